"""Finds the entries of lists in a text, at a cost that hardly grows with the lists.

A text is first asked which pairs of neighbouring characters it has in common with the cues of
all entries: one pass, whatever their number. Only the entries behind a common pair are looked
for, first by their cue and then by their pattern. Pairs are compared as numbers, which costs a
third of comparing them as texts. Entries without a cue that begin with a character of a set are
passed over together where no character of any of the sets stands in the text.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from plugins.disclosure.wording.entry import Entry, compiled

SECONDS_PER_TEXT = 1.0
SECONDS_PER_RUN = 10.0
"""What a pattern of a local list may cost, on one text and on all texts of a run together."""
MAX_HITS = 1000
"""Hits of one entry in one text that are kept: nobody reads the thousand-and-first."""
_PAIR = 2
_FEW = 64
"""So many single characters are looked for one by one, more of them all at once."""
_SET = re.compile(r"\[(?![\^-])((?:[^\\\[\]]|\\.)+)(?<!-)\](?![*?{])[^|]*")
"""A pattern that begins with a character of a set, and has no second way to begin; the set can
be joined to others, for no sign of a range stands at its edge."""
_UTF16 = "utf-16-le"


@dataclass(frozen=True, slots=True)
class Hit:
    """Where an entry, by its number, was found in a text."""

    entry: int
    start: int
    end: int


class Search:
    """Looks for all entries at once; ``runaway`` holds the numbers of those that were stopped."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.runaway: set[int] = set()
        self._spent: dict[int, float] = {}
        self._patterns: dict[int, Any] = {}
        self._by_pair: dict[int, list[tuple[str, int]]] = {}
        self._single: dict[str, list[int]] = {}
        self._always: list[int] = []
        self._beginning: list[int] = []
        for number, entry in enumerate(entries):
            cues = entry.cues or ((entry.word,) if not entry.pattern else ())
            if not cues:
                (self._beginning if _set_of(entry) else self._always).append(number)
            for cue in cues:
                if len(cue) < _PAIR:
                    self._single.setdefault(cue, []).append(number)
                else:
                    (pair,) = _pairs(cue[:_PAIR])[:1]
                    self._by_pair.setdefault(pair, []).append((cue, number))
        self._known = frozenset(self._by_pair)
        sets = "".join(_set_of(entries[number]) for number in self._beginning)
        self._sets = re.compile(f"[{sets}]") if sets else None

    def find(self, text: str) -> list[Hit]:
        """Return the hits of all entries, by entry and then by place."""
        return [
            hit for number in sorted(self._candidates(text)) for hit in self._hits(number, text)
        ]

    def _candidates(self, text: str) -> set[int]:
        """Return the entries one of whose cues stands in the text."""
        found = set(self._always)
        if self._sets and self._sets.search(text):
            found.update(self._beginning)
        for pair in self._known.intersection(chain(_pairs(text), _pairs(text, 1))):
            for cue, number in self._by_pair[pair]:
                if cue in text:
                    found.add(number)
        few = len(self._single) <= _FEW
        for sign in self._single if few else self._single.keys() & set(text):
            if not few or sign in text:
                found.update(self._single[sign])
        return found

    def _hits(self, number: int, text: str) -> Iterator[Hit]:
        entry = self.entries[number]
        if not entry.pattern:
            yield from _literal(number, entry.word, text)
        elif entry.engine == "re":
            yield from _from_matches(number, self._pattern(number).finditer(text))
        else:
            yield from self._guarded(number, text)

    def _guarded(self, number: int, text: str) -> list[Hit]:
        """Return the hits of a pattern that may run away, none when it does."""
        left = SECONDS_PER_RUN - self._spent.get(number, 0.0)
        if number in self.runaway:
            return []
        began = time.monotonic()
        try:
            matches = self._pattern(number).finditer(text, timeout=min(left, SECONDS_PER_TEXT))
            hits = list(_from_matches(number, matches))
        except (TimeoutError, MemoryError):
            self.runaway.add(number)
            return []
        self._spent[number] = self._spent.get(number, 0.0) + time.monotonic() - began
        if self._spent[number] >= SECONDS_PER_RUN:
            self.runaway.add(number)
        return hits

    def _pattern(self, number: int) -> Any:
        found = self._patterns.get(number)
        if found is None:
            entry = self.entries[number]
            found = self._patterns[number] = compiled(entry.pattern, entry.engine)
        return found


def _set_of(entry: Entry) -> str:
    """Return the set of characters that an entry can begin with, empty where none is told."""
    match = _SET.fullmatch(entry.pattern) if entry.engine == "re" else None
    return match[1] if match else ""


def _pairs(text: str, skipped: int = 0) -> Sequence[int]:
    """Return every other pair of neighbouring units of UTF-16 as numbers, from a unit on."""
    data = text.encode(_UTF16, "surrogatepass")[2 * skipped :]
    return memoryview(data[: len(data) // 4 * 4]).cast("I")


def _from_matches(number: int, matches: Iterator[Any]) -> Iterator[Hit]:
    """Yield the first matches that hold something."""
    for match in islice(matches, MAX_HITS):
        if match.end() > match.start():
            yield Hit(number, match.start(), match.end())


def _literal(number: int, word: str, text: str) -> Iterator[Hit]:
    start = text.find(word)
    count = 0
    while start >= 0 and count < MAX_HITS:
        yield Hit(number, start, start + len(word))
        start = text.find(word, start + len(word))
        count += 1
