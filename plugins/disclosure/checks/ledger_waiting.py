"""Yields the rows of a ledger that wait for something longer than so many months.

``起`` is the heading of the day that opens the wait, ``止`` the one that ends it; ``月数`` or
``天数`` is its length, in natural days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.fields import LEDGERS
from plugins.disclosure.finding import Finding
from plugins.disclosure.ledgers import months_after
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

OPEN, LATE = "未办", "逾期"
REACH = "record"
PARAMS = {
    "台账": Parameter("text", "台账的名称"),
    "起": Parameter("text", "开始等候的日期的表头"),
    "止": Parameter("text", "结束等候的日期的表头"),
    "月数": Parameter("number", "最多几个月", required=False),
    "天数": Parameter("number", "最多几天（自然日）", required=False),
    "已办也查": Parameter("text", "写“是”时，已经办了而超过时限的也报", required=False),
}
_FACTS = ("编号", "起", "止", "应办", "天数")
VARIANTS: Mapping[str, tuple[str, ...]] = {OPEN: _FACTS, LATE: _FACTS}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each row whose wait is, or was, too long."""
    name = rule.params["台账"]
    labels = {field.label: field.name for field in LEDGERS.get(name, ())}
    start, end = labels.get(rule.params["起"], ""), labels.get(rule.params["止"], "")
    both = rule.params.get("已办也查") == "是"
    for ledger in portal.select("ledger"):
        if ledger.name != name:
            continue
        for number, row in enumerate(ledger.rows):
            since, until = row.get(start), row.get(end)
            if since is None or (until is not None and not both):
                continue
            due = _due(rule, since)
            if (until or as_of) > due:
                yield rule.finding(
                    ledger,
                    ledger.table.at(number, rule.params["止"]),
                    field=rule.params["止"],
                    variant=LATE if until else OPEN,
                    编号=row.get("number") or f"第 {ledger.table.lines[number]} 行",
                    起=since,
                    止=until or "",
                    应办=due,
                    天数=((until or as_of) - due).days,
                )


def _due(rule: Rule, since: date) -> date:
    return months_after(since, rule.params.get("月数", 0)) + timedelta(
        days=rule.params.get("天数", 0)
    )
