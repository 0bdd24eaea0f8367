"""Which characters stand together in titles and headings: what typing slips are told by."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from plugins.search.packed import pack
from plugins.search.pinyin import possible
from plugins.search.records import Record
from plugins.search.terms import HAN, fold

KIND = ord("q")
HAN_STRETCH = re.compile(f"[{HAN}]+")
CHARACTERS_IN_A_SHARD = 16
_HEADING = re.compile(r"\n第[零一二三四五六七八九十百]{1,4}[编章节]\s+(\S.{1,29})$", re.MULTILINE)
_HIGHEST, _SHARDS_ROUND = 9, 65521
_FIRST, _LAST = 0xB0A1, 0xF7FE


@dataclass(frozen=True)
class Spelling:
    """The pairs of characters in titles and headings with their levels, and all threes."""

    pairs: dict[str, int]
    threes: frozenset[str]

    @cached_property
    def follows(self) -> dict[str, set[str]]:
        """The characters that follow each character."""
        return _grouped((pair[0], pair[1]) for pair in self.pairs)

    @cached_property
    def precedes(self) -> dict[str, set[str]]:
        """The characters that each character follows."""
        return _grouped((pair[1], pair[0]) for pair in self.pairs)


def _grouped(items: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for key, value in items:
        groups[key].add(value)
    return groups


def build_spelling(records: Iterable[Record]) -> Spelling:
    """Return the pairs of the records' titles, keywords, columns, offices and headings."""
    counts: Counter[str] = Counter()
    threes: set[str] = set()
    for record in records:
        for stretch in HAN_STRETCH.findall(fold(source_of(record))):
            counts.update(map("".join, pairwise(stretch)))
            threes.update(stretch[at : at + 3] for at in range(len(stretch) - 2))
    pairs = {pair: level(count) for pair, count in sorted(counts.items())}
    return Spelling(pairs, frozenset(threes))


def source_of(record: Record) -> str:
    """Return what the vocabulary takes from a record: its names, keywords and headings."""
    names = (record.title, record.office_short, record.office_name, record.column)
    return "\n".join((*names, *record.keywords, *_HEADING.findall(f"\n{record.text}")))


def level(count: int) -> int:
    """Return the level of a count: each is twice the one before, 9 at most."""
    return min(_HIGHEST, count.bit_length() - 1)


def shard_count(spelling: Spelling) -> int:
    """Return over how many files the characters are spread; the manifest tells the browser."""
    return max(1, len({one for pair in spelling.pairs for one in pair}) // CHARACTERS_IN_A_SHARD)


def spelling_files(spelling: Spelling) -> Iterator[tuple[str, bytes]]:
    """Yield the path and bytes of each file.

    A line holds a character, its possible readings, then the characters that follow it and
    those that it follows, each with the level of the pair.
    """
    follows: dict[str, list[str]] = defaultdict(list)
    precedes: dict[str, list[str]] = defaultdict(list)
    for pair, height in spelling.pairs.items():
        follows[pair[0]].append(f"{pair[1]}{height}")
        precedes[pair[1]].append(f"{pair[0]}{height}")
    threes: dict[str, list[str]] = defaultdict(list)
    for three in sorted(spelling.threes):
        threes[three[0]].append(three[1:])
    tables = (follows, precedes, threes)
    shards: list[list[str]] = [[] for _ in range(shard_count(spelling))]
    for one in sorted({*follows, *precedes, *common()}):
        said = (" ".join(possible(one)), *("".join(table[one]) for table in tables))
        shards[ord(one) % _SHARDS_ROUND % len(shards)].append("\t".join((one, *said)).rstrip("\t"))
    for number, lines in enumerate(shards):
        path = f"q/{number >> 8}/{number & 255}.bin"
        yield path, pack(KIND, "\n".join(lines).encode())


def common() -> Iterator[str]:
    """Yield the Han characters of GB 2312: what is typed may be none of the vocabulary's."""
    for code in range(_FIRST, _LAST + 1):
        character = code.to_bytes(2, "big").decode("gb2312", "ignore")
        if len(character) == 1 and HAN_STRETCH.match(character):
            yield character
