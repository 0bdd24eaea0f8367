"""Yields the guides that have not been renewed within the days that a rule allows.

The day of the last renewal is 更新日期 in the front matter; a guide without one is reported
too, for nobody can tell how old it is, and so is a day that has not come, which would keep the
guide young for ever.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

OLD, UNDATED, FUTURE = "过期", "没有日期", "未来"
REACH = "profile"
PARAMS = {"天数": Parameter("number", "更新后最多经过的自然日")}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    OLD: ("机构", "更新日期", "应在", "天数"),
    UNDATED: ("机构", "天数"),
    FUTURE: ("机构", "更新日期", "天数"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each guide older than the rule's days on the day of the check."""
    days = rule.params["天数"]
    for office in offices_for(portal, as_of):
        guide = portal.get("guide", f"{office.id}/公开指南")
        if guide is None or not guide.source.readable:
            continue
        renewed = guide.values.get("updated_on")
        due = renewed + timedelta(days=days) if renewed else None
        ahead = renewed is not None and renewed > as_of
        if due is not None and due >= as_of and not ahead:
            continue
        if renewed is None and guide.source.values.get("更新日期"):
            continue  # not a date: reported as such
        yield rule.finding(
            guide,
            guide.source.key_at("更新日期"),
            field="更新日期",
            variant=FUTURE if ahead else OLD if renewed else UNDATED,
            机构=office.name,
            更新日期=renewed or "",
            应在=due or "",
            天数=days,
        )
