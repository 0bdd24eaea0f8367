"""Reports old addresses that lead nowhere, in a circle, over several hops, or to other hosts.

A rule names the kinds that it answers for, so that what is wrong and what is only untidy can
weigh differently.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure import redirects
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject

REACH = "portal"
PARAMS = {"类别": Parameter("list", "本规则负责的旧网址问题的类别")}
_OLD = ("旧网址",)
VARIANTS: dict[str, tuple[str, ...]] = {
    redirects.FORM: _OLD,
    redirects.QUERY: _OLD,
    redirects.TAKEN: _OLD,
    redirects.ELSEWHERE: (*_OLD, "主机"),
    redirects.UNKNOWN: (*_OLD, "目标"),
    redirects.TWICE: (*_OLD, "另一目标"),
    redirects.CIRCLE: (*_OLD, "经过"),
    redirects.HOPS: (*_OLD, "经过"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each redirect of the rule's kinds that does not hold."""
    for trouble in redirects.redirects(portal, as_of).troubles:
        if trouble.kind in rule.params["类别"]:
            yield rule.finding(
                trouble.subject or Subject("门户"),
                trouble.place,
                field="旧网址" if trouble.subject else "跳转",
                variant=trouble.kind,
                **trouble.facts,
            )
