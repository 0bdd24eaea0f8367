"""Yields dates written in texts that cannot be: 2月30日, or a weekday that the day was not.

A date without a year may be 2月29日. Days of the lunar calendar (农历) are let pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.wording import speaks, subject_of
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.wording import gathered
from plugins.disclosure.wording.dates import NO_SUCH_DAY, OTHER_WEEKDAY, what_is_wrong

PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    NO_SUCH_DAY: ("原文", "位置"),
    OTHER_WEEKDAY: ("原文", "位置", "应为"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each date that cannot be."""
    for holder, place in gathered(portal, ruleset.wording).dates:
        if speaks(rule, portal, holder, as_of):
            variant, right = what_is_wrong(place.words)
            yield rule.finding(
                subject_of(holder),
                place.location(portal, holder.source),
                field=place.piece.label,
                variant=variant,
                原文=place.words,
                位置=place.piece.label,
                应为=right,
            )
