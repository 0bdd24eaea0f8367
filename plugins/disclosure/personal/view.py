"""One passage as detectors see it: its folded text, its numbers, the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal.fold import Folded, fold

_SEPARATOR = r"(?:\\?[ \-.·]{1,3}|[)）] ?| ?\n[ >]{0,4})"
_RUN = re.compile(rf"[0-9]+(?:{_SEPARATOR}[0-9]+)*(?:{_SEPARATOR}?[Xx](?![0-9A-Za-z]))?")
_PIECE = re.compile(r"[0-9]+[Xx]?|[Xx]")
_SPACED = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")
NEAR = 24


@dataclass(frozen=True, slots=True)
class Number:
    """Digits that stand together or in groups; ``gaps`` are the separators between groups."""

    start: int
    end: int
    digits: str
    groups: tuple[int, ...] = ()
    gaps: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """True when nothing stands between its digits."""
        return len(self.groups) == 1

    @property
    def even(self) -> bool:
        """True when the groups are parted by one and the same separator on one line."""
        return len(set(self.gaps)) <= 1 and not any("\n" in gap for gap in self.gaps)


@dataclass
class View:
    """A passage, what heads its column, and what a reader has read just before it."""

    passage: Passage
    heading: str = ""
    before: str = ""
    about: str = ""
    folded: Folded = field(init=False)

    def __post_init__(self) -> None:
        self.folded = fold(self.passage.text)

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def lead(self, start: int, reach: int = NEAR) -> str:
        """Return what leads up to a place: the column's heading, and the text before it."""
        text = self.text[max(0, start - reach) : start]
        if start < reach:
            text = f"{self.before[-reach:]} {text}"
        return f"{self.heading} {_SPACED.sub('', text)}"

    def around(self, start: int, end: int, reach: int = NEAR) -> str:
        """Return what stands on both sides of a place."""
        return f"{self.lead(start, reach)} {self.text[end : end + reach]}"

    @cached_property
    def runs(self) -> list[tuple[tuple[re.Match[str], ...], str]]:
        """The digits of the text, in runs of groups."""
        found = []
        for run in _RUN.finditer(self.text):
            pieces = tuple(_PIECE.finditer(self.text, run.start(), run.end()))
            found.append((pieces, run[0]))
        return found

    @cached_property
    def most_digits(self) -> int:
        """How many digits the longest run of groups has."""
        return max((sum(len(piece[0]) for piece in pieces) for pieces, _ in self.runs), default=0)

    def numbers(
        self, form: re.Pattern[str], shortest: int, longest: int, most: int = 18
    ) -> Iterator[Number]:
        """Yield every number of a form and length that begins and ends with a group."""
        for pieces, _ in self.runs:
            joined = "".join(piece[0] for piece in pieces)
            if len(joined) < shortest:
                continue
            begins = list(accumulate((len(piece[0]) for piece in pieces), initial=0))
            for first, begin in enumerate(begins[:-1]):
                ends = begins[first + 1 : first + most + 1]
                for last, end in enumerate(ends, start=first + 1):
                    if shortest <= end - begin <= longest and form.fullmatch(joined, begin, end):
                        yield self._number(pieces[first:last])

    def _number(self, pieces: tuple[re.Match[str], ...]) -> Number:
        gaps = tuple(self.text[left.end() : right.start()] for left, right in pairwise(pieces))
        groups = tuple(len(piece[0]) for piece in pieces)
        digits = "".join(piece[0] for piece in pieces)
        return Number(pieces[0].start(), pieces[-1].end(), digits.upper(), groups, gaps)

    def stands_alone(self, start: int, end: int) -> bool:
        """True when no letter or digit touches the place, and it is no part of a decimal."""
        text = self.text
        left = text[start - 1] if start else ""
        right = text[end] if end < len(text) else ""
        if _glued(left) or _glued(right):
            return False
        if left in {".", ","} and start > 1 and text[start - 2].isdigit() and left == ".":
            return False
        return not (right == "." and text[end + 1 : end + 2].isdigit())


def _glued(char: str) -> bool:
    return char != "" and char.isascii() and (char.isalnum() or char == "_")
