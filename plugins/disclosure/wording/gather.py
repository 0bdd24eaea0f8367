"""Everything that the lists find in a portal, gathered once for all rules.

The hits of a text rest on the text, the lists and this code alone, so they are kept from run
to run under the hash of the three. While a pattern of a local list has run away nothing is
kept: the next run must meet it again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import accumulate, chain
from pathlib import Path

from plugins.disclosure.model import Ledger, Portal
from plugins.disclosure.source import Location, Source, read_text
from plugins.disclosure.store import key_of
from plugins.disclosure.wording.dates import wrong_dates
from plugins.disclosure.wording.entry import ALL, CURRENT, TITLES, Entry
from plugins.disclosure.wording.lists import Wording
from plugins.disclosure.wording.texts import TITLE, Holder, Piece, pieces

_DATE = -1
"""Stands for the number of an entry where a date cannot be."""
_QUOTE_WINDOW = 120
"""Characters before a hit in which the 《 of a title that it stands in is looked for."""
_CODE = sha256(
    b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
).hexdigest()


@dataclass(frozen=True, slots=True)
class Place:
    """A hit within one text of a record; ``order`` tells it apart from those in other texts."""

    piece: Piece
    start: int
    end: int
    order: int

    @property
    def words(self) -> str:
        """What stands there."""
        return self.piece.typed[self.start : self.end]

    def location(self, portal: Portal, source: Source) -> Location:
        """Return the place in the file, as near as the file still lets it be told."""
        if not self.piece.path:
            return source.body_at(self.start)
        at = source.at(*self.piece.path)
        if portal.root is None:
            return at
        before = self.piece.typed.count(self.words, 0, self.start)
        return _nth_after(read_text(portal.root, source.path).content, at, self.words, before)


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that stands in a record, with all its places in order."""

    holder: Holder
    entry: Entry
    places: tuple[Place, ...]


@dataclass(slots=True)
class Gathered:
    """What was found: words by the category of the lists, dates that cannot be, and the entries
    whose patterns had to be stopped."""

    wording: Wording
    by_category: dict[str, list[Found]] = field(default_factory=dict)
    dates: list[tuple[Holder, Place]] = field(default_factory=list)
    runaway: tuple[Entry, ...] = ()


def gathered(portal: Portal, wording: Wording) -> Gathered:
    """Return everything that the lists find in a portal, looked for once."""
    key = ("wording", id(wording))
    if key not in portal.computed:
        portal.computed[key] = _gather(portal, wording)
    found: Gathered = portal.computed[key]
    return found


def _gather(portal: Portal, wording: Wording) -> Gathered:
    result = Gathered(wording)
    every: list[Found] = []
    for holder in chain((portal.site,), portal.records):
        if not isinstance(holder, Ledger) and (texts := list(pieces(holder))):
            every.extend(_found(portal, result, holder, texts))
    stopped = {id(wording.entries[number]) for number in wording.search.runaway}
    result.runaway = tuple(entry for entry in wording.entries if id(entry) in stopped)
    for one in every:
        if id(one.entry) not in stopped:
            result.by_category.setdefault(one.entry.category, []).append(one)
    return result


def _found(portal: Portal, result: Gathered, holder: Holder, texts: list[Piece]) -> Iterator[Found]:
    """Yield the entries that stand in a record's texts, and note the dates that cannot be."""
    entries = result.wording.entries
    places: dict[int, list[Place]] = {}
    starts = list(accumulate((len(piece.text) + 1 for piece in texts), initial=0))
    for number, start, end in _hits(portal, result.wording, "\n".join(one.text for one in texts)):
        at = bisect_right(starts, start) - 1
        place = Place(texts[at], start - starts[at], end - starts[at], start)
        if number == _DATE:
            result.dates.append((holder, place))
        elif place.end <= len(place.piece.text) and _counts(entries[number], place):
            places.setdefault(number, []).append(place)
    for number, found in places.items():
        yield Found(holder, entries[number], tuple(found))


def _hits(portal: Portal, wording: Wording, text: str) -> list[tuple[int, int, int]]:
    """Return entry, start and end of each hit in a text, from the store where they are kept."""
    key = key_of("wording", _CODE, wording.digest, text)
    kept: list[tuple[int, int, int]] | None = portal.store.get(key)
    if kept is not None:
        return kept
    hits = [(hit.entry, hit.start, hit.end) for hit in wording.search.find(text)]
    hits += [(_DATE, start, end) for start, end in wrong_dates(text)]
    if not wording.search.runaway:
        portal.store.put(key, hits)
    return hits


def _nth_after(content: str, at: Location, words: str, before: int) -> Location:
    """Return where ``words`` stand after a place in a file, ``before`` more of them between.

    A value may be quoted, folded or indented, so that offsets in it are none in the file.
    """
    lines = content.split("\n")
    start = sum(len(line) + 1 for line in lines[: at.line - 1]) + at.column - 1
    found = content.find(words, start)
    for _ in range(before):
        found = content.find(words, found + len(words)) if found >= 0 else found
    if found < 0 or not words:
        return at
    line = content.count("\n", 0, found)
    return Location(at.path, line + 1, found - (content.rfind("\n", 0, found) + 1) + 1)


def _counts(entry: Entry, place: Place) -> bool:
    """False where the entry does not apply to that spot: other titles, quotations."""
    if entry.scope == ALL:
        return True
    if entry.scope == TITLES:
        return place.piece.label == TITLE
    text = place.piece.text
    line = text.rfind("\n", 0, place.start) + 1
    if text.startswith(">", line):
        return False
    if entry.scope != CURRENT:
        return True
    before = text[max(line, place.start - _QUOTE_WINDOW) : place.start]
    return before.rfind("《") <= before.rfind("》")
