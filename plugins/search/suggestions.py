"""Suggestions while a reader types: what they are made of, as lists and as files.

A key is a pair of neighbouring characters, a pair of the first letters of neighbouring syllables
(``zf``), the start of a syllable (``'zhen``), the first character of a name (``^政``) or the start
of a number (``#示政``). What begins a key decides its file, so that another character typed costs
one file more. Lists are in order of rank; long ones are cut and marked.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from plugins.search.own_names import STATE
from plugins.search.packed import pack
from plugins.search.pinyin import syllables
from plugins.search.suggested_names import DOCUMENT, OFFICE, PERSON, Name, plain

KIND = ord("u")
READINGS_FILE = "u/readings.bin"
ROWS = 8
"""How many names share a file."""
KEYS_IN_A_SHARD = 160
MOST, MOST_SHORT = 512, 24
"""How long a list may be, and one of which longer keys tell more."""
EXACT_NUMBER, LONGEST_NUMBER = 8, 24
"""From which length on every start of a number is a key, and up to which."""
_OPENINGS = re.compile(f"{STATE}(?=.)|关于(?=.)")
"""After these a name begins once more: 中华人民共和国档案法 is looked for as 档案法."""
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_SHARDS_TURN, _SHARDS_ROUND = 31, 65521


@dataclass(slots=True)
class Suggestions:
    """The names in order of rank, the names by key, and the readings that occur."""

    names: Sequence[Name]
    lists: dict[str, list[int]] = field(default_factory=dict)
    readings: dict[str, frozenset[str]] = field(default_factory=dict)

    @property
    def offices(self) -> int:
        """How many names come before those of documents."""
        return sum(name.kind != DOCUMENT for name in self.names)


def build_suggestions(names: Sequence[Name]) -> Suggestions:
    """Return everything that suggestions are made of."""
    lists: dict[str, list[int]] = defaultdict(list)
    readings: dict[str, set[str]] = defaultdict(set)
    for place, name in enumerate(names):
        keys: dict[str, None] = {}
        for text in searched(name):
            read = syllables(text, person=name.kind == PERSON)
            keys.update(dict.fromkeys(_keys(text, read)))
            for character, syllable in zip(text, read, strict=True):
                if character != syllable:
                    readings[syllable].add(character)
        keys.update(dict.fromkeys(_number_keys(name)))
        for key in keys:
            lists[key].append(place)
    found = {syllable: frozenset(readings[syllable]) for syllable in sorted(readings)}
    return Suggestions(names, dict(lists), found)


def searched(name: Name) -> list[str]:
    """Return the texts that a name is found by: of an office also its short name."""
    texts = [name.text, name.where] if name.kind == OFFICE else [name.text]
    return [text for text in map(plain, texts) if text]


def numbers(name: Name) -> list[str]:
    """Return the numbers that a name is found by from their start."""
    index = plain(name.index)
    serial = plain(name.index.rpartition("/")[2])
    number = plain(name.number).replace("第", "")
    return [one for one in dict.fromkeys((number, serial, index)) if one]


def _keys(text: str, read: Sequence[str]) -> Iterator[str]:
    for start in {0, *(one.end() for one in _OPENINGS.finditer(text))}:
        yield from (f"^{text[start]}", f"^{read[start][0]}")
    for (one, other), (first, second) in zip(pairwise(text), pairwise(read), strict=True):
        yield one + other
        yield first[0] + second[0]
    for character, syllable in zip(text, read, strict=True):
        yield character
        if syllable[0] in _LETTERS:
            yield from (f"'{syllable[:end]}" for end in range(1, len(syllable) + 1))


def _number_keys(name: Name) -> Iterator[str]:
    """Yield the starts of numbers; the code of an office that begins an index number is not."""
    for number in numbers(name)[:2]:
        for end in range(2, min(len(number), LONGEST_NUMBER) + 1):
            if end == number_start(end):
                yield f"#{number[:end]}"


def number_start(length: int) -> int:
    """Return how many characters of so many typed of a number make its key."""
    even = length // 2 * 2
    return min(even if length < EXACT_NUMBER else length, LONGEST_NUMBER)


def home(key: str) -> str:
    """Return the part of a key that decides in which file it is."""
    if key[0] == "'":
        return key[:3]
    if key[0] == "#":
        return key[:-2]
    return key[1] if key[0] == "^" else key[0]


def shard_of(key: str, shards: int) -> int:
    """Return the number of the file that holds a key."""
    number = 0
    for character in home(key):
        number = (number * _SHARDS_TURN + ord(character)) % _SHARDS_ROUND
    return number % shards


def shard_count(suggestions: Suggestions) -> int:
    """Return over how many files the keys are spread; the manifest tells the browser."""
    return max(1, -(-len(suggestions.lists) // KEYS_IN_A_SHARD))


def suggestion_files(suggestions: Suggestions) -> Iterator[tuple[str, bytes]]:
    """Yield the path and bytes of each file."""
    shards = shard_count(suggestions)
    lines: list[list[str]] = [[str(suggestions.offices)] for _ in range(shards)]
    for key, places in sorted(suggestions.lists.items()):
        longest = most(suggestions, key)
        lines[shard_of(key, shards)].append(f"{key}\t{_listed(places, longest)}")
    for number, shard in enumerate(lines):
        yield _path("u", number), pack(KIND, "\n".join(shard).encode())
    rows = [name.row for name in suggestions.names]
    for number, start in enumerate(range(0, len(rows), ROWS)):
        yield _path("v", number), pack(KIND, "\n".join(rows[start : start + ROWS]).encode())
    table = {one: "".join(sorted(all_)) for one, all_ in suggestions.readings.items()}
    content = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    yield READINGS_FILE, pack(KIND, content.encode())


def _path(folder: str, number: int) -> str:
    return f"{folder}/{number >> 8}/{number & 255}.bin"


def most(suggestions: Suggestions, key: str) -> int:
    """Return how long the list of a key may be: of which longer keys tell more, short."""
    begun = key[0] == "'" and key[1:] not in suggestions.readings
    number = key[0] == "#" and len(key) < ROWS
    return MOST_SHORT if len(key) == 1 or begun or number else MOST


def _listed(places: Sequence[int], longest: int) -> str:
    """Return the places as distances; a list that was cut ends with a plus."""
    kept = [0, *places[:longest]]
    distances = " ".join(str(after - before) for before, after in pairwise(kept))
    return distances + ("+" if len(places) > longest else "")
