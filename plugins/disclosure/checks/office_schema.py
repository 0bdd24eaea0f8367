"""Yields the offices for which no column schema can be found.

An office names its schema under 栏目标准, or has the one that applies to its kind and level;
without one nobody can say which columns it must fill.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import nearest, offices_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

UNKNOWN, NONE_APPLIES = "没有此标准", "没有适用的标准"
REACH = "profile"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    UNKNOWN: ("机构", "值", "可用", "建议"),
    NONE_APPLIES: ("机构", "层级", "类别", "可用"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each office without a schema."""
    known = ruleset.schemas.by_code
    for office in offices_for(portal, as_of):
        if ruleset.schemas.of(office) is not None:
            continue
        named = office.text("profile")
        label = "栏目标准" if named else "类别"
        alike = nearest(named, known) if named else []
        yield rule.finding(
            office,
            office.source.at(label),
            field=label,
            variant=UNKNOWN if named else NONE_APPLIES,
            机构=office.name,
            值=named,
            可用="、".join(known),
            建议="、".join(alike or known),
            层级=office.text("level") or "未填",
            类别=office.text("category") or "未填",
        )
