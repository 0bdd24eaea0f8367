"""Yields requests for the same information: by several applicants, or by one of them twice.

``情形`` says which a rule reports: 多人 (条例第四十四条: several ask for what is open to all, and
it may be made public for everyone), 重复 (第三十六条第六项: one asks again and gets another result
than 重复申请), 无据 (the result 重复申请 without an earlier request).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.ledgers import same_matters
from plugins.disclosure.model import Ledger, Portal
from plugins.disclosure.rule import Rule, Ruleset

SEVERAL, AGAIN, GROUNDLESS = "多人", "重复", "无据"
OPENED, REPEATED = "予以公开", "重复申请"
REACH = "office"
PARAMS = {
    "情形": Parameter("choice", "查哪一种情形", choices=(SEVERAL, AGAIN, GROUNDLESS)),
    "已转": Parameter("text", "备注里说明已经主动公开的词", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    SEVERAL: ("编号", "内容", "人数"),
    AGAIN: ("编号", "内容", "首次"),
    GROUNDLESS: ("编号", "内容"),
}

Place = tuple[Ledger, int]


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each group, or for each request that repeats another."""
    for (_, name), ledgers in portal.ledgers_of.items():
        if name != "依申请公开":
            continue
        groups = same_matters(ledgers)
        if rule.params["情形"] == SEVERAL:
            yield from _several(rule, groups)
        elif rule.params["情形"] == AGAIN:
            yield from _again(rule, groups)
        else:
            yield from _groundless(rule, ledgers, groups)


def _several(rule: Rule, groups: list[list[Place]]) -> Iterator[Finding]:
    done = rule.params.get("已转", "")
    for group in groups:
        opened = [(ledger, number) for ledger, number in group if _opened(ledger.rows[number])]
        people = {ledger.rows[number].get("applicant") for ledger, number in opened} - {None}
        told = done and any(done in ledger.rows[n].get("note", "") for ledger, n in group)
        if len(people) > 1 and not told:
            yield _finding(rule, opened[-1], SEVERAL, 人数=len(people))


def _again(rule: Rule, groups: list[list[Place]]) -> Iterator[Finding]:
    for group in groups:
        first: dict[str, str] = {}
        for ledger, number in group:
            row = ledger.rows[number]
            applicant = row.get("applicant")
            if not applicant:
                continue
            if applicant in first and row.get("result", REPEATED) != REPEATED:
                yield _finding(rule, (ledger, number), AGAIN, 首次=first[applicant])
            first.setdefault(applicant, row.get("number", ""))


def _groundless(rule: Rule, ledgers: list[Ledger], groups: list[list[Place]]) -> Iterator[Finding]:
    grounded = set()
    for group in groups:
        seen: set[str] = set()
        for ledger, number in group:
            applicant = ledger.rows[number].get("applicant", "")
            if applicant in seen:
                grounded.add((ledger.id, number))
            seen.add(applicant)
    for ledger in ledgers:
        for number, row in enumerate(ledger.rows):
            if row.get("result") == REPEATED and (ledger.id, number) not in grounded:
                yield _finding(rule, (ledger, number), GROUNDLESS)


def _opened(row: Mapping[str, Any]) -> bool:
    return row.get("result") == OPENED


def _finding(rule: Rule, at: Place, variant: str, **facts: object) -> Finding:
    ledger, number = at
    row = ledger.rows[number]
    heading = "处理结果" if variant == GROUNDLESS else "内容概要"
    name = row.get("number") or f"第 {ledger.table.lines[number]} 行"
    place = ledger.table.at(number, heading)
    matter = row.get("matter", "")
    return rule.finding(
        ledger, place, field=heading, variant=variant, 编号=name, 内容=matter, **facts
    )
