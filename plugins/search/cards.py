"""What a list of results shows of each document, a few documents a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial

from plugins.search.kept_files import Part
from plugins.search.kept_folder import digest
from plugins.search.layout import Layout, numbered
from plugins.search.packed import CARDS, pack
from plugins.search.records import Record

LEAD = 26
"""How many characters of the text a card shows."""


def card_parts(records: Sequence[Record], digests: Sequence[str], layout: Layout) -> Iterator[Part]:
    """Yield each file of cards."""
    for number, start in enumerate(range(0, len(records), layout.cards)):
        part = slice(start, start + layout.cards)
        key = digest("cards", *digests[part])
        yield Part(numbered("c", number), key, partial(_cards, records[part]))


def _cards(records: Sequence[Record]) -> bytes:
    cards = [card(record) for record in records]
    text = json.dumps(cards, ensure_ascii=False, separators=(",", ":"))
    return pack(CARDS, text.encode())


def card(record: Record) -> list[str]:
    """Return what the table of documents does not say: id, title, numbers, day, first words."""
    serial = record.id.partition("/")[2]
    code = record.index_number.removesuffix(f"/{serial}")
    return [serial, record.title, record.number, code, record.date, lead(record)]


def lead(record: Record) -> str:
    """Return the summary of a document, or the first words of its text after the title.

    A reprint says so first: a list of results tells it apart from the office's own texts.
    """
    text = record.summary or " ".join(record.text.removeprefix(record.title).split())
    return record.reprinted + text[:LEAD]
