"""Yields a document of certain columns that no other document interprets.

Papers of other organs (制定机关, 来源) and those no longer in force are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
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
    interpreted = {
        target.id
        for document in portal.documents
        for reference in document.values.get("interprets", ())
        if (target := portal.resolve(reference, document.office)) is not None
    }
    for document in documents_for(rule, portal):
        if document.column[-1] not in columns or document.id in interpreted:
            continue
        office = portal.get("office", document.office)
        own = document.text("made_by") in {"", office.name if office else ""}
        if not own or document.text("origin"):
            continue
        if document.text("validity") in in_force:
            yield rule.finding(
                document,
                document.source.at("标题"),
                field="解读",
                标题=document.title,
                编号=document.number_in_office,
            )
