"""Other forms of a query that are answered with it.

Document numbers with and without 第 are one thing; the site's synonyms count at less weight. The
browser makes the same in ``theme/static/js/search/variants.js``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.search.query import Query
from plugins.search.synonyms import Synonym, expansions

_WITH = re.compile(r"第(\d+号)")
_WITHOUT = re.compile(r"([令字发函办告文\])〕】])(\d+号)")


@dataclass(frozen=True, slots=True)
class Variant:
    """Another form; ``synonym`` is a word and what took its place, none for a number's form."""

    query: Query
    weight: float
    synonym: tuple[str, str] | None = None


def variants_of(query: Query, synonyms: Sequence[Synonym]) -> list[Variant]:
    """Return the other forms of a query."""
    words = query.words
    other = [_WITH.sub(r"\1", word) for word in words]
    if other == words:
        other = [_WITHOUT.sub(r"\1第\2", word) for word in words]
    found = [] if other == words else [Variant(replace(query, words=other), 1.0)]
    for word, same, weight in expansions(words, synonyms):
        replaced = [same if one == word else one for one in words]
        found.append(Variant(replace(query, words=replaced), weight, (word, same)))
    return found
