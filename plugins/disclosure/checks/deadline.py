"""Yields each document that was made public after its time, or whose time cannot be told.

The day it was made is not counted; working days come from ``disclosure_rules/calendar``. Texts
brought in by the import are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.deadlines import LATE, UNDETERMINED, disclosure_deadline
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.workdays import Calendar

REACH = "record"
PARAMS = {
    "时限": Parameter("choice", "查哪一种时限", choices=("主动公开",)),
    "工作日": Parameter("number", "几个工作日以内公开"),
    "判定": Parameter("choice", "报告哪一种结果", choices=(LATE, UNDETERMINED)),
}
VARIANTS = {
    LATE: ("成文日期", "公开日期", "应公开", "超期", "工作日"),
    UNDETERMINED: ("成文日期", "公开日期", "工作日", "详情"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each deadline in the state that the rule asks about."""
    workdays, wanted = rule.params["工作日"], rule.params["判定"]
    calendar = Calendar(ruleset.calendar)
    for document in documents_for(rule, portal):
        made, published = document.made_on, document.published_on
        if made is None or published is None or document.historic:
            continue
        if (published - made).days <= workdays:
            continue
        deadline = disclosure_deadline(document, calendar, workdays, as_of)
        if deadline is not None and deadline.state == wanted:
            yield rule.finding(
                document,
                document.source.at("公开日期"),
                field="公开日期",
                variant=wanted,
                成文日期=made,
                公开日期=published,
                应公开=deadline.due,
                超期=deadline.days_late,
                工作日=workdays,
                详情=deadline.explanation,
            )
