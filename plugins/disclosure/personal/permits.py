"""Passports, travel permits and number plates: short forms that need the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.disclosure.personal.hit import LIKELY, Found
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.personal.view import View

_LEFT, _RIGHT = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"
_GAP = r"[ \-]?"
_PASSPORT = re.compile(
    rf"{_LEFT}(?:[EGDSP]{_GAP}\d{{8}}|E{_GAP}[A-HJ-NP-Z]{_GAP}\d{{7}}|[DSP]E{_GAP}\d{{7}}|14\d{{7}}){_RIGHT}",
    re.IGNORECASE,
)
_PERMIT = re.compile(rf"{_LEFT}[HM]{_GAP}\d{{8}}(?:{_GAP}\d{{2}})?{_RIGHT}", re.IGNORECASE)
_TAIWAN = re.compile(rf"{_LEFT}\d{{8}}{_RIGHT}")
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
    r" ?(?!GB)(?!DB\d)[A-HJ-NP-Z][·•∙・.\- ]?"
    r"(?:[A-HJK]\d{5}|[A-HJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJK]"
    r"|(?=[A-HJ-NP-Z0-9]{0,4}\d)[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_PLATE_BEGINS = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-Za-z]"
)
_FEWEST_DIGITS = 7
_REACH = 32


def detect(view: View, lists: Lists) -> Iterator[Found]:
    """Yield the passports, permits and plates of a text."""
    for kind, pattern, words in (
        ("护照号", _PASSPORT, "passport_words"),
        ("往来通行证号", _PERMIT, "permit_words"),
        ("往来通行证号", _TAIWAN, "taiwan_words"),
    ):
        if view.most_digits < _FEWEST_DIGITS:
            break
        for match in pattern.finditer(view.text):
            if lists.pattern(words).search(view.lead(match.start(), _REACH)):
                yield Found(kind, match.start(), match.end(), match[0], LIKELY)
    plates = _PLATE.finditer(view.text) if _PLATE_BEGINS.search(view.text) else ()
    for match in plates:
        lower = match[0] != match[0].upper()
        around = view.around(match.start(), match.end(), 16)
        if not lower or lists.pattern("plate_words").search(around):
            yield Found("车牌号", match.start(), match.end(), match[0], LIKELY)
