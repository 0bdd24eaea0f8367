"""Yields the words of a category of ``disclosure_rules/wording/`` that stand in a text.

The text is that of documents, guides, offices, annual reports and 门户.yaml; code, tags and the
addresses of links are no text. An entry is told once a record, at its first place and with the
number of all. The rule's severity is the most that an entry can weigh; on statutes, reprints
and imports it is ``历史件级别``, or a warning. ``合并`` tells all entries of a record in one
finding. What a list outside the repository finds is told without what the list says of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import concerns
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.model import Document, Portal, Site
from plugins.disclosure.rule import HasPlace, Rule, Ruleset, Subject
from plugins.disclosure.wording import ADVICE, ALL, CURRENT, Found, gathered
from plugins.disclosure.wording.texts import Holder, is_advice, is_current, is_original

TO_WRITE, TO_CONSIDER, FROM_OUTSIDE, TOGETHER = "应为", "宜改", "外部", "合并"
PARAMS = {
    "词表": Parameter("text", "查哪一类词表"),
    "合并": Parameter("choice", "一份公文的各条合为一个问题", required=False, choices=("是",)),
    "近年": Parameter("number", "范围为“现行”的，只查最近几年的公文", required=False),
}
_PLACE = ("位置", "处数")
VARIANTS: Mapping[str, tuple[str, ...]] = {
    TO_WRITE: ("原文", "正", "说明", *_PLACE),
    TO_CONSIDER: ("原文", "说明", *_PLACE),
    FROM_OUTSIDE: ("原文", *_PLACE),
    TOGETHER: ("原文", "各项", *_PLACE),
}
_ALWAYS = date.min
_DAYS = 365.25


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each entry in each record, or for each record."""
    every = gathered(portal, ruleset.wording).by_category.get(rule.params["词表"], [])
    counted = (found for found in every if _counts(rule, portal, found, as_of))
    if "合并" not in rule.params:
        for found in counted:
            yield _finding(rule, portal, [found], _variant(found))
        return
    for _, together in groupby(counted, lambda found: id(found.holder)):
        yield _finding(rule, portal, list(together), TOGETHER)


def _counts(rule: Rule, portal: Portal, found: Found, as_of: date) -> bool:
    """True when the entry holds for that record on the day."""
    holder, scope = found.holder, found.entry.scope
    if not speaks(rule, portal, holder, as_of):
        return False
    since = found.entry.since or _ALWAYS
    if scope == CURRENT:
        return is_current(holder, max(since, _recent(rule, as_of)), as_of)
    if scope == ADVICE:
        return is_advice(holder, since, as_of)
    return scope == ALL or not is_original(holder)


def speaks(rule: Rule, portal: Portal, holder: Holder, as_of: date) -> bool:
    """True for a document that the rule concerns, and for what an office in service says."""
    if isinstance(holder, Document):
        return concerns(rule, holder)
    if isinstance(holder, Site):
        return True
    office = portal.get("office", holder.office)
    return office is not None and office.in_service(as_of)


def subject_of(holder: Holder) -> HasPlace:
    """Return what a finding on a text is about."""
    return Subject("门户") if isinstance(holder, Site) else holder


def _recent(rule: Rule, as_of: date) -> date:
    """Return the first day of what counts as recent."""
    years = rule.params.get("近年")
    return date.fromordinal(max(1, as_of.toordinal() - int(years * _DAYS))) if years else _ALWAYS


def _variant(found: Found) -> str:
    if found.entry.outside:
        return FROM_OUTSIDE
    return TO_WRITE if found.entry.right else TO_CONSIDER


def _finding(rule: Rule, portal: Portal, together: list[Found], variant: str) -> Finding:
    """Return the finding on entries that stand in one record."""
    holder, entry = together[0].holder, together[0].entry
    first = min((found.places[0] for found in together), key=lambda place: place.order)
    shown = _visible(first.words)
    field = "" if variant == TOGETHER else shown if entry.outside else entry.word
    finding = rule.finding(
        subject_of(holder),
        first.location(portal, holder.source),
        field=field,
        variant=variant,
        原文=shown,
        正=entry.right,
        说明=entry.advice or entry.right,
        位置=first.piece.label,
        处数=sum(len(found.places) for found in together),
        各项="；".join(_item(found) for found in together),
    )
    return replace(finding, severity=_severity(rule, together))


def _visible(words: str) -> str:
    """Return what was found on one line, with a name for each character that cannot be seen."""
    line = words.replace("\n", " ").replace("\t", " ")
    return "".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in line)


def _item(found: Found) -> str:
    """Return an entry with its number of places, for a finding on several."""
    what = found.entry.advice or found.entry.right
    return f"{what}（{len(found.places)}处）"


def _severity(rule: Rule, together: list[Found]) -> Severity:
    ceiling = rule.severity
    if is_original(together[0].holder):
        ceiling = min(ceiling, rule.historic_severity or Severity.WARNING)
    return min(ceiling, max(found.entry.severity for found in together))
