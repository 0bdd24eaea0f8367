"""One report in several forms; each module writes the same findings."""

from __future__ import annotations

from collections.abc import Callable

from plugins.disclosure.checker import Report
from plugins.disclosure.reporters import github, gitlab, html, json, junit, sarif, text
from plugins.disclosure.reporters.context import Context

Write = Callable[[Report, Context], str]

REPORTERS: dict[str, Write] = {
    "text": text.write,
    "json": json.write,
    "sarif": sarif.write,
    "junit": junit.write,
    "github": github.write,
    "gitlab": gitlab.write,
    "html": html.write,
}
"""The forms by the name that ``--format`` takes."""

__all__ = ["REPORTERS", "Context", "Report"]
