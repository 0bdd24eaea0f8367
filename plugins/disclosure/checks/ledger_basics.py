"""Yields what is wrong with the rows of any ledger: empty cells, numbers twice, impossible days.

``台账`` maps each ledger to ``必填`` (headings that every row fills) and ``先后`` (headings of
days in the order in which they come; a day may be left out). The first of these days stands in
the year of the file and none lies after the day of the check.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.fields import LEDGERS
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Ledger, Portal
from plugins.disclosure.rule import Rule, Ruleset

EMPTY, REPEATED, REVERSED, FUTURE, YEAR = "缺项", "重复", "倒置", "未来", "年度"
REACH = "record"
PARAMS = {"台账": Parameter("mapping", "各台账的“必填”和“先后”，都是表头的列表")}
_ROW = ("编号", "表头")
VARIANTS: Mapping[str, tuple[str, ...]] = {
    EMPTY: _ROW,
    REPEATED: (*_ROW, "首次"),
    REVERSED: (*_ROW, "值", "前项", "前值"),
    FUTURE: (*_ROW, "值", "检查日"),
    YEAR: (*_ROW, "值", "年度"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each cell that is wrong."""
    for ledger in portal.select("ledger"):
        asked = rule.params["台账"].get(ledger.name)
        if asked is None:
            continue
        labels = {field.label: field.name for field in LEDGERS.get(ledger.name, ())}
        needed = [one for one in asked.get("必填", ()) if one in ledger.table.headings]
        ordered = [(one, labels[one]) for one in asked.get("先后", ()) if one in labels]
        first: dict[str, int] = {}
        for number, row in enumerate(ledger.rows):
            for variant, heading, facts in (
                *_empty(ledger, number, needed),
                *_repeated(ledger, number, row, first),
                *_days(row, ordered, ledger.year, as_of),
            ):
                yield rule.finding(
                    ledger,
                    ledger.table.at(number, heading),
                    field=heading,
                    variant=variant,
                    编号=row.get("number") or f"第 {ledger.table.lines[number]} 行",
                    表头=heading,
                    **facts,
                )


Wrong = tuple[str, str, dict[str, object]]


def _empty(ledger: Ledger, number: int, needed: list[str]) -> Iterator[Wrong]:
    cells = ledger.table.rows[number]
    for heading in needed:
        if not cells.get(heading):
            yield EMPTY, heading, {}


def _repeated(
    ledger: Ledger, number: int, row: Mapping[str, Any], first: dict[str, int]
) -> Iterator[Wrong]:
    given = row.get("number")
    line = ledger.table.lines[number]
    if given and (known := first.setdefault(given, line)) != line:
        yield REPEATED, "编号", {"首次": known}


def _days(
    row: Mapping[str, Any], ordered: list[tuple[str, str]], year: int, as_of: date
) -> Iterator[Wrong]:
    days = [(label, row[name]) for label, name in ordered if name in row]
    if ordered and ordered[0][1] in row and _day(days[0][1]).year != year:
        yield YEAR, days[0][0], {"值": days[0][1], "年度": year}
    for number, (label, value) in enumerate(days):
        if _day(value) > as_of:
            yield FUTURE, label, {"值": value, "检查日": as_of}
        if number and value < days[number - 1][1]:
            before, earlier = days[number - 1]
            yield REVERSED, label, {"值": value, "前项": before, "前值": earlier}


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
