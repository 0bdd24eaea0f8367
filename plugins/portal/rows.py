"""Documents as the light rows that lists, feeds and the sitemap are made of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from plugins.disclosure.model import INSTITUTIONS, Document, Office, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.schema import Column
from plugins.portal import urls, words

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


@dataclass(slots=True, eq=False)
class Row:
    """A public document with what lists say of it, worked out once.

    ``column`` is None where the document lies outside its office's schema; ``state`` is empty
    for a text in force and for one that has no such thing as force.
    """

    document: Document
    office: Office
    url: str
    title: str
    number: str
    index_number: str
    made_on: str
    published_on: str
    column: Column | None
    column_name: str
    state: str
    day: date
    reprint: bool = False


def build_rows(portal: Portal, ruleset: Ruleset, as_of: date) -> list[Row]:
    """Return the rows of all public documents, newest first; equal days by id, highest first."""
    offices = {office.id: office for office in portal.offices}
    schemas = {office.id: ruleset.schemas.of(office) for office in portal.offices}
    rows = []
    for document in portal.documents:
        office = offices.get(document.office)
        if office is None or not document.is_public(as_of):
            continue
        schema = schemas[office.id]
        column = schema.get(document.column) if schema else None
        rows.append(_row(portal, document, office, column, as_of))
    rows.sort(key=lambda row: (row.day, row.document.id), reverse=True)
    return rows


def _row(
    portal: Portal, document: Document, office: Office, column: Column | None, as_of: date
) -> Row:
    day = document.published_on
    assert day is not None, "a public document has its day"
    if document.column == INSTITUTIONS:
        column_name = words.INSTITUTIONS
    else:
        column_name = column.name if column else document.column[-1]
    return Row(
        document=document,
        office=office,
        url=urls.document_url(document),
        title=document.title or document.number_in_office,
        number=document.number,
        index_number=portal.index_number(document),
        made_on=document.made_on.isoformat() if document.made_on else "",
        published_on=day.isoformat(),
        column=column,
        column_name=column_name,
        state=document.out_of_force(as_of),
        day=day,
        reprint=document.is_reprint,
    )


def group(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """Return items by key, keeping their order."""
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups
