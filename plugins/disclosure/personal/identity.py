"""Identity numbers: 18 and 15 digits, permanent residence, a disabled person's certificate.

GB 11643: region, day of birth, serial, check character. What a region, a day and a check
character all agree on is an identity number wherever it stands; what only looks like one needs
words beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.disclosure.codes import wrong_in_code
from plugins.disclosure.personal.hit import LIKELY, Found
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.personal.view import Number, View

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_CERTIFICATE = re.compile(r"(?<![0-9A-Za-z])\d{17}[\dXx][1-7][1-4](?:[Bb]\d)?(?![0-9A-Za-z])")
_NEW = re.compile(r"[1-9]\d{5}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dXx]")
_OLD = re.compile(r"[1-9]\d{7}[01]\d[0-3]\d{4}")
_TOKEN = re.compile(r"[0-9A-Za-z_]*")
_OLD_LENGTH, _LENGTH = 15, 18
_FOREIGN = "9"
_RECENT = 2010
_PARTS = ((6, 8, 4), (6, 4, 4, 4), (6, 4, 2, 2, 4), (3, 3, 4, 4, 4), (4, 4, 4, 6), (14, 4), (6, 12))


def check_character(body: str) -> str:
    """Return the check character of GB 11643 for seventeen digits."""
    total = sum(weight * int(char) for weight, char in zip(_WEIGHTS, body, strict=True))
    return _CHECK[total % 11]


def detect(view: View, lists: Lists, until: date) -> Iterator[Found]:
    """Yield the identity numbers of a text."""
    for match in _CERTIFICATE.finditer(view.text):
        value = match[0].upper()
        if _born(value[6:14], until) and value[:2] in lists.set("provinces"):
            if value[17] == check_character(value[:17]):
                yield Found("身份证号", match.start(), match.end(), value[:18])
            elif lists.pattern("disability_words").search(view.around(match.start(), match.end())):
                yield Found("残疾人证号", match.start(), match.end(), value, LIKELY)
    for number in view.numbers(_NEW, _LENGTH, _LENGTH):
        yield from _new(view, lists, number, until)
    if any(run for pieces, run in view.runs if len(run) >= _OLD_LENGTH):
        for number in view.numbers(_OLD, _OLD_LENGTH, _OLD_LENGTH, 6):
            yield from _old(view, lists, number, until)


def _new(view: View, lists: Lists, number: Number, until: date) -> Iterator[Found]:
    value, start, end = number.digits, number.start, number.end
    if not value[:17].isdigit() or not _born(value[6:14], until):
        return
    if value[0] == _FOREIGN:
        words = lists.pattern("residence_words").search(view.around(start, end))
        if words and value[17] == check_character(value[:17]) and wrong_in_code(value)[0]:
            yield Found("永久居留证号", start, end, value, LIKELY)
        return
    if value[:2] not in lists.set("provinces"):
        return
    named = bool(lists.pattern("id_words").search(view.lead(start)))
    right = value[17] == check_character(value[:17])
    if right and _of_an_organisation(view, lists, number, named=named):
        return
    serial = not named and _serial(view, lists, start)
    if right and not (serial and int(value[6:10]) >= _RECENT):
        if _beside_letters_only(view.text, start, end):
            yield Found("身份证号", start, end, value, LIKELY if serial else "确定")
    elif not right and _looks_like_one(view, number, named=named, serial=serial):
        yield Found("身份证号", start, end, value, LIKELY)


def _looks_like_one(view: View, number: Number, *, named: bool, serial: bool) -> bool:
    """True for a number with a wrong check character that is still likely somebody's."""
    if named:
        return number.whole or number.groups in _PARTS
    return not serial and number.whole and view.stands_alone(number.start, number.end)


def _old(view: View, lists: Lists, number: Number, until: date) -> Iterator[Found]:
    value = number.digits
    fits = value.isdigit() and value[:2] in lists.set("provinces")
    if not fits or not _born("19" + value[6:12], until):
        return
    if not view.stands_alone(number.start, number.end) or not number.even:
        return
    if lists.pattern("id_words").search(view.lead(number.start)):
        yield Found("旧身份证号", number.start, number.end, value)


def _born(text: str, until: date) -> bool:
    """True when eight digits are a day on which somebody alive or dead may have been born."""
    if not text.isdigit() or text[:2] not in {"19", "20"}:
        return False
    try:
        day = date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return False
    return day <= until


def _of_an_organisation(view: View, lists: Lists, number: Number, *, named: bool) -> bool:
    """True where a number is as well a sound credit code, and no word says it is a person's."""
    if number.whole and not named and not wrong_in_code(number.digits)[0]:
        return True
    return bool(lists.pattern("credit_code_words").search(view.lead(number.start, 12)))


def _serial(view: View, lists: Lists, start: int) -> bool:
    """True where the words before a number call it the number of something else."""
    return bool(lists.pattern("serial_words").search(view.lead(start, 14)))


def _beside_letters_only(text: str, start: int, end: int) -> bool:
    """True when what touches the number is at most letters, as in a file's name."""
    left = start
    while left and (text[left - 1].isascii() and text[left - 1].isalnum()):
        left -= 1
        if start - left > _LENGTH:
            return False
    after = _TOKEN.match(text, end)
    tail = after[0] if after else ""
    return not any(char.isdigit() for char in text[left:start] + tail) and len(tail) <= _LENGTH
