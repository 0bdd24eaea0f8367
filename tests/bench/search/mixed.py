"""Mixed queries, as readers write them, for comparing one engine with another."""

from __future__ import annotations

import random
from collections.abc import Sequence
from importlib.resources import files

from plugins.search.records import Record
from tests.bench.search.known import Item
from tests.bench.search.substrings import SEED, as_they_stand, letters_only, quotable

_FORMS = (
    "{0} {1}",
    '{0} "{1}"',
    "{0} -{1}",
    "标题:{0}",
    "{0} 年份:2025",
    "{0} 年份:2010-2020",
    "{0} 机构:办公室",
    "{0} 栏目:政策法规",
    "-标题:{0} {1}",
    "{0} 效力:有效",
)
_ODD = (
    "税",
    "”",
    "-",
    '""',
    "a" * 999,
    "(.*)+",
    "<b>税</b>",
    "，。！",
    "12",
    "２０２５年",
    "文号:",
)


def questions() -> list[str]:
    """Return plain questions, written as citizens ask them."""
    text = files(__package__).joinpath("questions.txt").read_text(encoding="utf-8")
    return text.split("\n")[:-1]


def mixed_queries(
    records: Sequence[Record], items: Sequence[Item], number: int, seed: int = SEED
) -> list[str]:
    """Return so many queries: pieces, phrases, titles, known items, questions, every operator."""
    chance = random.Random(seed + 2)
    some = max(8, number // 5)
    pieces = [cut.text for cut in as_they_stand(records, some, seed + 3)]
    words = [cut.text for cut in letters_only(records, some, seed + 4)]
    quoted = [f'"{cut.text}"' for cut in quotable(as_they_stand(records, some // 2, seed + 5))]
    titles = [one.title for one in chance.sample(records, min(some // 2, len(records)))]
    known = [one.query for one in chance.sample(items, min(some, len(items)))]
    formed = [
        form.format(chance.choice(words), chance.choice(words)[:4])
        for form in _FORMS
        for _ in range(max(1, some // 20))
    ]
    queries = [*_ODD, *questions(), *formed, *titles, *quoted, *known, *words, *pieces]
    every = list(dict.fromkeys(queries))
    # What is few goes in whole; what is left over is filled with pieces.
    while len(every) < number:
        more = letters_only(records, number, seed + 6 + len(every))
        every = list(dict.fromkeys([*every, *(cut.text for cut in more)]))
    return every[:number]
