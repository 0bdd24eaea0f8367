"""Chooses what a reader may be about to type; the browser does the same.

Its half is ``theme/static/js/search/suggestions.js``; a test asks both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from plugins.search.suggested_names import Name, plain
from plugins.search.suggestions import (
    Suggestions,
    most,
    number_start,
    numbers,
    searched,
)

LIMIT, NAMES, CHECKED, CHECKED_NUMBERS = 8, 3, 24, 48
"""How many are given, how many of them may be no documents, how many are looked at."""
_KEYS, _WAYS, _LONGEST_SYLLABLE = 12, 3, 6
_CODE = re.compile(r"^[0-9a-z]{18}(?=..)")
_NUMBER = re.compile(r"(?=.*\d)[0-9a-z]{5,}$")
_INITIALS = ("zh", "ch", "sh")


def suggest(suggestions: Suggestions, text: str, limit: int = LIMIT) -> list[Name]:
    """Return what a reader may be about to type, best first."""
    asked = plain(text)
    if not asked:
        return []
    found = [] if _NUMBER.match(asked) else [place for place, _ in matching(suggestions, asked)]
    if len(found) < limit:
        found.extend(place for place in _numbered(suggestions, asked) if place not in found)
    return [suggestions.names[place] for place in found[:limit]]


def matching(suggestions: Suggestions, asked: str) -> list[tuple[int, str]]:
    """Return the names that hold what was typed, each with the part of it that is it."""
    ways = spellings(asked, suggestions.readings)
    ranked = _ranked(suggestions, ways)
    offices = suggestions.offices
    few = [place for place in ranked if place < offices][:NAMES]
    ranked = few + [place for place in ranked if place >= offices]
    meant = [_meanings(suggestions, way) for way in ways]
    found = ((place, _part(suggestions, place, meant)) for place in ranked[:CHECKED])
    return [(place, part) for place, part in found if part]


def spellings(text: str, readings: Iterable[str]) -> list[list[str]]:
    """Return the ways to cut what was typed: characters, syllables, starts of syllables.

    At most three, those of fewest parts first.
    """
    whole = {*readings, *_INITIALS}
    best: list[list[list[str]]] = [[[]]]
    for end in range(1, len(text) + 1):
        ways: list[list[str]] = []
        for start in range(end - 1, max(-1, end - 1 - _LONGEST_SYLLABLE), -1):
            part = text[start:end]
            last = end == len(text) and any(one.startswith(part) for one in whole)
            if end - start == 1 or part in whole or last:
                ways.extend([*way, part] for way in best[start])
        best.append(sorted(ways, key=len)[:_WAYS])
    return best[-1]


def _ranked(suggestions: Suggestions, ways: Sequence[Sequence[str]]) -> list[int]:
    """Return the names that may fit: those that begin so first, then by rank."""
    found: set[int] = set()
    starting: set[int] = set()
    for way in ways:
        lists = [_list(suggestions, key) for key in _keys(way)]
        whole = [places for places, cut in lists if not cut] or [places for places, _ in lists]
        found.update(set(whole[0]).intersection(*whole))
        starting.update(_list(suggestions, f"^{way[0][0]}")[0])
    return sorted(found, key=lambda place: (place not in starting, place))


def _keys(way: Sequence[str]) -> list[str]:
    """Return the keys that every name with what was typed in it has."""
    keys = [
        before[0] + after[0]
        for before, after in pairwise(way)
        if _is_letter(before) == _is_letter(after)
    ]
    keys.extend(f"'{part}" for part in way if len(part) > 1)
    alone = way[0] if not _is_letter(way[0]) else f"'{way[0]}"
    return keys[-_KEYS:] or [alone]


def _is_letter(part: str) -> bool:
    return "a" <= part[0] <= "z"


def _list(suggestions: Suggestions, key: str) -> tuple[list[int], bool]:
    places = suggestions.lists.get(key, [])
    longest = most(suggestions, key)
    return places[:longest], len(places) > longest


def _part(suggestions: Suggestions, place: int, ways: Sequence[Sequence[set[str]]]) -> str:
    """Return the part of a name that is what was typed, or an empty text."""
    for way in ways:
        for text in searched(suggestions.names[place]):
            for start in range(len(text) - len(way) + 1):
                part = text[start : start + len(way)]
                if all(one in meant for one, meant in zip(part, way, strict=True)):
                    return part
    return ""


def _meanings(suggestions: Suggestions, way: Sequence[str]) -> list[set[str]]:
    """Return the characters that each part of what was typed may mean."""
    return [_meant(suggestions, typed, last=at == len(way) - 1) for at, typed in enumerate(way)]


def _meant(suggestions: Suggestions, typed: str, *, last: bool) -> set[str]:
    if not _is_letter(typed):
        return {typed}
    readings = suggestions.readings
    if len(typed) > 1 and typed in readings and not last:
        return set(readings[typed])
    begun = (of for syllable, of in readings.items() if syllable.startswith(typed))
    return {typed}.union(*begun)


def _numbered(suggestions: Suggestions, asked: str) -> list[int]:
    """Return the names one of whose numbers begins as typed."""
    typed = asked.replace("第", "")
    inner = _CODE.sub("", typed)
    end = number_start(len(inner))
    places = _list(suggestions, f"#{inner[:end]}")[0][:CHECKED_NUMBERS] if end else []
    return [
        place
        for place in places
        if any(number.startswith(typed) for number in numbers(suggestions.names[place]))
    ]
