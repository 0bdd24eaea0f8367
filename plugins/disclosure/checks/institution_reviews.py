"""Yields the rows of 评议 whose numbers contradict each other.

A score lies between 0 and ``满分``; somebody was asked; no more people judged than were asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

SCORE, NOBODY, TOO_MANY = "得分", "无人", "超过"
LEDGER = "评议"
REACH = "record"
PARAMS = {"满分": Parameter("number", "平均得分最高是多少")}
_FACTS = ("编号", "得分", "满分", "应邀", "评价")
VARIANTS: Mapping[str, tuple[str, ...]] = {SCORE: _FACTS, NOBODY: _FACTS, TOO_MANY: _FACTS}
_HEADINGS = {SCORE: "平均得分", NOBODY: "群众代表", TOO_MANY: "满意"}
_ASKED = ("deputies", "advisers", "residents", "firms", "others")
_JUDGED = ("content", "fair", "discontent")


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each contradiction of each row."""
    full = rule.params["满分"]
    for ledger in portal.select("ledger"):
        if ledger.name != LEDGER:
            continue
        for number, row in enumerate(ledger.rows):
            asked, judged = _sum(row, _ASKED), _sum(row, _JUDGED)
            for variant in _wrong(row, asked, judged, full):
                heading = _HEADINGS[variant]
                yield rule.finding(
                    ledger,
                    ledger.table.at(number, heading),
                    field=heading,
                    variant=variant,
                    编号=row.get("number") or f"第 {ledger.table.lines[number]} 行",
                    得分=row.get("score", ""),
                    满分=full,
                    应邀=asked,
                    评价=judged,
                )


def _sum(row: Mapping[str, Any], names: tuple[str, ...]) -> Decimal:
    return sum((row[name] for name in names if name in row), Decimal(0))


def _wrong(row: Mapping[str, Any], asked: Decimal, judged: Decimal, full: int) -> Iterator[str]:
    if row.get("score", Decimal(0)) > full:
        yield SCORE
    if not asked:
        yield NOBODY
    elif judged > asked:
        yield TOO_MANY
