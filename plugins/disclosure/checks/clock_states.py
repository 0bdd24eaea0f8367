"""Yields each deadline of some clocks that is in some state on the day of the check.

``时限`` are codes of ``disclosure_rules/clocks.yaml``, ``判定`` the states. The finding lies where
the deadline comes from: a ledger's row, a document, the file that should be there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.deadlines import STATES, deadlines, explanation
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject
from plugins.disclosure.workdays import Calendar

REACH = "office"
PARAMS = {
    "时限": Parameter("list", "查哪几项时限，写代码"),
    "判定": Parameter("list", "报告哪几种状态"),
}
_FACTS = ("名称", "对象", "起算", "截止", "完成", "天数", "依据", "详情")
VARIANTS: Mapping[str, tuple[str, ...]] = dict.fromkeys(STATES, _FACTS)


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each deadline of the rule's clocks in one of its states."""
    codes, states = frozenset(rule.params["时限"]), frozenset(rule.params["判定"])
    calendar = Calendar(ruleset.calendar)
    for found in deadlines(portal, ruleset, as_of):
        if found.clock.code in codes and found.state in states:
            yield rule.finding(
                Subject(found.record),
                found.place,
                field=found.clock.code,
                variant=found.state,
                名称=found.duty,
                对象=found.subject,
                起算=found.starts,
                截止=found.due or "",
                完成=found.done or "",
                天数=found.days,
                依据=found.clock.basis,
                详情="".join(explanation(found, calendar, ruleset.clocks)[1:]),
            )
