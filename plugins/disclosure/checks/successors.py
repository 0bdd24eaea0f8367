"""Yields documents that two others succeed, and those that succeed one made after them.

``项目`` is what to look for. 两个后继: two documents name the same one in ``字段``, and neither of
them succeeds the other, by however many steps. 次序: the one that names was made before the one
it names; texts with 沿革 bear the day of their last amendment and are not looked at.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, labels_to_names
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

TWO, ORDER = "两个后继", "次序"
PARAMS = {
    "项目": Parameter("choice", "查哪一种矛盾", choices=(TWO, ORDER)),
    "字段": Parameter("fields", "指向较早公文的字段"),
}
VARIANTS = {
    TWO: ("字段", "值", "标题", "另一份"),
    ORDER: ("字段", "值", "成文日期", "对方日期"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """One document that names another in a field, with the reference's place in the list."""

    newer: Document
    older: Document
    label: str
    number: int

    def finding(self, rule: Rule, **facts: object) -> Finding:
        """Return a finding at the reference."""
        place = self.newer.source.at(self.label, self.number)
        return rule.finding(
            self.newer,
            place,
            field=self.label,
            variant=rule.params["项目"],
            值=self.older.id,
            **facts,
        )


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each contradiction of the kind that the rule asks about."""
    links = list(_links(rule, portal))
    find = _two if rule.params["项目"] == TWO else _order
    yield from find(rule, links)


def _links(rule: Rule, portal: Portal) -> Iterator[Link]:
    fields = labels_to_names(rule.params["字段"])
    for document in documents_for(rule, portal):
        for label, (name, *_) in fields:
            for number, reference in enumerate(document.values.get(name, ())):
                older = portal.resolve(reference, document.office)
                if older is not None and older is not document:
                    yield Link(document, older, label, number)


def _order(rule: Rule, links: list[Link]) -> Iterator[Finding]:
    for link in links:
        made, before = link.newer.made_on, link.older.made_on
        if made is None or before is None or made >= before or link.older.values.get("history"):
            continue
        yield link.finding(rule, 成文日期=made, 对方日期=before)


def _two(rule: Rule, links: list[Link]) -> Iterator[Finding]:
    """Yield a finding at the later of two that name the same one, unless one succeeds the other."""
    older_of: dict[str, list[str]] = {}
    named: dict[str, list[Link]] = {}
    for link in links:
        older_of.setdefault(link.newer.id, []).append(link.older.id)
        named.setdefault(link.older.id, []).append(link)
    for claims in named.values():
        claims.sort(key=lambda link: (link.newer.made_on or date.min, link.newer.id))
        for first, second in pairwise(claims):
            one, other = first.newer.id, second.newer.id
            if one == other or leads(older_of, other, one) or leads(older_of, one, other):
                continue
            yield second.finding(rule, 标题=second.older.title, 另一份=one)


def leads(older_of: Mapping[str, list[str]], start: str, goal: str) -> bool:
    """Return true when the links lead from one document to another, by any number of steps."""
    seen = {start}
    pending = deque([start])
    while pending:
        for older in older_of.get(pending.popleft(), ()):
            if older == goal:
                return True
            if older not in seen:
                seen.add(older)
                pending.append(older)
    return False
