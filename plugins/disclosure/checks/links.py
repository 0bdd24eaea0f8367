"""Yields each link or image in a body that leads to a file or a document that is not there.

Addresses on other sites are not looked at. A link into the portal is ``/<office>/<id>/``, a
link to an attachment the file's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from urllib.parse import unquote

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "portal"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS = {"文件": ("值",), "公文": ("值",), "源文件": ("值", "建议")}

_LINK = re.compile(
    r"""\]\(\s*<?([^()\s<>]+(?:\([^()\s]*\)[^()\s<>]*)*)|\b(?:src|href)\s*=\s*["']([^"']+)["']"""
)
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#|\?")
_PAGE = re.compile(r"/([a-z][a-z0-9-]*)/(\d{4}-\d{5})(?:/|$)")


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each dead link within the portal."""
    for document in documents_for(rule, portal):
        body = document.source.body
        if "](" not in body and "=" not in body:
            continue
        for match in _LINK.finditer(body):
            group = 1 if match[1] is not None else 2
            variant = _fault(portal, document, match[group])
            if variant:
                target = match[group]
                yield rule.finding(
                    document,
                    document.source.body_at(match.start(group)),
                    field="正文",
                    variant=variant,
                    值=unquote(target),
                    建议=f"/{document.office}/{target.rpartition('/')[2].removesuffix('.md')}/",
                )


def _fault(portal: Portal, document: Document, target: str) -> str:
    """Return how a link is dead, or nothing."""
    if _ELSEWHERE.match(target):
        return ""
    path = unquote(target).partition("#")[0].partition("?")[0]
    if path.startswith("/"):
        page = _PAGE.match(path)
        known = page is None or portal.get("document", f"{page[1]}/{page[2]}") is not None
        return "" if known else "公文"
    name = path.removeprefix("./")
    if name in document.sizes or not name:
        return ""
    return "源文件" if name.lower().endswith(".md") else "文件"
