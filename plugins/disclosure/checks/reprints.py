"""Yields reprints that do not say where they come from, and own texts that say it wrongly.

A text is a reprint when 来源 names who has published it first, or 原文网址 where. ``类别`` are the
kinds that a rule answers for. Only the first and the last line of a body are looked at for words
such as 转载自: further inside a text they speak of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Office, Portal
from plugins.disclosure.rule import Rule, Ruleset

NO_ORIGIN, NO_ADDRESS, ADDRESS, OWN, SAID = "缺来源", "缺网址", "网址写法", "本机关", "文中注明"
PARAMS = {"类别": Parameter("list", "本规则负责的转载问题的类别")}
VARIANTS: dict[str, tuple[str, ...]] = {
    NO_ORIGIN: ("值",),
    NO_ADDRESS: ("值",),
    ADDRESS: ("值",),
    OWN: ("值",),
    SAID: ("值",),
}
_ADDRESS = re.compile(r"https?://[^\s/]+(?:/\S*)?")
_SAID = re.compile(r"[\s*（(【]*(?:转载自|转自|本文转载|来源[：:])[^。]{2,60}[）)】*。]*\s*")


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each fault of the rule's kinds."""
    kinds = frozenset(rule.params["类别"])
    for document in documents_for(rule, portal):
        for kind, label, value in _faults(document, portal.get("office", document.office)):
            if kind in kinds:
                source = document.source
                where = source.at(label) if label else source.body_at(source.body.index(value))
                yield rule.finding(
                    document, where, field=label or "正文", variant=kind, 值=value.strip()
                )


def _faults(document: Document, office: Office | None) -> Iterator[tuple[str, str, str]]:
    """Yield the kind, the label of the field (empty for the body) and what is written."""
    origin, address = document.text("origin"), document.text("origin_url")
    if address and not origin:
        yield NO_ORIGIN, "原文网址", address
    if address and not _ADDRESS.fullmatch(address):
        yield ADDRESS, "原文网址", address
    if origin and office and origin in {office.name, office.short_name}:
        yield OWN, "来源", origin
    elif origin and not address:
        yield NO_ADDRESS, "来源", origin
    if not origin and (said := said_inside(document.source.body)):
        yield SAID, "", said


def said_inside(body: str) -> str:
    """Return the first or last line of a text that tells of another source, empty if none does."""
    lines = body.strip().splitlines()
    ends = [lines[0], lines[-1]] if lines else []
    return next((line for line in ends if _SAID.fullmatch(line)), "")
