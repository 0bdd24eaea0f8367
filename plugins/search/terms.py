"""What a text is searched by: its folding, its units, its terms.

The browser does the same in ``theme/static/js/search/terms.js``; both are held together by
``tests/search/vectors.json``. A unit is one Han character or one whole run of letters and
digits. A term is a pair of neighbouring units, or a run that stands alone. What is neither
letter nor digit parts units: no term reaches over a comma or a space.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from unicodedata import is_normalized, normalize

from plugins.search.simplified import table

HAN = "々\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
LONGEST_RUN = 40
"""Of a longer run of letters and digits only so much is indexed."""

_UNIT = re.compile(rf"[{HAN}]|[^\W_{HAN}]+")
_SEGMENT = re.compile(r"[^\W_]+")
_HAN = re.compile(rf"[{HAN}]")


@cache
def _folding() -> dict[int, str]:
    return {**{ord(old): new for old, new in table().items()}, ord("〇"): "零"}


def fold(text: str) -> str:
    """Return a text in the form in which texts are compared: NFKC, lower case, simplified."""
    if not is_normalized("NFKC", text):
        text = normalize("NFKC", text)
    return text.lower().translate(_folding())


def spaced(text: str) -> str:
    """Return a text with one space where there were several, or a line's end."""
    return " ".join(text.split())


def segments(folded: str) -> list[str]:
    """Return the stretches of letters and digits of a folded text."""
    return _SEGMENT.findall(folded)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of a folded text: where it begins, and where what follows it begins."""

    text: str
    start: int
    end: int

    @property
    def is_run(self) -> bool:
        """True for letters and digits, which may be part of a longer run elsewhere."""
        return is_run(self.text)


def placed_units(folded: str) -> list[Unit]:
    """Return the units of a folded text with their places."""
    return [
        Unit(match[0][:LONGEST_RUN], match.start(), match.end()) for match in _UNIT.finditer(folded)
    ]


def units(folded: str) -> list[str]:
    """Return the units of a folded text, in order."""
    return [match[0][:LONGEST_RUN] for match in _UNIT.finditer(folded)]


def is_run(unit: str) -> bool:
    """Tell whether a unit is a run of letters and digits."""
    return _HAN.match(unit) is None


def is_only_run(term: str) -> bool:
    """Tell whether a term is a run that stands alone, not a pair."""
    return _HAN.search(term) is None


def terms(text: str) -> list[str]:
    """Return the terms of a text in order, with repetitions."""
    found: list[str] = []
    before = None
    for unit in placed_units(fold(text)):
        if before and before.end == unit.start:
            found.append(before.text + unit.text)
        if unit.is_run:
            found.append(unit.text)
        before = unit
    return found


def single_units(text: str) -> list[str]:
    """Return the units of a text, each once, in order."""
    return list(dict.fromkeys(units(fold(text))))


def lone_units(folded: str) -> list[str]:
    """Return the Han characters of a folded text that are in no pair, in order."""
    return [letters for letters in _SEGMENT.findall(folded) if _HAN.fullmatch(letters)]


def marks_of(folded: str) -> str:
    """Return what of a text is neither letter nor digit nor space."""
    return "".join(_UNIT.sub("", folded).split())


_ASKING = re.compile(
    "怎[么样]办?|如何|什么|哪[些里个儿]|多[少久]|多长时间|是否|能不能|请问|[谁吗呢]"
)
"""What only asks: it says little of what a text is to hold."""


def asking_terms(folded: str) -> set[str]:
    """Return the terms of a query that stand nowhere but in words that ask, or at their edge."""
    asking = {at for match in _ASKING.finditer(folded) for at in range(match.start(), match.end())}
    weak: set[str] = set()
    strong: set[str] = set()
    for step in steps(folded):
        places = range(step.at, step.at + len(step.term))
        (strong if asking.isdisjoint(places) else weak).add(step.term)
    return weak - strong


@dataclass(frozen=True, slots=True)
class Step:
    """Two neighbouring units of a query and where they begin in it.

    ``across`` where punctuation stands between them; ``open`` where one of them is a run at an
    end of the query, which may be part of a longer one.
    """

    first: str
    second: str
    at: int
    across: bool
    open: bool

    @property
    def term(self) -> str:
        """The term of the two where nothing stands between them."""
        return self.first + self.second

    @property
    def has_run(self) -> bool:
        """True where one of the two is a run of letters and digits."""
        return is_run(self.first) or is_run(self.second)


def steps(folded: str) -> list[Step]:
    """Return the pairs of neighbouring units of a folded text, in order."""
    found = placed_units(folded)
    last = len(found) - 2
    return [
        Step(
            one.text,
            other.text,
            one.start,
            one.end != other.start,
            (place == 0 and one.start == 0 and one.is_run)
            or (place == last and other.end == len(folded) and other.is_run),
        )
        for place, (one, other) in enumerate(pairwise(found))
    ]
