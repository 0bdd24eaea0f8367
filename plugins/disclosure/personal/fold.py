"""Text with its disguises taken off: full-width and foreign digits, Chinese numerals, zero width.

Separators inside numbers are left where they are: taking them out would glue together the
dates, phones and column numbers that merely stand beside each other.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

NUMERALS = "零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_NUMERALS = str.maketrans(NUMERALS, "0001234567891123456789")
_SEPARATOR = r"(?:[ \-.,，、·]{1,2}|[ \t]*\n[ \t]*)?"
_SPOKEN = re.compile(
    rf"(?<![{NUMERALS}0-9])(?=[0-9]*[{NUMERALS}])[{NUMERALS}0-9]"
    rf"(?:{_SEPARATOR}[{NUMERALS}0-9]){{8,}}"
)
_ZERO_WIDTH = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)


_DIGIT = re.compile(r"\d")
_LAST_DIGIT = 0x1FBFA
"""Above this no character is a decimal digit."""


@cache
def _folds() -> dict[int, str]:
    """Return what stands for each character that is another's disguise, one for one."""
    table: dict[int, str] = {}
    for char in _DIGIT.findall("".join(map(chr, range(0x80, _LAST_DIGIT)))):
        table[ord(char)] = str(unicodedata.decimal(char))
    for code in range(0xFF01, 0xFF5F):
        table.setdefault(code, chr(code - 0xFEE0))
    table.update(dict.fromkeys(map(ord, "‐‑‒–—―−－﹣～~"), "-"))
    table.update(
        dict.fromkeys(map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"), " ")
    )
    table.update(dict.fromkeys(map(ord, "\u2008\u2009\u200a\u202f\u205f\u3000\t"), " "))
    # Chinese commas stay what they are: they part sentences, not thousands.
    for char in "，：；（）！？":
        table.pop(ord(char), None)
    return table


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``offsets`` are the places of its characters, None where none moved."""

    text: str
    offsets: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the places in the text that was folded."""
        if self.offsets is None or start >= end:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str) -> Folded:
    """Return a text as detectors read it."""
    offsets = None
    if not text.isascii():
        if _ZERO_WIDTH.search(text):
            kept = [number for number, char in enumerate(text) if not _ZERO_WIDTH.match(char)]
            text, offsets = "".join(text[number] for number in kept), tuple(kept)
        text = text.translate(_folds())
        text = _SPOKEN.sub(lambda match: match[0].translate(_NUMERALS), text)
    return Folded(text.replace("\t", " "), offsets)
