"""The personal data in the records of a portal, each with its place in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from plugins.disclosure.model import WITHDRAWN, Document, Guide, Ledger, Portal, Record
from plugins.disclosure.passage import Passage
from plugins.disclosure.personal.allowed import not_allowed
from plugins.disclosure.personal.contacts import public_contacts
from plugins.disclosure.personal.detect import find, worth_reading
from plugins.disclosure.personal.hit import Hit
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.personal.markdown import passages_of
from plugins.disclosure.personal.rows import rows_to_read
from plugins.disclosure.source import Location, Source
from plugins.disclosure.store import key_of

BODY, FILE_NAMES = "正文", "附件"
_NOT_WORDS = frozenset({"导入", "审查", FILE_NAMES})
Place = Callable[[int], Location]
Piece = tuple[Passage, str, Place]


@dataclass(frozen=True, slots=True)
class Placed:
    """A hit in a record's file: the field it stands in, and where."""

    record: Record
    hit: Hit
    field: str
    location: Location


def in_records(portal: Portal, lists: Lists, as_of: date) -> list[Placed]:
    """Return the personal data in documents, offices, guides, reports and ledgers.

    A withdrawn document is not looked at: only its title is left of it. The result is kept
    for the run.
    """
    key = ("personal", lists.version, as_of)
    if key not in portal.computed:
        public = public_contacts(portal)
        # What may pass on this day is part of it: a document is clean only as long as it may.
        passing = repr([entry for entry in lists.allowed if entry.until >= as_of])
        common = key_of("with", lists.version, str(as_of.year), passing, *sorted(public))
        found: list[Placed] = []
        for record in portal.records:
            if not isinstance(record, Document) or record.state != WITHDRAWN:
                found.extend(_unless_clean(portal, record, common, lists, public, as_of))
        portal.computed[key] = found
    kept: list[Placed] = portal.computed[key]
    return kept


def _unless_clean(  # noqa: PLR0913, PLR0917 -- what is read, and everything it is read with
    portal: Portal,
    record: Record,
    common: str,
    lists: Lists,
    public: frozenset[str],
    as_of: date,
) -> list[Placed]:
    """Return what a record holds; that it holds nothing is kept until the next run."""
    key = key_of("clean", common, record.source.path, *_contents(record))
    if portal.store.get(key) is not None:
        return []
    found = list(_in_record(record, lists, public, as_of))
    if not found:
        portal.store.put(key, 1)
    return found


def _contents(record: Record) -> tuple[str, ...]:
    """Return everything of a record that is read, so that a change makes it be read anew."""
    if isinstance(record, Ledger):
        rows = ["\0".join(row.values()) for row in record.table.rows]
        return ("\0".join(record.table.headings), "\1".join(rows))
    values = _texts(record.source.values, ())
    texts = (text for path, text in values for text in (*map(str, path), text))
    names = _file_names(record) if isinstance(record, Document) else ()
    return ("\0".join((*texts, *names)), record.source.body)


def _in_record(
    record: Record, lists: Lists, public: frozenset[str], as_of: date
) -> Iterator[Placed]:
    pieces = list(_pieces(record, lists))
    if not pieces:
        return
    about = record.title if isinstance(record, Document) else ""
    hits = find(
        [piece for piece, _, _ in pieces],
        lists,
        about=about,
        public=public,
        until=date(as_of.year, 12, 31),
    )
    for hit in not_allowed(hits, lists, record.source.path, as_of):
        _, field, place = pieces[hit.index]
        yield Placed(record, hit, field, place(hit.start))


def _pieces(record: Record, lists: Lists) -> Iterator[Piece]:
    """Yield the texts of a record that are worth reading, each with its field and place."""
    if isinstance(record, Ledger):
        yield from _cells(record, lists)
        return
    source = record.source
    texts = list(_texts(source.values, ()))
    if worth_reading("\n".join(text for _, text in texts), lists):
        for path, text in texts:
            label = "/".join(part for part in path if isinstance(part, str))
            yield Passage(text), label, partial(_at, source, path)
    if isinstance(record, Document):
        for number, name in enumerate(_file_names(record)):
            if worth_reading(name, lists):
                yield Passage(name), FILE_NAMES, _fixed(source.at(FILE_NAMES, number))
    if isinstance(record, (Document, Guide)) and worth_reading(source.body, lists):
        for offset, passage in passages_of(source.body):
            yield passage, BODY, partial(_in_body, source, offset)


def _in_body(source: Source, offset: int, start: int) -> Location:
    return source.body_at(offset + start)


def _at(source: Source, path: tuple[str | int, ...], _: int) -> Location:
    return source.at(*path)


def _fixed(place: Location) -> Place:
    return lambda _: place


def _in_cell(path: str, line: int, column: int, _: int) -> Location:
    return Location(path, line, column)


def _file_names(document: Document) -> list[str]:
    """Return the names of a document's attachments, listed ones first and in their order."""
    return list(dict.fromkeys((*document.list("attachments"), *document.files)))


def _texts(values: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(values, str):
        if values:
            yield path, values
    elif isinstance(values, Mapping):
        for key, value in values.items():
            if path or key not in _NOT_WORDS:
                yield from _texts(value, (*path, key))
    elif isinstance(values, list):
        for number, value in enumerate(values):
            yield from _texts(value, (*path, number))


def _cells(ledger: Ledger, lists: Lists) -> Iterator[Piece]:
    table = ledger.table
    numbers = rows_to_read(table, lists)
    if not numbers:
        return
    for column, heading in enumerate(table.headings, start=1):
        place = partial(_in_cell, table.path, 1, column)
        yield Passage(heading, "", ledger.name, 1, column), heading, place
    columns = tuple(enumerate(table.headings, start=1))
    for number in numbers:
        row, line = table.rows[number], table.lines[number]
        for column, heading in columns:
            text = row.get(heading)
            if text:
                place = partial(_in_cell, table.path, line, column)
                yield Passage(text, "", ledger.name, number + 2, column), heading, place
