"""Yields each date that lies after the day of the check.

A document that is held back until the very day on which it is to be public says 公开 in advance:
its 公开日期 may lie ahead.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, labels_to_names, path_of, value_at
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS = {"字段": Parameter("fields", "不得晚于检查日的日期")}
VARIANTS = {"": ("字段", "值", "检查日")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each date that has not come."""
    fields = labels_to_names(rule.params["字段"])
    for document in documents_for(rule, portal):
        held_until = document.day("embargoed_until")
        for label, names in fields:
            day = value_at(document.values, names)
            if isinstance(day, date) and day > as_of and day != held_until:
                place = document.source.at(*path_of(label))
                yield rule.finding(document, place, field=label, 值=day, 检查日=as_of)
