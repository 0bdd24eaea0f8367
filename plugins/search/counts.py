"""What the index needs of each document, by field."""

from __future__ import annotations

from plugins.search.counting import count, count_short
from plugins.search.records import Record
from plugins.search.whoosh_store import BODY, INDEX, NUMBER, TITLE


def counts_of(record: Record) -> dict[str, bytes]:
    """Return the packed counts of a record; in titles and numbers single characters count too."""
    return {
        BODY: count(record.searched).packed(),
        TITLE: count_short(record.title).packed(),
        NUMBER: count_short(without_ordinal(record.number)).packed(),
        INDEX: count_short(record.index_number).packed(),
    }


def without_ordinal(number: str) -> str:
    """Return a document number without 第: 第61号 and 61号 are one."""
    return number.replace("第", "")
