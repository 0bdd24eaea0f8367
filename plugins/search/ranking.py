"""Which documents answer the words of a query, and how well.

``theme/static/js/search/ranking.js`` does the same sums in the same order, so that both give
the same numbers. With W the weight (idf) of all terms of the query that the site knows, and the
name of a document what readers call it (``own_names.py``):

    score = Σ idf · min(times, 2) · tf / (tf + 1.2 · norm of the text's length)
          + 0.3 · Σ idf · tf / (tf + 0.3) in the title
          + 0.6 · W · (share of the query that title and numbers cover)²
          + 1.0 · W · (that share)² · (share of the name that the query covers)
          + 1.0 · W where query and name have the same terms
          + 1.0 · W · (share of neighbours in the query that are neighbours in the text)²
          + 1.0 · idf of each word that stands in the text as a whole, as far as places tell
          + 0.02 · W where the text is in force
          + up to 0.01 · W for the newest
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import floor, log

from plugins.search.lists import CLASSES
from plugins.search.lookups import EVERYWHERE, Entry

FULL, NAMED = 256, 64
"""What the largest tf share counts, and what a term in the name of an office or column does."""
BODY_K, TITLE_K = 1.2, 0.3
NORM = 64
"""Norms of length are told in parts of this."""
TITLE_WEIGHT, COVER_WEIGHT, FORCE_WEIGHT, RECENCY_WEIGHT = 0.3, 0.6, 0.02, 0.01
WHOLE_WEIGHT, NEAR_WEIGHT, TOGETHER_WEIGHT, SAME_WEIGHT = 1.0, 1.0, 1.0, 1.0
ENOUGH = 0.5
"""A document answers when it holds this share of what the best one holds."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A term of a query: how often it was asked for, its lists, the documents called so.

    One that is ``weak`` only asks, as 怎么 does, and has a quarter of its weight.
    """

    times: int
    entry: Entry
    named: Collection[int]
    weak: bool = False

    @property
    def df(self) -> int:
        """How many documents hold it in any way."""
        entry = self.entry
        others = (entry.title, entry.number, entry.index)
        return entry.df or max(*(len(one.docs) for one in others), len(self.named))


@dataclass(frozen=True, slots=True)
class Link:
    """A step of a word: the documents that hold it with the places where the word may begin.

    ``told`` says whether the list says places at all; ``docs`` is None where it is not whole.
    """

    docs: Mapping[int, int] | None
    weight: int
    told: bool
    open: bool


@dataclass(frozen=True, slots=True)
class Lengths:
    """Of each document how long its text is in 64ths, and how many terms its title has.

    ``own`` is one more than the terms of the name that readers call it by where that is shorter
    (``own_names.py``), else 0.
    """

    norms: Sequence[int]
    titles: Sequence[int]
    own: Sequence[int]

    def name(self, doc: int, has: int) -> float:
        """Return how long the name is that a title with so many terms of a query is held to be.

        Half a term more where that is not the whole title: who asks for all of one comes first.
        """
        return self.own[doc] - 0.5 if has < self.own[doc] else self.titles[doc]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Of each document its score and how much of the query's weight it holds.

    ``whole`` are the documents that seem to hold the whole query as it stands, ``covered`` those
    whose title or number holds all its terms, and is not much longer. ``leading`` is the document
    whose title and numbers hold most of it, and clearly more than those of any other; else -1.
    ``certain`` says that no title holds more.
    """

    scores: dict[int, float]
    held: dict[int, int]
    whole: Collection[int]
    covered: Collection[int]
    leading: int
    certain: bool


def weight_of(df: int, size: int) -> int:
    """Return how much a term tells that so many of all documents hold: something in any case."""
    return max(1, floor(1024 * log(1 + (size - df + 0.5) / (df + 0.5)) + 0.5))


def rank(
    wanted: Sequence[Wanted],
    chains: Sequence[Sequence[Link]],
    lengths: Lengths,
    in_force: Callable[[int], bool],
) -> Ranked:
    """Return how well each document answers."""
    titles = lengths.titles
    size = len(titles)
    body: dict[int, int] = {}
    title: dict[int, int] = {}
    cover: dict[int, int] = {}
    held: dict[int, int] = {}
    inside: dict[int, int] = {}
    total = 0
    for one in wanted:
        weight = weight_of(one.df, size) if one.times else 0
        weight = weight // 4 if one.weak else weight
        total += weight
        most = weight * min(one.times, 2)
        entry = one.entry
        called = {*entry.title.docs, *entry.number.docs, *entry.index.docs}
        for doc, level in _levels(one, called, lengths.norms).items():
            body[doc] = body.get(doc, 0) + most * level
            held[doc] = held.get(doc, 0) + weight
        for doc, kind in zip(entry.title.docs, entry.title.classes, strict=True):
            title[doc] = title.get(doc, 0) + weight * _TITLE_LEVELS[kind]
            inside[doc] = inside.get(doc, 0) + 1
        for doc in called:
            cover[doc] = cover.get(doc, 0) + weight
    near, most_near, together, whole = _chained(chains)
    scores = {}
    for doc, holds in held.items():
        if not holds:
            continue
        has = inside.get(doc, 0)
        share = cover.get(doc, 0) / total
        close = near.get(doc, 0) / most_near if most_near else 0
        name = lengths.name(doc, has)
        score = body[doc] / FULL
        score += TITLE_WEIGHT * title.get(doc, 0) / FULL
        score += COVER_WEIGHT * total * share * share
        score += WHOLE_WEIGHT * total * share * share * has / name
        if cover.get(doc, 0) == total and has + 1 > name:
            score += SAME_WEIGHT * total
        score += NEAR_WEIGHT * total * close * close
        score += TOGETHER_WEIGHT * together.get(doc, 0)
        if in_force(doc):
            score += FORCE_WEIGHT * total
        score += RECENCY_WEIGHT * total * (doc + 1) / size
        scores[doc] = score
    covered = _covered(cover, total, inside, titles)
    certain = max(cover.values(), default=0) == total
    return Ranked(scores, held, whole, covered, _leading(cover, total), certain)


def _leading(cover: Mapping[int, int], total: int) -> int:
    best, second = nlargest(2, [*cover.values(), 0, 0])
    if not best or best * 5 < total * 3 or (best - second) * 20 < total * 3:
        return -1
    return next(doc for doc, value in cover.items() if value == best)


def _covered(
    cover: Mapping[int, int], total: int, inside: Mapping[int, int], titles: Sequence[int]
) -> set[int]:
    return {
        doc
        for doc, value in cover.items()
        if value == total > 0 and inside.get(doc, 0) * 3 >= titles[doc]
    }


def _level(times: int, k: float) -> int:
    return floor(FULL * times / (times + k) + 0.5)


_TITLE_LEVELS = [_level(times, TITLE_K) for times in CLASSES]


def _levels(wanted: Wanted, called: Collection[int], norms: Sequence[int]) -> dict[int, int]:
    body = wanted.entry.body
    levels = {
        doc: _level(CLASSES[kind], BODY_K * norms[doc] / NORM)
        for doc, kind in zip(body.docs, body.classes, strict=True)
    }
    for doc in called:
        levels.setdefault(doc, FULL)
    for doc in wanted.named:
        levels.setdefault(doc, NAMED)
    return levels


def _chained(
    chains: Sequence[Sequence[Link]],
) -> tuple[dict[int, int], int, dict[int, float], dict[int, float]]:
    """Return how much of the neighbours each document holds, of how much, and its whole words.

    Last come the documents that hold the last chain whole: that of all words together.
    """
    near: dict[int, int] = {}
    together: dict[int, float] = {}
    whole: dict[int, float] = {}
    most = 0
    for chain in chains:
        before: Mapping[int, int] | None = None
        for link in chain:
            if before is not None and link.docs is not None:
                most += link.weight
                for doc, places in link.docs.items():
                    if before.get(doc, 0) & places:
                        near[doc] = near.get(doc, 0) + link.weight
            before = link.docs
        whole = whole_words(chain)
        weight = sum(link.weight for link in chain)
        for doc, chance in whole.items():
            together[doc] = together.get(doc, 0.0) + weight * (1 - chance / 2)
    return near, most, together, whole


def whole_words(chain: Sequence[Link]) -> dict[int, float]:
    """Return the documents that seem to hold a word whole, with the chance that they do not.

    A run at an end of the word may be part of a longer one in the text, so its steps are asked
    for only where there are no others.
    """
    links = [link for link in chain if link.docs is not None]
    links = [link for link in links if not link.open] or links
    if not links:
        return {}
    found = {doc: (places, _chance(links[0], places, 8.0)) for doc, places in _docs(links[0])}
    for link in links[1:]:
        kept = {}
        for doc, places in _docs(link):
            if doc in found and found[doc][0] & places:
                both, chance = found[doc]
                kept[doc] = both & places, _chance(link, places, chance)
        found = kept
    return {doc: min(1.0, chance) for doc, (_, chance) in found.items()}


def _docs(link: Link) -> Collection[tuple[int, int]]:
    return (link.docs or {}).items()


def _chance(link: Link, places: int, before: float) -> float:
    return before * (places.bit_count() if link.told else 1) / 8


def turned(places: int, at: int) -> int:
    """Return places of a step as places where the word begins, so many letters before."""
    by = at & 7
    return (places >> by | places << 8 - by) & EVERYWHERE


def answering(held: Mapping[int, int]) -> list[int]:
    """Return the documents that hold at least half of what the best one holds."""
    best = max(held.values(), default=0)
    return [doc for doc, value in held.items() if value > 0 and value >= best * ENOUGH]


def by_score(docs: Collection[int], scores: Mapping[int, float]) -> list[int]:
    """Return documents best first; equals by date, newest first."""
    return sorted(docs, key=lambda doc: (-scores.get(doc, 0.0), -doc))
