"""Yields each document that says it was imported and does not agree with the import's seal.

Only the import can make a text weigh less, and only as long as not a word of it is changed. A
text without a seal is passed over once it has a record of review of its own: it asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {"不符": (), "没有": ()}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each imported text that is not what the import has written."""
    for document in documents_for(rule, portal):
        if "imported" not in document.values or document.historic:
            continue
        variant = _variant(document)
        if variant:
            place = document.source.at("导入", "正文校验")
            yield rule.finding(document, place, field="导入", variant=variant)


def _variant(document: Document) -> str:
    if document.record("imported").get("seal"):
        return "没有" if document.is_sealed() else "不符"
    return "" if document.cleared else "没有"
