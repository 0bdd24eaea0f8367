"""What a reader may be about to type: offices, columns, people, documents, as published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.model import Office, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.schema import DOCUMENTS, LINKS, Schema
from plugins.search.records import Record
from plugins.search.terms import fold, segments

OFFICE, COLUMN, PERSON, DOCUMENT = range(4)
"""The kinds of names, in the order in which they are suggested."""
LEADERS, DEPARTMENTS = "领导", "内设机构"
_SAME_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A name that is suggested.

    ``where`` tells it from others of the same name, ``url`` leads to its page and is empty for
    a column of documents, which is searched in. ``number`` and ``index`` are found from their
    start, the name anywhere.
    """

    kind: int
    text: str
    where: str
    url: str
    number: str = ""
    index: str = ""

    @property
    def row(self) -> str:
        """The name as a line of a file."""
        parts = (str(self.kind), self.text, self.where, self.url, self.number, self.index)
        return "\t".join(" ".join(part.split()) for part in parts).rstrip("\t")


def plain(text: str) -> str:
    """Return the folded letters, digits and Han characters of a text and nothing else."""
    return "".join(segments(fold(text)))


def suggested_names(
    records: Sequence[Record], portal: Portal, ruleset: Ruleset, as_of: date
) -> list[Name]:
    """Return all names in the order of their rank: the place in the list is the name's number.

    Offices, columns and people come first. Of documents those in force come first, then short
    titles before longer ones (by steps of four characters), then new before old.
    """
    names = [*_offices(portal, as_of), *_columns(records, portal, ruleset, as_of)]
    names.extend(_people(portal, ruleset, as_of))
    ordered = sorted(
        enumerate(records),
        key=lambda pair: (bool(pair[1].validity), len(pair[1].title) // _SAME_LENGTH, -pair[0]),
    )
    return [*dict.fromkeys(names), *(_document(record) for _, record in ordered)]


def _document(record: Record) -> Name:
    place = (record.office_short, record.url, record.number, record.index_number)
    return Name(DOCUMENT, record.title, *place)


def _offices(portal: Portal, as_of: date) -> Iterator[Name]:
    for office in portal.offices:
        if office.in_service(as_of):
            where = office.short_name if office.short_name != office.name else ""
            yield Name(OFFICE, office.name, where, f"{office.id}/", office.text("code"))


def _columns(
    records: Iterable[Record], portal: Portal, ruleset: Ruleset, as_of: date
) -> Iterator[Name]:
    """Yield the columns that hold documents, once each, and the pages of offices' parts."""
    held = dict.fromkeys(record.column.rpartition("/")[2] for record in records)
    yield from (Name(COLUMN, name, "", "") for name in sorted(held) if name)
    for office, schema in _schemas(portal, ruleset, as_of):
        for column in schema.leaves():
            if column.filling not in {DOCUMENTS, LINKS}:
                url = f"{office.id}/{column.slug}/"
                yield Name(COLUMN, column.name, office.short_name, url)


def _people(portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Name]:
    """Yield leaders in office and heads of departments whose column is a page."""
    for office, schema in _schemas(portal, ruleset, as_of):
        parts = {column.taken_from: column.slug for column in schema.leaves()}
        if LEADERS in parts:
            for leader in office.leaders(as_of):
                where = f"{office.short_name}{leader.get('post', '')}"
                yield from _person(leader.get("name"), where, office, parts[LEADERS])
        if DEPARTMENTS in parts:
            for unit in office.records("departments"):
                where = f"{office.short_name}{unit.get('name', '')}"
                yield from _person(unit.get("head"), where, office, parts[DEPARTMENTS])


def _person(name: object, where: str, office: Office, slug: str) -> Iterator[Name]:
    if isinstance(name, str) and name:
        yield Name(PERSON, name, where, f"{office.id}/{slug}/")


def _schemas(portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[tuple[Office, Schema]]:
    for office in portal.offices:
        schema = ruleset.schemas.of(office)
        if schema and office.in_service(as_of):
            yield office, schema
