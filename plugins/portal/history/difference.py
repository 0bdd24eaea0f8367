"""Two texts compared by words: Chinese by the character, numbers and Latin words whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

SAME, ADDED, REMOVED = "same", "added", "removed"
Span = tuple[str, str]
"""What became of a piece of text, and the text."""
Block = list[Span]

_TOKEN = re.compile(r"[A-Za-z0-9]+|[^\S\n]+|.", re.DOTALL)
MOST = 1500
"""Lines of more tokens than this, both together, are not compared by words: it would take long."""
_ISLAND = 2
"""A piece of fewer tokens that stayed between two changes is told as part of them."""
_KEPT = 40
"""How many characters of what stayed are shown on either side of a change."""


def difference(old: str, new: str) -> list[Block]:
    """Return one block for each paragraph that changed; none where only empty lines did."""
    before, after = _lines(old), _lines(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    blocks: list[Block] = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            blocks += _changed(before[i:j], after[k:m])
    return blocks


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def _changed(before: list[str], after: list[str]) -> Iterator[Block]:
    """Yield the blocks of lines that were replaced: by pairs where they are as many."""
    if before and after and len(before) != len(after):
        yield words("\n".join(before), "\n".join(after))
        return
    for one, other in zip_longest(before, after, fillvalue=""):
        yield words(one, other)


def words(old: str, new: str) -> Block:
    """Return what became of the words of a text."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    start = _common(before, after)
    end = _common(reversed(before[start:]), reversed(after[start:]))
    middle = (before[start : len(before) - end], after[start : len(after) - end])
    if len(middle[0]) + len(middle[1]) > MOST:
        spans = [(REMOVED, "".join(middle[0])), (ADDED, "".join(middle[1]))]
    else:
        spans = list(_compared(*middle))
    whole = [(SAME, "".join(before[:start])), *spans]
    whole.append((SAME, "".join(before[len(before) - end :])))
    return _shortened([span for span in _joined(whole) if span[1]])


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _compared(before: list[str], after: list[str]) -> Iterator[Span]:
    """Yield spans; islands of what stayed are counted to the changes around them."""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    removed = added = ""
    for number, (kind, i, j, k, m) in enumerate(codes):
        inner = 0 < number < len(codes) - 1
        if kind == "equal" and not (inner and j - i < _ISLAND):
            yield from ((REMOVED, removed), (ADDED, added), (SAME, "".join(before[i:j])))
            removed = added = ""
        else:
            removed += "".join(before[i:j])
            added += "".join(after[k:m])
    yield from ((REMOVED, removed), (ADDED, added))


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans with neighbours of one kind put together."""
    held: Span = (SAME, "")
    for kind, text in spans:
        if not text:
            continue
        if kind == held[0]:
            held = (kind, held[1] + text)
        else:
            yield held
            held = (kind, text)
    yield held


def _shortened(spans: list[Span]) -> Block:
    """Return spans with the middle of long ones that stayed left out."""
    found: Block = []
    for number, (kind, text) in enumerate(spans):
        head = _KEPT if number else 0
        tail = _KEPT if number < len(spans) - 1 else 0
        if kind == SAME and len(text) > head + tail + 1:
            text = f"{text[:head]}……{text[len(text) - tail :] if tail else ''}"  # noqa: PLW2901
        found.append((kind, text))
    return found
