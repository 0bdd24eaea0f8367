"""Yields urgent reports that came too late, were not made, or came before the event.

``情形`` says which a rule reports. The hours are said in ``ledgers.yaml``; nights and holidays
count like any other hour.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.fields import LEDGERS
from plugins.disclosure.finding import Finding
from plugins.disclosure.ledgers import LedgerSettings, delays_of, settings_on
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

LATE, SILENT, REVERSED, FUTURE = "迟报", "未报", "倒置", "未来"
ON_TIME = "按时"
REACH = "record"
PARAMS = {"情形": Parameter("list", "本规则负责的情形：迟报、未报、倒置、未来、认定")}
JUDGED = "认定"
_FACTS = ("编号", "事件", "表头", "值", "发生", "小时", "时限", "检查日")
VARIANTS: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    (LATE, SILENT, REVERSED, FUTURE, JUDGED), _FACTS
)
_TIMES = ("happened_at", "phoned_at", "reported_at", "closed_at")
_LABELS = {field.name: field.label for field in LEDGERS["紧急信息"]}

Wrong = tuple[str, str, dict[str, object]]


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each time that is too late or cannot be."""
    kinds = frozenset(rule.params["情形"])
    for ledger in portal.select("ledger"):
        if ledger.name != "紧急信息":
            continue
        for number, row in enumerate(ledger.rows):
            happened = row.get("happened_at")
            day = happened.date() if happened else as_of
            for kind, name, facts in _wrong(row, settings_on(ruleset.ledgers, day), as_of):
                if kind in kinds:
                    yield rule.finding(
                        ledger,
                        ledger.table.at(number, _LABELS[name]),
                        field=_LABELS[name],
                        variant=kind,
                        编号=row.get("number") or f"第 {ledger.table.lines[number]} 行",
                        事件=row.get("event", ""),
                        表头=_LABELS[name],
                        值=f"{row[name]:%Y-%m-%d %H:%M}" if name in _TIMES and name in row else "",
                        发生=f"{happened:%Y-%m-%d %H:%M}" if happened else "",
                        检查日=as_of,
                        **facts,
                    )


def _wrong(row: Mapping[str, Any], settings: LedgerSettings, as_of: date) -> Iterator[Wrong]:
    happened = row.get("happened_at")
    late = delays_of(row, settings)
    for name, hours, limit in late:
        yield LATE, name, {"小时": hours, "时限": limit}
    if happened and "phoned_at" not in row and "reported_at" not in row:
        yield SILENT, "phoned_at", {}
    if late and row.get("judged") == ON_TIME:
        yield JUDGED, "judged", {}
    for name in _TIMES:
        at = row.get(name)
        if at is None:
            continue
        if happened and at < happened:
            yield REVERSED, name, {}
        if at.date() > as_of:
            yield FUTURE, name, {}
