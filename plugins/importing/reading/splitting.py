"""A file that holds several texts, split at the lines that number them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, GUESSED, UNPLACED, Line, Remark

_NUMBER = r"(?P<number>\d{1,3}|[一二三四五六七八九十百]{1,5})"
_MARKERS = (
    re.compile(rf"(?P<title>.{{2,40}}?)\s*篇\s*{_NUMBER}\s*"),
    re.compile(rf"篇\s*{_NUMBER}\s*[:：]\s*(?P<title>.{{2,100}})"),
    re.compile(rf"第{_NUMBER}篇\s*[:：]\s*(?P<title>.{{2,100}})"),
)
_FURTHER = re.compile(r"(?:扩展|拓展|延伸)阅读\s*[:：]\s*(?P<title>.{4,100})")
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
_FIRST_WITHIN = 12


@dataclass(slots=True)
class Part:
    """The lines of one text and what its marker says; ``line`` is where the marker stands."""

    lines: list[Line]
    title: str = ""
    number: int = 0
    line: int = 0
    remarks: list[Remark] = field(default_factory=list)


def split(lines: list[Line]) -> tuple[list[Line], list[Part]]:
    """Return the lines before the first text, and the texts; one text when nothing numbers them.

    Markers count only if there are two or more in one style, rising, the first near the top.
    """
    for marker in _MARKERS:
        found = _rising(lines, marker)
        if len(found) > 1:
            return _cut(lines, found)
    further = [
        (position, match.group("title"), 0)
        for position, line in enumerate(lines)
        if (match := _FURTHER.fullmatch(line.text.strip()))
    ]
    if not further:
        return [], [Part(lines)]
    preamble, parts = _cut(lines, further)
    return [], [Part(preamble), *parts]


def _rising(lines: list[Line], marker: re.Pattern[str]) -> list[tuple[int, str, int]]:
    found: list[tuple[int, str, int]] = []
    for position, line in enumerate(lines):
        match = marker.fullmatch(line.text.strip())
        if not match:
            continue
        number = _value(match.group("number"))
        if not found and (number != 1 or position > _FIRST_WITHIN):
            continue
        if not found or number > found[-1][2]:
            title = line.text.strip() if marker is _MARKERS[0] else match.group("title").strip()
            found.append((position, title, number))
    return found


def _cut(lines: list[Line], found: list[tuple[int, str, int]]) -> tuple[list[Line], list[Part]]:
    parts = []
    ends = [position for position, _, _ in found[1:]] + [len(lines)]
    for (position, title, number), end in zip(found, ends, strict=True):
        part = Part(lines[position + 1 : end], title, number, lines[position].number)
        part.remarks.append(Remark(GUESSED, words.SPLIT_HERE, part.line, words.TITLE))
        parts.append(part)
    for before, after in pairwise(parts):
        if after.number > before.number + 1:
            numbers = "、".join(map(str, range(before.number + 1, after.number)))
            missing = words.PART_MISSING.format(numbers=numbers)
            before.remarks.append(Remark(UNPLACED, missing, before.line))
    _distinguish(parts)
    return lines[: found[0][0]], parts


def _distinguish(parts: list[Part]) -> None:
    """Give texts of one collection that share a title their number."""
    titles = [part.title for part in parts]
    for part, title in zip(parts, titles, strict=True):
        if titles.count(title) > 1 and part.number:
            part.title = words.NUMBERED_TITLE.format(title=title, number=part.number)
            remark = Remark(CHANGED, words.TITLE_NUMBERED, part.line, words.TITLE)
            part.remarks.append(remark)


def _value(text: str) -> int:
    if text.isascii():
        return int(text)
    total = digit = 0
    for char in text:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit
