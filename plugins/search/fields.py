"""Fields of a query as tests of documents (``theme/static/js/search/fields.js`` does the same)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from plugins.disclosure.model import IN_FORCE
from plugins.search.lookups import Lookups
from plugins.search.plan import field_terms
from plugins.search.query import FieldQuery
from plugins.search.records import Record
from plugins.search.terms import fold
from plugins.search.whoosh_store import INDEX, NUMBER, TITLE

Test = Callable[[int], bool]
_YEARS = re.compile(r"(\d{4})年?(?:[-~至到](\d{4})年?)?")
_LISTS = (TITLE, NUMBER, INDEX)


def field_test(field: FieldQuery, lookups: Lookups, records: Sequence[Record]) -> Test | None:
    """Return what tells whether a document has a field's value, None where none has it."""
    if field.name in _LISTS:
        found = [set(getattr(lookups.entry(term), field.name).docs) for term in field_terms(field)]
        return (lambda doc: all(doc in docs for docs in found)) if found else None
    fitting = {doc for doc, record in enumerate(records) if _fits(field.name, field.value, record)}
    return fitting.__contains__ if fitting else None


def _fits(name: str, value: str, record: Record) -> bool:
    if name == "year":
        return _in_years(value, record.date[:4])
    if name == "validity":
        return fold(record.validity or IN_FORCE) == value
    if name == "office":
        names = (fold(record.office_short), fold(record.office_name))
        return record.office == value or any(value in one for one in names)
    label = {"column": record.column, "kind": record.kind, "topic": record.topic}[name]
    return bool(label) and value in fold(label)


def _in_years(text: str, year: str) -> bool:
    span = _YEARS.fullmatch(text)
    return bool(span and year and span[1] <= year <= (span[2] or span[1]))
