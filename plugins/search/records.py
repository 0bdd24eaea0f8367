"""Public documents as the records that are searched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.disclosure.model import INSTITUTIONS, Document, Office, Portal
from plugins.disclosure.rule import Ruleset
from plugins.search import words
from plugins.search.plain import plain_text


@dataclass(frozen=True, slots=True)
class Record:
    """A public document as the search sees it; what is unknown is an empty text.

    ``text`` is the body without its markup, ``validity`` is empty for a text in force, and
    ``column`` is the path of names as an editor writes it. ``reprinted`` says of a reprint whose
    text it is, in words; it is empty for the office's own.
    """

    id: str
    url: str
    title: str
    number: str
    index_number: str
    office: str
    office_name: str
    office_short: str
    column: str
    made_on: str
    published_on: str
    kind: str
    topic: str
    validity: str
    keywords: tuple[str, ...]
    summary: str
    text: str
    reprinted: str = ""

    @property
    def date(self) -> str:
        """The day that lists are ordered by."""
        return self.published_on

    @property
    def searched(self) -> str:
        """All that a reader sees of the document, a line each: what phrases are looked for in."""
        parts = (self.title, self.number, self.summary, "、".join(self.keywords), self.text)
        return "\n".join(part for part in parts if part)


def build_records(portal: Portal, ruleset: Ruleset, as_of: date) -> list[Record]:
    """Return the records of all public documents, oldest first; equal days by id.

    The place of a record in this list is its number in the index, so that the order by date
    costs nothing.
    """
    schemas = {office.id: ruleset.schemas.of(office) for office in portal.offices}
    records = []
    for document in portal.documents:
        office = portal.get("office", document.office)
        if isinstance(office, Office) and document.is_public(as_of):
            schema = schemas[office.id]
            column = schema.get(document.column) if schema else None
            label = column.label if column else "/".join(document.column)
            if document.column == INSTITUTIONS:
                label = words.INSTITUTIONS
            records.append(_record(portal, document, office, label, as_of))
    return sorted(records, key=lambda record: (record.published_on, record.id))


def _record(portal: Portal, document: Document, office: Office, column: str, as_of: date) -> Record:
    made, published = document.made_on, document.published_on
    return Record(
        id=document.id,
        url=f"{document.id}/",
        title=document.title or document.number_in_office,
        number=document.number,
        index_number=portal.index_number(document),
        office=office.id,
        office_name=office.name,
        office_short=office.short_name,
        column=column,
        made_on=made.isoformat() if made else "",
        published_on=published.isoformat() if published else "",
        kind=document.text("kind"),
        topic=document.text("topic"),
        validity=document.out_of_force(as_of),
        keywords=document.list("keywords"),
        summary=document.text("summary"),
        text=plain_text(document.source.body),
        reprinted=_reprinted(document),
    )


def _reprinted(document: Document) -> str:
    if not document.is_reprint:
        return ""
    origin = document.text("origin")
    return words.REPRINTED.format(origin=origin) if origin else words.REPRINT
