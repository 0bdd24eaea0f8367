"""Yields each list that is there and lacks a value that it must hold, such as 网站 in 公开载体."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, labels_to_names
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

PARAMS = {
    "字段": Parameter("fields", "写成一列的字段"),
    "须有": Parameter("list", "列里必须有的值"),
    "公开方式": Parameter("list", "只查这些公开方式的公文；不写即全部", required=False),
}
VARIANTS = {"": ("字段", "值", "缺少")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each list without a needed value; a missing list is another matter."""
    fields = labels_to_names(rule.params["字段"])
    ways = frozenset(rule.params.get("公开方式", ()))
    for document in documents_for(rule, portal):
        if ways and document.openness not in ways:
            continue
        for label, (name, *_) in fields:
            held = document.list(name)
            missing = [value for value in rule.params["须有"] if value not in held]
            if held and missing:
                yield rule.finding(
                    document,
                    document.source.at(label),
                    field=label,
                    值="、".join(held),
                    缺少="、".join(missing),
                )
