"""Yields the leaders' tenures that contradict each other or themselves.

A tenure may not end before it begins, and two leaders may not hold a post that only one person
holds (``独任职务``) at the same time; the day of the handover belongs to both. A post such as
“副市长、市公安局局长” is judged part by part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Office, Portal
from plugins.disclosure.rule import Rule, Ruleset

OVERLAP, REVERSED = "重叠", "倒置"
REACH = "record"
PARAMS = {"独任职务": Parameter("patterns", "同一时间只能由一人担任的职务")}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    OVERLAP: ("机构", "职务", "姓名", "另一人", "起", "止"),
    REVERSED: ("机构", "职务", "姓名", "起", "止"),
}

_SEPARATORS = re.compile(r"[、，,；;]|兼")


@dataclass(frozen=True, slots=True)
class Tenure:
    """One leader's time in one post; open ends are the first and the last day there is."""

    number: int
    name: str
    post: str
    since: date
    until: date


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each tenure that cannot be."""
    for office in offices_for(portal, as_of):
        yield from _reversed(rule, office)
        posts: dict[str, list[Tenure]] = {}
        for tenure in _tenures(rule, office):
            posts.setdefault(tenure.post, []).append(tenure)
        for held in posts.values():
            for one, other in combinations(held, 2):
                if one.since < other.until and other.since < one.until:
                    yield _overlap(rule, office, one, other)


def _reversed(rule: Rule, office: Office) -> Iterator[Finding]:
    for number, leader in enumerate(office.records("leaders")):
        tenure = leader.get("tenure", {})
        since, until = tenure.get("since"), tenure.get("until")
        if since and until and until < since:
            yield rule.finding(
                office,
                office.source.at("领导", number, "任期", "止"),
                field="领导/任期",
                variant=REVERSED,
                机构=office.name,
                职务=leader.get("post", ""),
                姓名=leader.get("name", f"第 {number + 1} 位领导"),
                起=since,
                止=until,
            )


def _tenures(rule: Rule, office: Office) -> Iterator[Tenure]:
    """Yield the tenures in posts that one person holds alone."""
    for number, leader in enumerate(office.records("leaders")):
        tenure = leader.get("tenure", {})
        since, until = tenure.get("since", date.min), tenure.get("until", date.max)
        for post in filter(None, map(str.strip, _SEPARATORS.split(leader.get("post", "")))):
            if any(form.search(post) for form in rule.params["独任职务"]):
                yield Tenure(number, leader.get("name", ""), post, since, until)


def _overlap(rule: Rule, office: Office, one: Tenure, other: Tenure) -> Finding:
    until = min(one.until, other.until)
    later = max(one, other, key=lambda tenure: (tenure.since, tenure.number))
    earlier = one if later is other else other
    return rule.finding(
        office,
        office.source.at("领导", later.number, "任期"),
        field="领导/任期",
        variant=OVERLAP,
        机构=office.name,
        职务=later.post,
        姓名=later.name or f"第 {later.number + 1} 位领导",
        另一人=earlier.name or f"第 {earlier.number + 1} 位领导",
        起="开始" if later.since == date.min else later.since,
        止="今" if until == date.max else until,
    )
