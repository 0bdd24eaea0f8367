"""Bank cards by Luhn's check digit and the issuers' ranges; accounts by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.disclosure.personal.hit import CERTAIN, LIKELY, Found
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.personal.view import Number, View

_UNION = "62"
_RANGES = re.compile(r"4\d{15}|5[1-5]\d{14}|35\d{14}")
_GROUPS = {(4, 4, 4, 4), (4, 4, 4, 4, 1), (4, 4, 4, 4, 2), (4, 4, 4, 4, 3)}
_HEAD, _TAIL = 6, range(10, 14)
_CARD = range(16, 20)
_USUAL = {16, 19}
_FAR = 60
_DIGITS = re.compile(r"\d+")


def luhn(digits: str) -> bool:
    """True when the last digit is the check digit of ISO/IEC 7812."""
    total = 0
    for place, char in enumerate(reversed(digits)):
        digit = int(char) * (1 + place % 2)
        total += digit - 9 if digit > 9 else digit  # noqa: PLR2004 -- the sum of two digits
    return total % 10 == 0


def detect(view: View, lists: Lists) -> Iterator[Found]:
    """Yield the bank cards and the accounts of a text."""
    for number in view.numbers(_DIGITS, 9, 30, 8):
        if number.digits.isdigit() and _apart(view, number):
            found = _card(view, lists, number) or _account(view, lists, number)
            if found:
                yield found


def _apart(view: View, number: Number) -> bool:
    """True when no further digit or letter belongs to the number."""
    text, start, end = view.text, number.start, number.end
    sides = text[max(0, start - 1) : start] + text[end : end + 1]
    if any(char.isascii() and char.isalnum() for char in sides):
        return False
    return not re.match(r"[-.]\d", text[end : end + 2]) and not re.match(
        r"\d[.\-]", text[max(0, start - 2) : start]
    )


def _card(view: View, lists: Lists, number: Number) -> Found | None:
    digits = number.digits
    if len(digits) not in _CARD or digits[0] not in "345689" or not luhn(digits):
        return None
    lead = view.lead(number.start)
    called = bool(lists.pattern("bank_words").search(lead))
    union, public = digits.startswith(_UNION), _public(view, lists, number)
    if not _customary(number) and not (called and union):
        return None
    if not called and lists.pattern("serial_words").search(lead):
        return None
    if not called and not union and not _RANGES.fullmatch(digits):
        return None
    if public and "卡" not in lead[-12:] and not (union and len(digits) in _USUAL):
        return None
    sure = (called or union) and not public
    return Found("银行卡号", number.start, number.end, digits, CERTAIN if sure else LIKELY)


def _customary(number: Number) -> bool:
    """True for the ways in which cards are written: whole, by fours, or six and the rest."""
    groups = number.groups
    if number.whole or (number.even and groups in _GROUPS):
        return True
    return number.even and len(groups) == 2 and groups[0] == _HEAD and groups[1] in _TAIL  # noqa: PLR2004


def _account(view: View, lists: Lists, number: Number) -> Found | None:
    if not number.even:
        return None
    lead = f"{view.heading} {view.text[max(0, number.start - 12) : number.start]}"
    if number.start == 0:
        lead += view.before[-12:]
    if not lists.pattern("account_words").search(lead) or _public(view, lists, number):
        return None
    return Found("账号", number.start, number.end, number.digits, LIKELY)


def _public(view: View, lists: Lists, number: Number) -> bool:
    """True where the words around say that the account is an organisation's."""
    around = f"{view.about} {view.around(number.start, number.end, _FAR)}"
    return bool(lists.pattern("public_account_words").search(around))
