"""Yields a document of certain columns that no public document interprets.

Papers of other organs (制定机关, 来源) and those no longer in force are not looked at. To a
public document only public interpretations count, since a reader cannot read others; to one that
is still to come also those that come with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.interpretation import interpreted_ids, is_own
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "portal"
PARAMS = {
    "栏目": Parameter("list", "应当有解读的栏目的名称"),
    "效力": Parameter("list", "只查这些效力的公文"),
}
VARIANTS = {"": ("标题", "编号")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each document without interpretation."""
    columns = frozenset(rule.params["栏目"])
    in_force = frozenset(rule.params["效力"])
    shown, every = interpreted_ids(portal, as_of), _named(portal)
    for document in documents_for(rule, portal):
        interpreted = shown if document.is_public(as_of) else every
        if document.column[-1] not in columns or document.id in interpreted:
            continue
        if is_own(portal, document) and document.text("validity") in in_force:
            yield rule.finding(
                document,
                document.source.at("标题"),
                field="解读",
                标题=document.title,
                编号=document.number_in_office,
            )


def _named(portal: Portal) -> frozenset[str]:
    """Return the ids of the texts that any text says it interprets."""
    found = (
        portal.resolve(reference, document.office)
        for document in portal.documents
        for reference in document.list("interprets")
    )
    return frozenset(target.id for target in found if target is not None)
