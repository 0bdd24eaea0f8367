"""Yields each pair of dates in a document where what comes first is dated later.

A text with 沿革 bears the day of its last amendment, which may well be later than the day it
first took effect: a rule can leave such texts out.
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
PARAMS = {
    "先": Parameter("fields", "不得晚于“后”的日期"),
    "后": Parameter("fields", "不得早于“先”的日期"),
    "沿革": Parameter("choice", "有沿革的公文查不查", required=False, choices=("查", "不查")),
}
VARIANTS = {"": ("字段", "先", "先日期", "后", "后日期")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each pair out of order, at the later one or at the one in a group."""
    pairs = [
        (first, then)
        for first in labels_to_names(rule.params["先"])
        for then in labels_to_names(rule.params["后"])
    ]
    amended_too = rule.params.get("沿革") != "不查"
    for document in documents_for(rule, portal):
        if not amended_too and document.values.get("history"):
            continue
        for (first, first_names), (then, then_names) in pairs:
            early = value_at(document.values, first_names)
            late = value_at(document.values, then_names)
            if isinstance(early, date) and isinstance(late, date) and early > late:
                label = max(first, then, key=len) if "/" in first + then else then
                yield rule.finding(
                    document,
                    document.source.at(*path_of(label)),
                    field=label,
                    先=first,
                    先日期=early,
                    后=then,
                    后日期=late,
                )
