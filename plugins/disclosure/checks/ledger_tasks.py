"""Yields the tasks of 督办 that are past their limit, near it, or without news for long.

``情形`` says which a rule reports. How near and how long is said in ``ledgers.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.ledgers import LedgerSettings, light_of, settings_on
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

RED, YELLOW, SILENT = "红", "黄", "久未更新"
REACH = "record"
PARAMS = {"情形": Parameter("choice", "查哪一种情形", choices=(RED, YELLOW, SILENT))}
_FACTS = ("编号", "任务", "牵头", "时限", "天数")
VARIANTS: Mapping[str, tuple[str, ...]] = {RED: _FACTS, YELLOW: _FACTS, SILENT: _FACTS}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each open task in the state that the rule asks for."""
    wanted = rule.params["情形"]
    heading = "更新日期" if wanted == SILENT else "办理时限"
    settings = settings_on(ruleset.ledgers, as_of)
    for ledger in portal.select("ledger"):
        if ledger.name != "督办":
            continue
        for number, row in enumerate(ledger.rows):
            days = _days(row, wanted, settings, as_of)
            if days is not None:
                yield rule.finding(
                    ledger,
                    ledger.table.at(number, heading),
                    field=heading,
                    variant=wanted,
                    编号=row.get("number") or f"第 {ledger.table.lines[number]} 行",
                    任务=row.get("task", ""),
                    牵头=row.get("lead", ""),
                    时限=row.get("due_on", ""),
                    天数=days,
                )


def _days(row: Mapping[str, Any], wanted: str, settings: LedgerSettings, as_of: date) -> int | None:
    """Return the days past the limit, left until it, or since the last news; None for neither."""
    light = light_of(row, as_of, settings.near)
    if wanted in {RED, YELLOW}:
        return abs((as_of - row["due_on"]).days) if light == wanted else None
    known = row.get("updated_on") or row.get("assigned_on")
    done = row.get("done_on")
    if known is None or (done and done <= as_of):
        return None
    silent = (as_of - known).days
    return silent if silent > settings.silent else None
