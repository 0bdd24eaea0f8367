"""Marks within a line of a page: small figures in Unicode, emphasis in one piece."""

from __future__ import annotations

import re

from plugins.importing import words

_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
SMALL = {
    "sup": (_RAISED, re.compile(r"[0-9+\-=()n]+")),
    "sub": (_LOWERED, re.compile(r"[0-9+\-=()]+")),
}
_BLANK = "[ \xa0\u3000]"


def small(name: str, text: str) -> tuple[str, str]:
    """Return text of a raised or lowered place, small where Unicode has it, and the remark."""
    table, pattern = SMALL[name]
    if not pattern.fullmatch(text):
        return text, words.SMALL_LETTERS.format(text=text[:40])
    changed = text.translate(table)
    return changed, words.SMALL_DIGITS.format(old=text, new=changed)


def tidy(text: str) -> str:
    """Return text whose emphasis begins and ends at characters, is not empty, and not in pieces."""
    before = ""
    while before != text:
        before = text
        text = re.sub(f"\x0f({_BLANK}*)\x0e", r"\1", text)
        text = re.sub(f"\x0e({_BLANK}*)\x0f", r"\1", text)
    text = re.sub(f"\x0e({_BLANK}+)", "\\1\x0e", text)
    return re.sub(f"(?<!{_BLANK})({_BLANK}+)\x0f", "\x0f\\1", text)
