"""Which files the index must have, said by the records alone and not by what writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil

from plugins.search import suggestions, vocabulary
from plugins.search.layout import FOLDER, MANIFEST, layout_for, numbered
from plugins.search.opensearch_description import FILE
from plugins.search.records import Record
from plugins.search.site import Site
from plugins.search.terms import terms

NAMES_IN_A_FILE = 8


def expected_files(site: Site, generation: str) -> set[str]:
    """Return the path below the output folder of every file that the search writes.

    ``generation`` is the digest of the index's content, which its manifest tells.
    """
    below = f"{FOLDER}i/{generation}/"
    inner = {*_inner(site.records), *_helping(site)}
    return {FOLDER + MANIFEST, FILE} | {below + path for path in inner}


def _inner(records: Sequence[Record]) -> Iterator[str]:
    frequency = Counter(term for record in records for term in set(terms(record.searched)))
    layout = layout_for(len(frequency), frequency.total())
    heavy = sum(df > layout.heavy for df in frequency.values())
    parted = sum(df > layout.split for df in frequency.values())
    pieces = sum(max(1, ceil(len(record.searched) / layout.piece)) for record in records)
    cards = ceil(len(records) / layout.cards)
    for kind, count in (("s", layout.shards), ("h", heavy), ("c", cards), ("t", pieces)):
        yield from (numbered(kind, number) for number in range(count))
    yield from (numbered("r", number) for number in range(parted))
    yield from ("documents.bin", "runs.bin", "letters.bin")


def _helping(site: Site) -> Iterator[str]:
    """Yield the files of suggestions and spelling."""
    counts = (
        ("u", suggestions.shard_count(site.suggestions)),
        ("v", ceil(len(site.names) / NAMES_IN_A_FILE)),
        ("q", vocabulary.shard_count(site.spelling)),
    )
    for kind, count in counts:
        yield from (f"{kind}/{number >> 8}/{number & 255}.bin" for number in range(count))
    yield "u/readings.bin"
