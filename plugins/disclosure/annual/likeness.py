"""How much of one text stands in another, for many texts at once."""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

SHINGLE = 9
"""Characters that must agree in a row to count as the same."""
_SAMPLE = 4
"""One shingle in so many is compared, chosen by its digest, so the same in every text."""
_MOST_TEXTS = 200
"""A shingle in more texts than this is a set phrase of the form and tells nothing."""
_NOISE = re.compile(r"[\W\d_]+")


def shingles(text: str) -> frozenset[int]:
    """Return a sample of the runs of characters of a text, without figures and punctuation."""
    plain = _NOISE.sub("", text)
    digests = (
        zlib.crc32(plain[start : start + SHINGLE].encode("utf-8", "surrogatepass"))
        for start in range(len(plain) - SHINGLE + 1)
    )
    return frozenset(digest for digest in digests if digest % _SAMPLE == 0)


def alike(texts: Sequence[str], share: float) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of texts of which the shorter stands in the longer to at least ``share``.

    Positions are in order, the first below the second. The cost grows with what is shared and
    not with the number of pairs.
    """
    sets = [shingles(text) for text in texts]
    places: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(sets):
        common = Counter(
            other
            for digest in one
            if len(found := places[digest]) <= _MOST_TEXTS
            for other in found
        )
        for other in sorted(common):
            smaller = min(len(one), len(sets[other]))
            if common[other] >= share * smaller:
                yield other, index, common[other] / smaller
        for digest in one:
            places[digest].append(index)
