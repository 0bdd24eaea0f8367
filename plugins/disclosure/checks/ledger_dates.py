"""Yields the days of a ledger's rows that cannot be.

A matter is done no earlier than it came in, nothing lies in the future, and a row stands in
the file of the year in which it came in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.fields import LEDGERS
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Ledger, Portal
from plugins.disclosure.rule import Rule, Ruleset

REVERSED, FUTURE, YEAR = "倒置", "未来", "年度"
REACH = "record"
PARAMS = {
    "台账": Parameter("text", "台账的名称"),
    "收到": Parameter("text", "收到日期的表头"),
    "办结": Parameter("text", "办结日期的表头"),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    REVERSED: ("编号", "收到", "办结"),
    FUTURE: ("编号", "表头", "值", "检查日"),
    YEAR: ("编号", "收到", "年度"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each row whose days contradict each other, the file or the day."""
    for ledger in portal.select("ledger"):
        if ledger.name == rule.params["台账"]:
            yield from _rows(rule, ledger, as_of)


def _rows(rule: Rule, ledger: Ledger, as_of: date) -> Iterator[Finding]:
    names = {field.label: field.name for field in LEDGERS[ledger.name]}
    labels = (rule.params["收到"], rule.params["办结"])
    for number, row in enumerate(ledger.rows):
        received, done = (row.get(names.get(label, "")) for label in labels)
        facts = {
            "编号": row.get("number", f"第 {ledger.table.lines[number]} 行"),
            "收到": received,
            "办结": done,
            "年度": ledger.year,
            "检查日": as_of,
        }
        for wrong, label in _judge(received, done, ledger.year, as_of, labels):
            place = ledger.table.at(number, label)
            value = {"表头": label, "值": received if label == labels[0] else done}
            yield rule.finding(ledger, place, field=label, variant=wrong, **facts, **value)


def _judge(
    received: date | None, done: date | None, year: int, as_of: date, labels: tuple[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a row's two days and the heading of the day to blame."""
    if received is not None and received.year != year:
        yield YEAR, labels[0]
    for day, label in zip((received, done), labels, strict=True):
        if day is not None and day > as_of:
            yield FUTURE, label
    if received is not None and done is not None and done < received:
        yield REVERSED, labels[1]
