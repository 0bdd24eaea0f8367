"""The cells of a ledger typed by their fields; what does not fit has the kind of its fault."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from plugins.disclosure.fields.field import DATE, NUMBER, TIME, Field
from plugins.disclosure.fields.reading import date_fault, parse_date

SERIAL, FULL_WIDTH, TIME_FORM, NUMBER_FORM = (
    "cell-serial-date",
    "cell-full-width",
    "cell-time",
    "cell-number",
)
"""The kinds of fault that only cells of a table have."""

_EPOCH = date(1899, 12, 30)
_SERIALS = range(36526, 73051)
"""The serial dates of spreadsheets from 2000-01-01 to 2099-12-31."""
_WIDE = str.maketrans("０１２３４５６７８９－／：．，　", "0123456789-/:., ")
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})", re.ASCII)
_DECIMAL = re.compile(r"\d{1,12}(?:\.\d{1,4})?", re.ASCII)
_LAST_HOUR, _LAST_MINUTE = 23, 59


def read_cell(field: Field, text: str) -> tuple[Any, str, str]:
    """Return a filled cell's value, or None with the kind of its fault and a proposal.

    Texts stay texts; dates become ``date``, times ``datetime`` without a zone, numbers
    ``Decimal``. The proposal is what the cell was probably meant to say, or empty.
    """
    if field.type == DATE:
        return _date(text)
    if field.type == TIME:
        value = parse_time(text)
        return (value, "", "") if value else (None, *_wrong(text, TIME_FORM))
    if field.type == NUMBER:
        number = parse_number(text)
        return (None, *_wrong(text, NUMBER_FORM)) if number is None else (number, "", "")
    return text, "", ""


def parse_time(text: str) -> datetime | None:
    """Return the minute that ``YYYY-MM-DD HH:MM`` names, or None."""
    match = _TIME.fullmatch(text)
    day = parse_date(match[1]) if match else None
    if match is None or day is None or int(match[2]) > _LAST_HOUR or int(match[3]) > _LAST_MINUTE:
        return None
    # A ledger's times are those of the clock on the wall; all are compared with each other only.
    return datetime(day.year, day.month, day.day, int(match[2]), int(match[3]))  # noqa: DTZ001


def parse_number(text: str) -> Decimal | None:
    """Return the number, not below zero and with at most four decimals, or None."""
    return Decimal(text) if _DECIMAL.fullmatch(text) else None


def serial_day(text: str) -> date | None:
    """Return the day of a spreadsheet's serial date such as ``45658``, or None."""
    if text.isascii() and text.isdigit() and len(text) == len("45658") and int(text) in _SERIALS:
        return _EPOCH + timedelta(days=int(text))
    return None


def narrow(text: str) -> str:
    """Return the text with full-width digits and marks as half-width ones."""
    return text.translate(_WIDE)


@lru_cache(maxsize=16384)
def _date(text: str) -> tuple[date | None, str, str]:
    day = parse_date(text)
    if day is not None:
        return day, "", ""
    serial = serial_day(text)
    if serial is not None:
        return None, SERIAL, serial.isoformat()
    return None, *_wrong(text, date_fault(text))


def _wrong(text: str, kind: str) -> tuple[str, str]:
    """Return the kind of fault and what the text says in half-width characters."""
    narrowed = narrow(text)
    return (FULL_WIDTH, narrowed) if narrowed != text else (kind, "")
