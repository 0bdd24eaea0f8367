"""How the index is cut into files, by the size of the corpus alone."""

from __future__ import annotations

from dataclasses import asdict, dataclass

FOLDER = "search/"
MANIFEST = "manifest.json"
TERMS_IN_A_SHARD, POSTINGS_IN_A_SHARD = 48, 1000
MOST_SHARDS = 65536


@dataclass(frozen=True, slots=True)
class Layout:
    """The numbers that the files of an index follow; the manifest tells the browser.

    ``shards`` is how many files the terms are spread over. A list of more than ``heavy``
    documents has a file of its own; one of more than ``split`` has two: a head with its
    ``head`` best documents, and a tail. ``cards`` documents share a file of cards. A text has
    pieces of ``piece`` characters.
    """

    shards: int
    heavy: int = 2048
    split: int = 8192
    head: int = 4096
    cards: int = 4
    piece: int = 6000

    def numbers(self) -> dict[str, int]:
        """Return the numbers by name."""
        return asdict(self)


def layout_for(terms: int, postings: int) -> Layout:
    """Return the layout for a corpus of so many different terms, and lists of so many postings."""
    wanted = max(terms / TERMS_IN_A_SHARD, postings / POSTINGS_IN_A_SHARD)
    shards = 1
    while shards < wanted and shards < MOST_SHARDS:
        shards *= 2
    return Layout(shards)


def numbered(kind: str, number: int) -> str:
    """Return the path of a file by its kind and number; no folder holds more than 256."""
    return f"{kind}/{number >> 8:02x}/{number & 255:02x}.bin"
