"""A report narrowed to some paths, or to what a branch can have upset."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from plugins.disclosure.checker import Report
from plugins.disclosure.checks import REGISTRY, reach_of
from plugins.disclosure.finding import Finding
from plugins.disclosure.load_content import CONTENT
from plugins.disclosure.load_content.loader import OFFICE_FILE
from plugins.disclosure.rule import Ruleset

_EVERYTHING = ("disclosure_rules/", "plugins/disclosure/")
"""Where a change can upset what every file is judged by."""
_OWNED = re.compile(r"(.*/\d{4}-\d{5})\.[^/]*")
"""A document and its attachments, which are judged together."""

Test = Callable[[Finding], bool]


def narrowed(report: Report, wanted: Test) -> Report:
    """Return the part of a report that a test lets through, counted anew."""
    return replace(
        report.with_findings(filter(wanted, report.findings)),
        exempted=tuple(filter(wanted, report.exempted)),
        known=tuple(filter(wanted, report.known)),
    )


def upset_by(paths: Iterable[str], ruleset: Ruleset) -> Test:
    """Return a test for findings that a change of these files can have brought about.

    A check that looks at one record reports on the files touched, and where it looks at 机构.yaml
    too, on the whole office as soon as that is touched; one that looks at an office on every
    office with a file touched; one that looks at the whole portal on everything, as soon as any
    content is touched. Where the rules themselves are touched all findings pass.
    """
    touched = frozenset(paths)
    if any(path.startswith(_EVERYTHING) for path in touched):
        return lambda _: True
    content = [path for path in touched if path.startswith(f"{CONTENT}/")]
    offices = {_office(path) for path in content}
    owners = {_owner(path) for path in touched}
    # A finding on a folder is touched by what happens below it.
    folders = {folder for path in touched for folder in _folders(path)}

    def test(finding: Finding) -> bool:
        path = finding.location.path
        if path.startswith(_EVERYTHING) or _owner(path) in owners or path in folders:
            return True
        rule = ruleset.rules.get(finding.rule)
        reach = reach_of(REGISTRY[rule.check]) if rule else "portal"
        if reach == "portal":
            return bool(content)
        if reach == "profile":
            # The other way round too: a first document brings to light that 机构.yaml is missing.
            profile = f"{CONTENT}/{_office(path)}/{OFFICE_FILE}"
            return profile in touched or (path == profile and _office(path) in offices)
        return reach == "office" and _office(path) in offices

    return test


def _office(path: str) -> str:
    """Return the folder of an office below ``content``, empty for what lies in none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""  # noqa: PLR2004 - content/<office>/…


def _owner(path: str) -> str:
    match = _OWNED.fullmatch(path)
    return match[1] if match else path


def _folders(path: str) -> Iterable[str]:
    parts = path.split("/")
    return ("/".join(parts[:count]) for count in range(1, len(parts)))
