"""Typing slips within the vocabulary of titles and headings, as questions to the reader.

The browser does the same in ``theme/static/js/search/spelling.js``; a test asks both. Nothing
here is applied unasked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from plugins.search.pinyin import possible
from plugins.search.query import Query
from plugins.search.suggesting import LIMIT, matching
from plugins.search.suggestions import Suggestions
from plugins.search.terms import fold, spaced
from plugins.search.vocabulary import HAN_STRETCH, Spelling

MOST = 2
"""How many other queries are offered."""
REPLACED, INSERTED, DROPPED, DOUBLED, SWAPPED, SOUNDS = 0, 0, -1, 5, 4, 4
"""What each kind of slip is worth, in levels of a pair: a pair of twice as many is one level."""
THREES = 4
"""What it is worth if all neighbouring threes are known."""
_LEAST = 5.0
_LEAST_LETTERS = 4
_LETTERS = re.compile(r"[a-z]+(?:'?[a-z]+)*")


@cache
def soft(syllable: str) -> str:
    """Return a syllable without what is easily confused: zh and z, ang and an."""
    return re.sub(r"ng$", "n", re.sub(r"^([zcs])h", r"\1", syllable))


def did_you_mean(
    spelling: Spelling, suggestions: Suggestions, query: Query, known: Callable[[str], bool]
) -> list[str]:
    """Return other whole queries that may be meant, best first; ``known`` tells of a term."""
    text = spaced(fold(query.text))
    letters = [word for word in query.words if _LETTERS.fullmatch(word) and not known(word)]
    if letters:
        return _spelled(suggestions, text, letters)
    found: list[tuple[float, str]] = []
    for word in [*query.words, *query.phrases]:
        for stretch in HAN_STRETCH.findall(word):
            meant = corrections(spelling, suggestions, stretch, known)
            found.extend((score, text.replace(stretch, one, 1)) for one, score in meant)
    ordered = sorted(found, key=lambda pair: -pair[0])
    return list(dict.fromkeys(one for _, one in ordered))[:MOST]


def _spelled(suggestions: Suggestions, text: str, letters: Sequence[str]) -> list[str]:
    """Return the query with words of names for letters that spell or begin their syllables."""
    whole = " ".join(letters)
    if whole in text and (meant := _name_part(suggestions, whole.replace(" ", ""))):
        return [text.replace(whole, meant, 1)]
    for word in letters:
        meant = _name_part(suggestions, word)
        if not meant:
            return []
        text = text.replace(word, meant, 1)
    return [text]


def _name_part(suggestions: Suggestions, letters: str) -> str:
    letters = letters.replace("'", "")
    if len(letters) < _LEAST_LETTERS:
        return ""
    parts = Counter(part for _, part in matching(suggestions, letters)[:LIMIT])
    return parts.most_common(1)[0][0] if parts else ""


def corrections(
    spelling: Spelling, suggestions: Suggestions, stretch: str, known: Callable[[str], bool]
) -> list[tuple[str, float]]:
    """Return what a stretch of Han characters may mean, best first, with how likely."""
    pairs = [one + other for one, other in pairwise(stretch)]
    at = next((place for place, pair in enumerate(pairs) if not known(pair)), None)
    if at is None:
        return []
    found: dict[str, float] = {}
    for changed, worth, least in _edits(spelling, suggestions, stretch, at):
        begin = max(0, at - 2)
        end = len(changed) - max(0, len(stretch) - at - 4)
        likely = _likely(spelling, changed[begin:end], stretch[begin : at + 3])
        if likely >= least:
            found[changed] = max(found.get(changed, 0.0), likely + worth)
    return sorted(found.items(), key=lambda pair: -pair[1])[:MOST]


def _likely(spelling: Spelling, text: str, looked_up: str) -> float:
    """Return how likely a text is: the mean level of its pairs, and more for known threes.

    -1 where one of its pairs is nowhere. Threes that begin otherwise than with a character of
    ``looked_up`` are left alone: the browser would have to fetch their file.
    """
    levels = [spelling.pairs.get(one + other, -1) for one, other in pairwise(text)]
    if not levels or min(levels) < 0:
        return -1
    threes = [text[at : at + 3] for at in range(len(text) - 2) if text[at] in looked_up]
    held = sum(three in spelling.threes for three in threes)
    return sum(levels) / len(levels) + (THREES * held / len(threes) if threes else 0)


def _edits(
    spelling: Spelling, suggestions: Suggestions, text: str, at: int
) -> Iterator[tuple[str, float, float]]:
    """Yield a stretch as it may be meant, what that slip is worth, and the least it needs."""
    for place in range(max(0, at - 1), min(len(text) - 1, at + 2)):
        swapped = text[place + 1] + text[place]
        yield text[:place] + swapped + text[place + 2 :], SWAPPED, 0
    for place in (at, at + 1):
        rest = text[:place] + text[place + 1 :]
        if text[at] == text[at + 1]:
            yield rest, DOUBLED, 0
        elif 0 < place < len(text) - 1:
            yield rest, DROPPED, _LEAST
        alike = _sounding(suggestions, text[place])
        for one in _between(spelling, text[place - 1 : place], text[place + 1 : place + 2]):
            worth, least = (SOUNDS, 0.0) if one in alike else (REPLACED, _LEAST)
            yield text[:place] + one + text[place + 1 :], worth, least
    for one in _between(spelling, text[at], text[at + 1]):
        yield text[: at + 1] + one + text[at + 1 :], INSERTED, _LEAST


def _sounding(suggestions: Suggestions, character: str) -> str:
    sounds = set(map(soft, possible(character)))
    return "".join("".join(of) for one, of in suggestions.readings.items() if soft(one) in sounds)


def _between(spelling: Spelling, before: str, after: str) -> list[str]:
    """Return the characters that stand between two others, either of which may be missing."""
    follow = spelling.follows.get(before, set())
    precede = spelling.precedes.get(after, set())
    return sorted(follow & precede if before and after else follow | precede)
