"""Yields a document that refers to itself, and each circle of documents that succeed another.

The fields of ``成环字段`` are followed together: one text that replaces another which repeals the
first goes in a circle too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, labels_to_names
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "portal"
PARAMS = {
    "字段": Parameter("fields", "不得指向自己的字段"),
    "成环字段": Parameter("fields", "连起来不得成环的字段"),
}
VARIANTS = {"自己": ("字段", "值"), "成环": ("字段", "路径")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each self-reference and one for each circle."""
    documents = list(documents_for(rule, portal))
    for label, (name, *_) in labels_to_names(rule.params["字段"]):
        for document in documents:
            for number, reference in enumerate(document.values.get(name, ())):
                if portal.resolve(reference, document.office) is document:
                    place = document.source.at(label, number)
                    yield rule.finding(document, place, field=label, variant="自己", 值=reference)
    fields = labels_to_names(rule.params["成环字段"])
    names = tuple(name for _, (name, *_) in fields)
    for circle in _circles(portal, documents, names):
        document, following = circle[0], circle[1]
        label = next(
            label
            for label, (name, *_) in fields
            if any(target is following for target in _targets(portal, document, (name,)))
        )
        way = " → ".join(one.id for one in (*circle, document))
        yield rule.finding(
            document, document.source.at(label), field=label, variant="成环", 路径=way
        )


def _circles(
    portal: Portal, documents: list[Document], names: tuple[str, ...]
) -> Iterator[list[Document]]:
    """Yield each circle of two or more documents once, by walking without recursion."""
    done: set[str] = set()
    for start in documents:
        if start.id in done or not any(name in start.values for name in names):
            continue
        trail: list[Document] = [start]
        on_trail = {start.id: 0}
        pending = [_targets(portal, start, names)]
        while pending:
            target = next(pending[-1], None)
            if target is None:
                pending.pop()
                left = trail.pop()
                del on_trail[left.id]
                done.add(left.id)
            elif target.id in on_trail:
                if target is not trail[-1]:
                    yield trail[on_trail[target.id] :]
            elif target.id not in done:
                on_trail[target.id] = len(trail)
                trail.append(target)
                pending.append(_targets(portal, target, names))


def _targets(portal: Portal, document: Document, names: tuple[str, ...]) -> Iterator[Document]:
    for name in names:
        for reference in document.values.get(name, ()):
            target = portal.resolve(reference, document.office)
            if target is not None:
                yield target
