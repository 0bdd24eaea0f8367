"""The word of a text that says most about it, found by counting alone."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from plugins.search.records import Record
from plugins.search.terms import terms
from tests.bench.search.scan import plain

_PAIR = re.compile(r"[\u4e00-\u9fff]{2}")
_HAN = re.compile(r"[\u4e00-\u9fff]")
KEPT_SHARE = 0.8
LONGEST = 4


class Telling:
    """How many documents hold a pair of characters or a word, and what tells one from others."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.texts = [plain(record.text) for record in records]
        self.titles = [plain(record.title) for record in records]
        self._having: Counter[str] = Counter()
        for text in self.texts:
            self._having.update(set(terms(text)))
        self.frequency = cache(self._frequency)

    def _frequency(self, word: str) -> int:
        """Return how many texts hold a word."""
        wanted = plain(word)
        return sum(wanted in text for text in self.texts)

    def word(self, doc: int) -> str:
        """Return the most telling word of a text that its title does not hold, or nothing."""
        text, title = self.texts[doc], self.titles[doc]
        counts = Counter(term for term in terms(text) if _PAIR.fullmatch(term))
        outside = [pair for pair, times in counts.items() if times > 1 and pair not in title]
        if not outside:
            return ""
        every = len(self.texts) + 1
        best = max(
            outside, key=lambda one: (counts[one] * math.log(every / self._having[one]), one)
        )
        return grown(best, text)


def grown(word: str, text: str) -> str:
    """Return a word with the neighbours that stand beside it nearly everywhere in a text."""
    least = KEPT_SHARE * text.count(word)
    while len(word) < LONGEST:
        starts = [match.start() for match in re.finditer(re.escape(word), text)]
        beside = Counter(text[at + len(word) : at + len(word) + 1] + ">" for at in starts)
        beside.update(text[at - 1 : at] + "<" for at in starts if at)
        (best, times), *_ = sorted(beside.items(), key=lambda pair: (-pair[1], pair[0]))
        if times < least or not _HAN.match(best):
            return word
        word = word + best[0] if best[1] == ">" else best[0] + word
    return word
