"""Yields the offices that an office names and that are not there.

上级 and 并入 name other offices by their folder. Neither may be the office itself, and no chain
of them may lead back to where it began.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import nearest
from plugins.disclosure.fields import OFFICE
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Office, Portal
from plugins.disclosure.rule import Rule, Ruleset

MISSING, ITSELF, CYCLE = "没有此机构", "指向自己", "循环"
REACH = "portal"
PARAMS = {"字段": Parameter("list", "写有机构文件夹名的字段")}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    MISSING: ("机构", "字段", "值", "建议"),
    ITSELF: ("机构", "字段", "值"),
    CYCLE: ("机构", "字段", "值", "经过"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each reference to an office that does not hold.

    Closed offices are looked at too: a merged one must say which office goes on.
    """
    names = {field.label: field.name for field in OFFICE if field.label in rule.params["字段"]}
    for office in portal.offices:
        for label, name in names.items():
            given = office.text(name)
            if not given:
                continue
            wrong, facts = _judge(portal, office, name, given)
            if wrong:
                place = office.source.at(label)
                yield rule.finding(
                    office, place, field=label, variant=wrong, 机构=office.name, 值=given, **facts
                )


def _judge(portal: Portal, office: Office, name: str, given: str) -> tuple[str, dict[str, str]]:
    if given == office.id:
        return ITSELF, {}
    if portal.get("office", given) is None:
        known = [one.id for one in portal.offices if one.id != office.id]
        by_name = [one.id for one in portal.offices if given in {one.name, one.short_name}]
        return MISSING, {"建议": "、".join(by_name or nearest(given, known) or known[:8]) or "无"}
    way = [office.id]
    while given:
        way.append(given)
        if given == office.id:
            return CYCLE, {"经过": " → ".join(way)}
        if given in way[:-1]:
            return "", {}
        above = portal.get("office", given)
        given = above.text(name) if above else ""
    return "", {}
