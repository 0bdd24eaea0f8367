"""Dates written in a text that cannot be: 2月30日, or a weekday that the day was not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

NO_SUCH_DAY, OTHER_WEEKDAY = "没有这一天", "星期不符"
_DATE = re.compile(
    r"(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[（(]?(?:星期|周)([一二三四五六日天]))?"
)
_LUNAR = re.compile(r"(?:农历|阴历|旧历|夏历)[^，。；\n]{0,8}$")
_LUNAR_WINDOW = 20
_WEEKDAYS = "一二三四五六日"
_LEAP_YEAR = 2000
"""Stands in where no year is written: every day of a leap year can be."""


def wrong_dates(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each date that cannot be; lunar days are let pass."""
    if not _has_a_day(text):
        return
    for match in _DATE.finditer(text):
        before = text[max(0, match.start() - _LUNAR_WINDOW) : match.start()]
        if what_is_wrong(match[0])[0] and not _LUNAR.search(before):
            yield match.start(), match.end()


def _has_a_day(text: str) -> bool:
    """True unless no 月 stands between digits: to look for that sign alone is much quicker."""
    at = text.find("月", 1)
    while at >= 0:
        if text[at - 1].isdecimal() and text[at + 1 : at + 2].isdecimal():
            return True
        at = text.find("月", at + 1)
    return False


def what_is_wrong(words: str) -> tuple[str, str]:
    """Return in what way a date cannot be, and the weekday that it was; nothing if it can."""
    match = _DATE.fullmatch(words)
    if not match:
        return "", ""
    try:
        day = date(int(match[1] or 0) or _LEAP_YEAR, int(match[2]), int(match[3]))
    except ValueError:
        return NO_SUCH_DAY, ""
    right = _WEEKDAYS[day.weekday()]
    if match[1] and match[4] and right != match[4].replace("天", "日"):
        return OTHER_WEEKDAY, right
    return "", ""
