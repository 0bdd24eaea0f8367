"""What a year's volume of an office holds: its public texts, and a line for what was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.disclosure.model import Document, Office, Portal
from plugins.disclosure.retention import Retention


class MissingFileError(Exception):
    """An attachment that a text names is not there; the text says which, in Chinese."""


@dataclass(frozen=True, slots=True)
class Item:
    """One piece (件) of a volume, numbered from 1 in the order of ids.

    Of a withdrawn text only index number, office, day and reason are told: ``document`` is None.
    """

    number: int
    id: str
    index_number: str
    responsible: str
    document: Document | None = None
    period: str = ""
    period_from: str = ""
    withdrawn_on: date | None = None
    reason: str = ""


def items_of(
    portal: Portal, retention: Retention, office: Office, year: int, as_of: date
) -> list[Item]:
    """Return the items of an office that were first made public in a year, as of a day."""
    held = [
        document
        for document in portal.documents_of.get(office.id, ())
        if document.published_on is not None
        and document.published_on.year == year
        and (document.is_public(as_of) or document.is_tombstone(as_of))
    ]
    held.sort(key=lambda document: document.number_in_office)
    return [
        _item(portal, retention, office, document, number, public=document.is_public(as_of))
        for number, document in enumerate(held, start=1)
    ]


def _item(  # noqa: PLR0913 -- a text, where it belongs, and how it is told
    portal: Portal,
    retention: Retention,
    office: Office,
    document: Document,
    number: int,
    *,
    public: bool,
) -> Item:
    index = portal.index_number(document)
    if not public:
        said = document.record("withdrawn")
        return Item(
            number,
            document.number_in_office,
            index,
            office.name,
            withdrawn_on=said.get("date"),
            reason=str(said.get("reason", "")),
        )
    period, source = retention.of(document)
    maker = document.text("made_by") or document.text("origin") or office.name
    return Item(number, document.number_in_office, index, maker, document, period, source)


def attachments_of(document: Document) -> list[str]:
    """Return the names of a text's attachments, in its order.

    Raises MissingFileError where one that the text names is not there.
    """
    names = list(dict.fromkeys(document.list("attachments")))
    lost = [name for name in names if name not in document.files]
    if lost:
        raise MissingFileError(f"{document.id} 的附件不在：{'、'.join(lost)}")
    return names
