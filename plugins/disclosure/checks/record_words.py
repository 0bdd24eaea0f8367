"""Yields the words of offices and ledgers that are not in the vocabulary of their field.

The vocabularies are files in ``disclosure_rules/vocabularies``; which field takes its words
from which is declared with the fields. The nearest word is suggested.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import nearest, offices_for
from plugins.disclosure.fields import LEDGERS, LISTS, OFFICE, Field
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Ledger, Portal
from plugins.disclosure.rule import Rule, Ruleset, Vocabulary

REACH = "record"
PARAMS = {"对象": Parameter("choice", "查哪一类文件", choices=("机构", "台账"))}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("字段", "值", "建议", "词表")}

Words = list[tuple[Field, Vocabulary]]


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each word that its list does not have."""
    if rule.params["对象"] == "机构":
        wanted = _with_words(OFFICE, ruleset)
        for office in offices_for(portal, as_of):
            for field, vocabulary in wanted:
                word = office.text(field.name)
                if word and word not in vocabulary.allowed:
                    place = office.source.at(field.label)
                    facts = _facts(word, vocabulary)
                    yield rule.finding(office, place, field=field.label, **facts)
        return
    tables = {name: _with_words(fields, ruleset) for name, fields in {**LEDGERS, **LISTS}.items()}
    for ledger in portal.select("ledger"):
        yield from _rows(rule, ledger, tables[ledger.name])


def _rows(rule: Rule, ledger: Ledger, wanted: Words) -> Iterator[Finding]:
    for number, row in enumerate(ledger.rows):
        for field, vocabulary in wanted:
            word = row.get(field.name, "")
            if word and word not in vocabulary.allowed:
                place = ledger.table.at(number, field.label)
                yield rule.finding(ledger, place, field=field.label, **_facts(word, vocabulary))


def _with_words(fields: tuple[Field, ...], ruleset: Ruleset) -> Words:
    """Return the fields that take their words from a list that the ruleset has."""
    return [
        (field, vocabulary)
        for field in fields
        if (vocabulary := ruleset.vocabularies.get(field.vocabulary)) is not None
        and vocabulary.values
    ]


def _facts(word: str, vocabulary: Vocabulary) -> dict[str, str]:
    inside = [value for value in vocabulary.values if word in value or value in word]
    found = list(dict.fromkeys([*nearest(word, vocabulary.values), *inside]))
    suggestion = "、".join(found[:3] or vocabulary.values[:8])
    return {"值": word, "建议": suggestion, "词表": vocabulary.name}
