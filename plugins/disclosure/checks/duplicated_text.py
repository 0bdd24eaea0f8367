"""Yields a document that shares most of its text with an earlier one.

Paragraphs of a certain length are compared as they stand, without white space. Reprints
(来源), texts of other organs (制定机关), imported ones where the rule says so, and texts that
replace, amend or correct the other are not looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "portal"
PARAMS = {
    "最短段落": Parameter("number", "参与比较的段落的最少字数"),
    "占比": Parameter("number", "重复段落占全文的百分比，达到即报告"),
    "历史件": Parameter("choice", "是否查导入的历史件", choices=("查", "不查")),
}
VARIANTS = {"": ("占比", "另一份", "另一处", "段落")}

_NEWER_OF = ("replaces", "amends", "corrects")


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for the later one of two documents that share their text."""
    shortest, share = rule.params["最短段落"], rule.params["占比"]
    documents = [
        document
        for document in documents_for(rule, portal)
        if not document.text("origin")
        and not document.text("made_by")
        and (rule.params["历史件"] == "查" or not document.historic)
    ]
    documents.sort(key=lambda one: (one.published_on or date.max, one.id))
    first: dict[str, Document] = {}
    for document in documents:
        shared: Counter[str] = Counter()
        paragraphs = _paragraphs(document.source.body, shortest)
        for paragraph in paragraphs:
            other = first.setdefault(paragraph, document)
            if other is not document:
                shared[other.id] += len(paragraph)
        if not shared:
            continue
        other_id, length = min(shared.items(), key=lambda item: (-item[1], item[0]))
        whole = len("".join(document.source.body.split()))
        percent = length * 100 // whole
        if percent >= share and other_id not in _predecessors(portal, document):
            other = portal.get("document", other_id)
            again = next(text for text in paragraphs if first[text] is other)
            yield rule.finding(
                document,
                document.source.at("标题"),
                field="正文",
                占比=percent,
                另一份=other.title,
                另一处=other.source.path,
                段落=again[:24],
            )


def _paragraphs(body: str, shortest: int) -> list[str]:
    """Return the paragraphs that are long enough, without white space, each once."""
    found = []
    for paragraph in body.split("\n\n"):
        if len(paragraph) >= shortest:
            text = "".join(paragraph.split())
            if len(text) >= shortest:
                found.append(text)
    return list(dict.fromkeys(found))


def _predecessors(portal: Portal, document: Document) -> set[str]:
    return {
        target.id
        for name in _NEWER_OF
        for reference in document.values.get(name, ())
        if (target := portal.resolve(reference, document.office)) is not None
    }
