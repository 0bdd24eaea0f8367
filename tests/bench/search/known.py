"""Known items by rule: queries for documents that one half remembers, and what answers them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from plugins.search.records import Record
from tests.bench.search.substrings import SEED
from tests.bench.search.telling import Telling
from tests.bench.search.wording import (
    in_other_order,
    in_traditional,
    number_key,
    other_number,
    same,
    short_title,
    title_words,
    without_words,
)

PER_KIND = 130
LEAST_WORDS = 3
MOST_ANSWERS = 10
"""What more documents answer is no known item."""


@dataclass(frozen=True, slots=True)
class Item:
    """A query, by which rule it was made, and the documents whose title or number answers it."""

    kind: str
    query: str
    relevant: frozenset[int]


class Titles:
    """The titles and numbers of all documents, in the forms in which rules compare them."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = records
        self.whole = [same(record.title) for record in records]
        self.short = [same(short_title(record.title)) for record in records]
        self.numbers = [number_key(record.number) for record in records]
        self.telling = Telling(records)

    def named(self, name: str) -> frozenset[int]:
        """Return the documents whose title, whole or short, is that name."""
        wanted = same(name)
        pairs = enumerate(zip(self.whole, self.short, strict=True))
        return frozenset(doc for doc, forms in pairs if wanted in forms)

    def holding(self, words: Iterable[str]) -> frozenset[int]:
        """Return the documents whose title holds all the words."""
        wanted = [same(word) for word in words]
        titles = enumerate(self.whole)
        return frozenset(doc for doc, title in titles if all(word in title for word in wanted))


Made = tuple[str, frozenset[int]] | None
Rule = Callable[[Titles, int, random.Random], Made]


def _short(titles: Titles, doc: int, chance: random.Random) -> Made:
    del chance
    title = titles.records[doc].title
    short = short_title(title)
    return (short, titles.named(short)) if len(short) > 2 and short != title else None


def _dropped(titles: Titles, doc: int, chance: random.Random) -> Made:
    words = title_words(titles.records[doc].title)
    if len(words) < LEAST_WORDS:
        return None
    kept = without_words(words, chance)
    return chance.choice(("", " ")).join(kept), titles.holding(kept)


def _reordered(titles: Titles, doc: int, chance: random.Random) -> Made:
    words = title_words(titles.records[doc].title)
    if len(words) < LEAST_WORDS:
        return None
    return " ".join(in_other_order(words, chance)), titles.holding(words)


def _key_terms(titles: Titles, doc: int, chance: random.Random) -> Made:
    del chance
    words = title_words(titles.records[doc].title)
    word = titles.telling.word(doc)
    if len(words) < 2 or not word:
        return None
    rarest = sorted(words, key=lambda one: (titles.telling.frequency(one), one))[:2]
    kept = [one for one in words if one in rarest]
    found = {other for other in titles.holding(kept) if word in titles.telling.texts[other]}
    return " ".join([*kept, word]), frozenset(found)


def _number(titles: Titles, doc: int, chance: random.Random) -> Made:
    number = titles.records[doc].number
    if not number:
        return None
    key = titles.numbers[doc]
    having = (other for other, one in enumerate(titles.numbers) if one == key)
    return other_number(number, chance), frozenset(having)


def _traditional(titles: Titles, doc: int, chance: random.Random) -> Made:
    title = titles.records[doc].title
    name = chance.choice((title, short_title(title) or title))
    changed = in_traditional(name)
    return (changed, titles.named(name)) if changed != name else None


RULES: dict[str, Rule] = {
    "短标题": _short,
    "漏字词的标题": _dropped,
    "次序颠倒": _reordered,
    "关键词": _key_terms,
    "文号换写法": _number,
    "繁体": _traditional,
}


def known_items(records: Sequence[Record], seed: int = SEED, each: int = PER_KIND) -> list[Item]:
    """Return queries of every kind, at most ``each`` of one, each query once."""
    titles = Titles(records)
    items: dict[str, Item] = {}
    for kind, rule in RULES.items():
        chance = random.Random(f"{seed} {kind}")
        order = chance.sample(range(len(records)), len(records))
        made = 0
        for doc in order:
            found = rule(titles, doc, chance) if made < each else None
            if found and found[0] not in items and len(found[1]) <= MOST_ANSWERS:
                items[found[0]] = Item(kind, *found)
                made += 1
    return list(items.values())


def halves(items: Sequence[Item], seed: int = SEED) -> tuple[list[Item], list[Item]]:
    """Return the half for tuning and the half for reporting; every kind is halved alike."""
    mixed = list(items)
    random.Random(seed).shuffle(mixed)
    mixed.sort(key=lambda item: item.kind)
    return mixed[::2], mixed[1::2]
