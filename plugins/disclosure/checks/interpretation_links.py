"""Yields the public interpretations whose reader finds no way to what they interpret.

That is so where none of the texts named in 解读 is shown: the pages of the two cannot link to each
other. A reference that leads nowhere, and a missing one, are found by other checks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.interpretation import targets_of
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "portal"
TELLS_OF_HIDDEN = True
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("标题", "编号")}
_LABEL = "解读"


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding at the first reference of each such interpretation."""
    for document in documents_for(rule, portal):
        known = [
            (number, found)
            for number, one in enumerate(document.list("interprets"))
            if (found := portal.resolve(one, document.office)) is not None
        ]
        if not known or not document.is_public(as_of) or targets_of(portal, document, as_of):
            continue
        number, target = known[0]
        yield rule.finding(
            document,
            document.source.at(_LABEL, number),
            field=_LABEL,
            标题=document.title,
            编号=target.id,
        )
