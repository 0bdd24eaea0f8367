"""Yields the numbers of a ledger that stand twice, or are not written in the ledger's form.

``情形`` says which of the two a rule reports. ``样式`` is the form; where it has a group called
``year``, that year must be the file's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Ledger, Portal
from plugins.disclosure.rule import Rule, Ruleset

REPEATED, FORM, YEAR = "重复", "写法", "年度"
REACH = "record"
PARAMS = {
    "情形": Parameter("choice", "查哪一种情形", choices=(REPEATED, FORM)),
    "台账": Parameter("text", "台账的名称"),
    "表头": Parameter("text", "编号所在的表头"),
    "样式": Parameter("pattern", "编号的写法；年份可以用 (?P<year>…) 标出", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    REPEATED: ("编号", "首次"),
    FORM: ("编号", "年度"),
    YEAR: ("编号", "年度"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each number that is taken already or written wrongly."""
    for ledger in portal.select("ledger"):
        if ledger.name == rule.params["台账"]:
            yield from _numbers(rule, ledger)


def _numbers(rule: Rule, ledger: Ledger) -> Iterator[Finding]:
    heading = rule.params["表头"]
    first: dict[str, int] = {}
    for number, cells in enumerate(ledger.table.rows):
        given = cells.get(heading, "")
        if not given:
            continue
        line = ledger.table.lines[number]
        known = first.setdefault(given, line)
        wrong = REPEATED if known != line else ""
        if rule.params["情形"] == FORM:
            wrong = _form(rule.params.get("样式"), given, ledger.year)
        if wrong:
            yield rule.finding(
                ledger,
                ledger.table.at(number, heading),
                field=heading,
                variant=wrong,
                编号=given,
                首次=known,
                年度=ledger.year,
            )


def _form(form: re.Pattern[str] | None, given: str, year: int) -> str:
    if form is None:
        return ""
    match = form.fullmatch(given)
    if match is None:
        return FORM
    said = match.groupdict().get("year")
    return YEAR if said and said != str(year) else ""
