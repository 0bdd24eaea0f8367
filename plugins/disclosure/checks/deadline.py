"""Yields each document that was made public after its time, or whose time cannot be told.

The day it was made is not counted; working days come from ``disclosure_rules/calendar``, the
length of the time from ``disclosure_rules/clocks.yaml``, where special law may set another one.
Texts brought in by the import, and those that another organ has made, are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.clocks import PROACTIVE
from plugins.disclosure.deadlines import (
    LATE,
    OVERRUN,
    UNDETERMINED,
    disclosure_deadline,
    explanation,
)
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.workdays import Calendar

REACH = "profile"
PARAMS = {
    "时限": Parameter("choice", "查哪一种时限", choices=("主动公开", "法律另有规定")),
    "判定": Parameter("choice", "报告哪一种结果", choices=(LATE, UNDETERMINED)),
}
_FACTS = ("成文日期", "公开日期", "应公开", "期限", "时限名称", "依据")
VARIANTS = {LATE: (*_FACTS, "超期"), UNDETERMINED: (*_FACTS, "详情")}
_STATES = {LATE: OVERRUN, UNDETERMINED: frozenset({UNDETERMINED})}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each deadline in the state that the rule asks about."""
    general = rule.params["时限"] == PROACTIVE_NAME
    wanted = rule.params["判定"]
    calendar = Calendar(ruleset.calendar)
    for document in documents_for(rule, portal):
        if document.published_on is None:
            continue
        found = disclosure_deadline(document, portal, ruleset, calendar, as_of)
        if found is None or found.state not in _STATES[wanted]:
            continue
        if (found.clock.code == PROACTIVE) != general:
            continue
        yield rule.finding(
            document,
            document.source.at("公开日期"),
            field="公开日期",
            variant=wanted,
            成文日期=found.starts,
            公开日期=document.published_on,
            应公开=found.due,
            期限=f"{found.clock.count} 个{found.clock.unit}",
            时限名称=found.duty,
            依据=found.clock.basis,
            超期=found.days,
            详情="".join(explanation(found, calendar, ruleset.clocks)[-2:]),
        )


PROACTIVE_NAME = "主动公开"
