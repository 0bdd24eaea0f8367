"""Yields personal data in the texts of records, told by place, kind and mask, never by value.

Looked at are the metadata and bodies of documents, the names of their attachments, offices,
guides, annual reports and ledgers. What offices state as their own contacts does not alarm, nor
what ``disclosure_rules/personal/allowed.yaml`` lets pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.personal import CERTAIN, LIKELY
from plugins.disclosure.personal.scan import FILE_NAMES, Placed, in_records
from plugins.disclosure.rule import Rule, Ruleset

EITHER = "不论"
PARAMS = {
    "类别": Parameter("list", "报告哪几类个人信息"),
    "把握": Parameter("choice", "报告哪种把握的", choices=(CERTAIN, LIKELY, EITHER)),
    "最多": Parameter("number", "一份文件每一项逐处报告几处，其余合并报告"),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    "": ("字段", "位置", "类别", "遮盖"),
    "附件名": ("字段", "类别", "遮盖"),
    "其余": ("字段", "类别", "数量"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each place, up to the rule's number for a field of a record."""
    groups: dict[tuple[str, str, str], list[Placed]] = {}
    for placed in in_records(portal, ruleset.personal, as_of):
        if placed.hit.kind in rule.params["类别"] and _asked(rule, placed):
            key = (placed.location.path, placed.field, placed.hit.kind)
            groups.setdefault(key, []).append(placed)
    most = rule.params["最多"]
    for found in groups.values():
        for placed in found[:most]:
            yield _finding(rule, placed)
        if found[most:]:
            placed = found[most]
            yield rule.finding(
                placed.record,
                placed.location,
                field=placed.field,
                variant="其余",
                类别=placed.hit.kind,
                数量=len(found) - most,
            )


def _asked(rule: Rule, placed: Placed) -> bool:
    """True for the certainty and the states that a rule asks for."""
    record = placed.record
    if isinstance(record, Document):
        if record.state not in rule.states:
            return False
    elif "公开" not in rule.states:
        return False
    return rule.params["把握"] in {placed.hit.certainty, EITHER}


def _finding(rule: Rule, placed: Placed) -> Finding:
    hit = placed.hit
    return rule.finding(
        placed.record,
        placed.location,
        field=placed.field,
        variant="附件名" if placed.field == FILE_NAMES else "",
        位置=hit.passage.place or placed.field,
        类别=hit.kind,
        遮盖=hit.mask,
    )
