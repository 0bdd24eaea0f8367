"""Mobile numbers: eleven digits that begin with 13 to 19, whole or in groups.

Segments are not listed, since new ones keep coming. What an office itself states as a contact
is left out by whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.disclosure.personal.hit import LIKELY, Found
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.personal.view import Number, View

_MOBILE = re.compile(r"(?:\+?(?:00)?86|0)?(1[3-9]\d{9})")
_CUSTOMARY = {(3, 4, 4), (3, 8), (4, 4, 3), (4, 3, 4), (3, 3, 5), (2, 3, 4, 4), (2, 11), (4, 11)}
_COUNTRY = 2


def detect(view: View, lists: Lists) -> Iterator[Found]:
    """Yield the mobile numbers of a text, each 疑似: what makes it sure is its company."""
    end = -1
    for number in view.numbers(_MOBILE, 11, 15, 13):
        if number.start < end:
            continue
        match = _MOBILE.fullmatch(number.digits)
        if match and _fits(view, lists, number):
            end = number.end
            yield Found("手机号", number.start, number.end, match[1], LIKELY)


def _fits(view: View, lists: Lists, number: Number) -> bool:
    """True where nothing beside the number says that it is another kind of number."""
    start, end = number.start, number.end
    called = bool(lists.pattern("phone_words").search(view.around(start, end, 16)))
    if _part_of_another(view.text, start, end, called=called):
        return False
    if lists.pattern("units").match(view.text, end):
        return False
    if not called and _counts(view, lists, start):
        return False
    lead = view.lead(start, 12)
    if lists.pattern("serial_words").search(lead) and not lists.pattern("phone_words").search(lead):
        return False
    plain = len(number.digits) in {11, 13}
    customary = number.whole or (number.even and number.groups in _CUSTOMARY)
    return called or (plain and customary)


def _counts(view: View, lists: Lists, start: int) -> bool:
    """True where the heading speaks of amounts, or the number is an order's or an address's."""
    if lists.pattern("measure_headings").search(view.heading):
        return True
    token = view.text[max(0, start - 200) : start].rpartition(" ")[2]
    return view.text[start - 1 : start] == "第" or "://" in token


def _part_of_another(text: str, start: int, end: int, *, called: bool) -> bool:
    """True where letters or decimals touch the number; letters may lead a number called one."""
    left, right = text[max(0, start - 2) : start], text[end : end + 1]
    if right.isascii() and right.isalnum():
        return True
    if (left[-1:] == "." and left[:1].isdigit()) or (
        right == "." and text[end + 1 : end + 2].isdigit()
    ):
        return True
    return left[-1:].isascii() and left[-1:].isalnum() and not called
