"""Yields each value of a document that is not in the vocabulary of its field.

The vocabularies are files in ``disclosure_rules/vocabularies``; the nearest word is suggested.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.fields import DOCUMENT
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset, Vocabulary

REACH = "record"
PARAMS = {"字段": Parameter("fields", "取值须在词表中的字段")}
VARIANTS = {"": ("字段", "值", "建议", "词表")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each value that is not in its list."""
    wanted = [
        (field.name, field.label, vocabulary)
        for field in DOCUMENT
        if field.label in rule.params["字段"]
        and (vocabulary := ruleset.vocabularies.get(field.vocabulary)) is not None
        and vocabulary.values
    ]
    for document in _documents(rule, portal, ruleset):
        for name, label, vocabulary in wanted:
            value = document.values.get(name)
            if not value or value in vocabulary.allowed:
                continue
            for number, word in enumerate([value] if isinstance(value, str) else value):
                if word in vocabulary.allowed:
                    continue
                place = (label,) if isinstance(value, str) else (label, number)
                yield rule.finding(
                    document,
                    document.source.at(*place),
                    field=label,
                    值=word,
                    建议=nearest(word, vocabulary),
                    词表=vocabulary.name,
                )


def _documents(rule: Rule, portal: Portal, ruleset: Ruleset) -> Iterator[Document]:
    """Yield the documents in the rule's states, and those whose state is no word at all."""
    states = ruleset.vocabularies.get("状态")
    yield from documents_for(rule, portal)
    if states is not None:
        for document in portal.documents:
            if document.state not in states.allowed and document.source.readable:
                yield document


def nearest(word: str, vocabulary: Vocabulary) -> str:
    """Return the words that come nearest, or the first few of the list."""
    close = get_close_matches(word, vocabulary.values, n=3, cutoff=0.4)
    inside = [value for value in vocabulary.values if word in value or value in word]
    found = list(dict.fromkeys([*close, *inside]))[:3]
    return "、".join(found or vocabulary.values[:8])
