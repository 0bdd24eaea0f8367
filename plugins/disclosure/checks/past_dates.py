"""Yields each date that has passed without what was due on it, such as the next review."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, labels_to_names, path_of, value_at
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

PARAMS = {
    "字段": Parameter("fields", "过了就要重新办理的日期"),
    "公开方式": Parameter("list", "只查这些公开方式的公文；不写即全部", required=False),
}
VARIANTS = {"": ("字段", "值", "检查日", "天数")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each date before the day of the check."""
    fields = labels_to_names(rule.params["字段"])
    ways = frozenset(rule.params.get("公开方式", ()))
    for document in documents_for(rule, portal):
        if ways and document.openness not in ways:
            continue
        for label, names in fields:
            day = value_at(document.values, names)
            if isinstance(day, date) and day < as_of:
                place = document.source.at(*path_of(label))
                days = (as_of - day).days
                yield rule.finding(document, place, field=label, 值=day, 检查日=as_of, 天数=days)
