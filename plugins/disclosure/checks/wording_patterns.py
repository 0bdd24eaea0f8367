"""Yields the patterns of local lists of words that had to be stopped: they took too long.

Such a pattern is not used in that run, and its earlier hits are not told either, so that the
order of the texts decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject
from plugins.disclosure.wording import gathered

PARAMS: Mapping[str, Parameter] = {}
IN_A_LIST, OUTSIDE = "词表", "外部"
VARIANTS: Mapping[str, tuple[str, ...]] = {IN_A_LIST: ("词", "类别"), OUTSIDE: ("类别",)}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each pattern that was stopped."""
    for entry in gathered(portal, ruleset.wording).runaway:
        yield rule.finding(
            Subject(entry.location.path),
            entry.location,
            field="" if entry.outside else entry.word,
            variant=OUTSIDE if entry.outside else IN_A_LIST,
            词=entry.word,
            类别=entry.category,
        )
