"""Yields quarterly bulletins that cannot stand, and what moved since one was computed.

``查`` is 写法 for a bulletin whose quarter cannot be read, has not ended, is told twice or has no
scoring, and for one whose computed part was changed by hand; 变动 for one that, computed again,
is no longer the same. A bulletin is a document with the key 通报.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import PUBLIC, Document, Portal
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.scores.bulletin import bulletin_text
from plugins.disclosure.scores.frozen import (
    bulletin_of,
    bulletins,
    is_as_computed,
    moved,
    quarter_said,
)

FORM, MOVED = "写法", "变动"
UNREADABLE, NOT_ENDED, REPEATED = "季度", "未结束", "重复"
NO_SCORING, CHANGED, FROZEN, DRAFT = "无办法", "改动", "已冻结", "草稿"
REACH = "portal"
PARAMS = {"查": Parameter("choice", "查写法，还是查重新计算后的变动", choices=(FORM, MOVED))}
_FACTS = ("季度", "值", "原为", "今为")
_WAYS = (UNREADABLE, NOT_ENDED, REPEATED, NO_SCORING, CHANGED, FROZEN, DRAFT)
VARIANTS: Mapping[str, tuple[str, ...]] = dict.fromkeys(_WAYS, _FACTS)
_LONGEST = 120
"""How much of a line a finding quotes."""


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each bulletin that cannot stand, or for each line that moved."""
    for document in bulletins(portal):
        if rule.params["查"] == FORM:
            wrong = _wrong(document, portal, ruleset, as_of)
            if wrong:
                yield _finding(rule, document, wrong)
        elif is_as_computed(document):
            variant = FROZEN if document.state == PUBLIC else DRAFT
            for one in moved(document, portal, ruleset, as_of):
                yield rule.finding(
                    document,
                    document.source.body_at(one.offset),
                    field="正文",
                    variant=variant,
                    季度=_label(document),
                    原为=one.was[:_LONGEST] or "（没有这一行）",
                    今为=one.now[:_LONGEST] or "（没有这一行）",
                )


def _wrong(document: Document, portal: Portal, ruleset: Ruleset, as_of: date) -> str:
    quarter = quarter_said(document)
    if quarter is None:
        return UNREADABLE
    if not quarter.has_ended(as_of):
        return NOT_ENDED
    if bulletin_of(portal, quarter) is not document:
        return REPEATED
    if not bulletin_text(portal, ruleset, quarter, as_of):
        return NO_SCORING
    return "" if is_as_computed(document) else CHANGED


def _finding(rule: Rule, document: Document, variant: str) -> Finding:
    said = document.record("bulletin").get("quarter", "（空）")
    place = document.source.key_at("通报", "校验" if variant == CHANGED else "季度")
    facts = {"季度": _label(document), "值": said}
    return rule.finding(document, place, field="通报", variant=variant, **facts)


def _label(document: Document) -> str:
    quarter = quarter_said(document)
    return quarter.label if quarter else ""
