"""Dates as Chinese texts write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_HAN = "〇一二三四五六七八九"
_YEAR = r"(?P<year>\d{4}|[〇○Ｏ零一二三四五六七八九]{4})"
_MONTH = r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})"
_DAY = r"(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})"
_CHINESE = re.compile(rf"{_YEAR}\s*年\s*{_MONTH}\s*月\s*{_DAY}\s*[日号]")
_NUMERIC = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_FILE_NAME = re.compile(r"[(（](\d{4})-(\d{1,2})-(\d{1,2})[)）]")
_EFFECT_AFTER = re.compile(r"\s*(?:起)?\s*(?:施行|实施|生效|执行)")
_EFFECT_BEFORE = re.compile(r"自\s*$")


def find_dates(text: str) -> Iterator[tuple[date, int, int]]:
    """Yield each real day in a text, written 2021年3月4日 or 二〇二一年三月四日, and its place."""
    for match in _CHINESE.finditer(text):
        day = _date(match)
        if day:
            yield day, match.start(), match.end()


def parse(text: str) -> date | None:
    """Return the first day that a field of a page names in any usual form, or None."""
    for pattern in (_NUMERIC, _CHINESE):
        match = pattern.search(text)
        day = _date(match) if match else None
        if day:
            return day
    digits = re.fullmatch(r"\s*(\d{4})(\d{2})(\d{2})\s*", text)
    return _real(*map(int, digits.groups())) if digits else None


def in_file_name(name: str) -> date | None:
    """Return the day in ``标题(2019-04-03).md``, or None."""
    found = _FILE_NAME.findall(name)
    return _real(*map(int, found[-1])) if found else None


def made_and_effective(text: str) -> tuple[list[date], list[date]]:
    """Return the days on which something was decided or issued, and those of coming into force."""
    made, effective = [], []
    for day, start, end in find_dates(text):
        if _EFFECT_AFTER.match(text, end) or _EFFECT_BEFORE.search(text, 0, start):
            effective.append(day)
        else:
            made.append(day)
    return made, effective


def signature(text: str) -> tuple[date, str] | None:
    """Return the day and the signer when a line is a signature with a date, else None."""
    text = text.strip().strip("（）()")
    found = list(find_dates(text))
    if len(found) != 1 or found[0][2] != len(text):
        return None
    return found[0][0], text[: found[0][1]].strip(" \t\u3000\xa0，,:：（(")


def _date(match: re.Match[str]) -> date | None:
    return _real(_year(match["year"]), _small(match["month"]), _small(match["day"]))


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str) -> int:
    digits = text.replace("○", "〇").replace("Ｏ", "〇").replace("零", "〇")
    return int("".join(char if char.isdecimal() else str(_HAN.index(char)) for char in digits))


def _small(text: str) -> int:
    """Return a number below a hundred: 9, 九, 十二, 二十一."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    digits = "一二三四五六七八九"
    total = (digits.find(tens) + 1 or 1) * 10 if ten else 0
    return total + (digits.find(ones) + 1 if ones else 0)
