"""Pieces cut from the middle of bodies, the same for the same documents and seed."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.search.records import Record
from plugins.search.terms import terms

SEED = 20261121
SHORTEST, LONGEST = 4, 12
LEAST_TEXT = 60
QUOTES = '"“”„‟「」『』＂'
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of the text of a document, which is named by its number in the index."""

    doc: int
    text: str


def as_they_stand(records: Sequence[Record], number: int, seed: int = SEED) -> list[Cut]:
    """Return pieces of 4–12 characters with whatever punctuation stands in them.

    Left out are line ends, and pieces that hold nothing but punctuation and single characters.
    """
    return _cuts(records, number, random.Random(seed), _anything)


def letters_only(records: Sequence[Record], number: int, seed: int = SEED) -> list[Cut]:
    """Return pieces of 4–12 letters, Han characters and digits without anything between."""
    return _cuts(records, number, random.Random(seed + 1), _letters)


def quotable(cuts: Sequence[Cut]) -> list[Cut]:
    """Return those pieces that can stand between quotes, since they hold none."""
    return [cut for cut in cuts if not set(cut.text) & set(QUOTES)]


def _cuts(
    records: Sequence[Record], number: int, chance: random.Random, kind: re.Pattern[str]
) -> list[Cut]:
    """Return so many pieces: a document by chance, then a place in its middle eight tenths."""
    long = [doc for doc, record in enumerate(records) if len(record.text) >= LEAST_TEXT]
    found: list[Cut] = []
    seen: set[tuple[int, int]] = set()
    misses = 0
    while long and len(found) < number and misses < 50 * number:
        doc = chance.choice(long)
        text = records[doc].text
        start = chance.randrange(len(text) // 10, len(text) * 9 // 10)
        match = kind.match(text, start, start + chance.randint(SHORTEST, LONGEST))
        piece = match[0].strip() if match else ""
        if len(piece) < SHORTEST or (doc, start) in seen or not terms(piece):
            misses += 1
            continue
        seen.add((doc, start))
        found.append(Cut(doc, piece))
    return found


_anything = re.compile(r"[^\n\r]+")
_letters = _WORD
