"""How names are read: toneless pinyin, by pypinyin's dictionaries and a list of our own.

pypinyin's own functions cut every text into words at each call, which is slow; here its two
dictionaries are looked into directly, and phrases only where a character has several readings.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unicodedata import normalize

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

DATA = Path(__file__).parent / "data" / "readings.txt"
SURNAME = "姓"
_LONGEST_PHRASE = 4
_MARK = 0x300
_UMLAUT = "\N{COMBINING DIAERESIS}"


def toneless(syllable: str) -> str:
    """Return a syllable without its tone, ü as v: ``lǜ`` is ``lv``."""
    plain = normalize("NFD", syllable).replace("u" + _UMLAUT, "v")
    return "".join(one for one in plain if ord(one) < _MARK)


@cache
def _listed() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the readings of our list: of names anywhere, and of surnames."""
    names: dict[str, list[str]] = {}
    surnames: dict[str, list[str]] = {}
    for line in DATA.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if not parts or line.startswith("#"):
            continue
        table = surnames if parts[0] == SURNAME else names
        name, *syllables = parts[1:] if table is surnames else parts
        table[name] = syllables
    return names, surnames


@cache
def possible(character: str) -> tuple[str, ...]:
    """Return the readings that a character may have, the usual one first; none for no Han."""
    said = PINYIN_DICT.get(ord(character), "") if len(character) == 1 else ""
    return tuple(dict.fromkeys(toneless(one) for one in said.split(",") if one))


@cache
def _phrase(text: str) -> tuple[str, ...]:
    listed = _listed()[0].get(text)
    if listed:
        return tuple(listed)
    return tuple(toneless(one[0]) for one in PHRASES_DICT.get(text, ()))


@cache
def syllables(text: str, *, person: bool = False) -> tuple[str, ...]:
    """Return how each character of a folded text is read; what is no Han stands for itself.

    A person's name begins with a surname.
    """
    found: list[str] = []
    if person:
        found.extend(_surname(text))
    while len(found) < len(text):
        found.extend(_next(text, len(found)))
    return tuple(found)


def _surname(text: str) -> list[str]:
    surnames = _listed()[1]
    return surnames.get(text[:2]) or surnames.get(text[:1], [])


def _next(text: str, at: int) -> Iterator[str]:
    """Yield the readings of what stands at a place: of a phrase, or of one character."""
    many = any(len(possible(one)) > 1 for one in text[at : at + 2])
    for length in range(_LONGEST_PHRASE if many else 0, 1, -1):
        phrase = text[at : at + length]
        read = _phrase(phrase)
        if len(read) == len(phrase) == length:
            yield from read
            return
    character = text[at]
    yield next(iter(possible(character)), character)
