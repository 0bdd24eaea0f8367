"""What a field is: an English name, a Chinese label, a type."""

from __future__ import annotations

from dataclasses import dataclass

TEXT, DATE, LIST, RECORD, RECORDS, ANY = "文字", "日期", "列表", "一组", "多组", "任意"
TIME, NUMBER = "时间", "数字"
"""Types of ledgers' cells: a ``datetime`` without a zone, a ``Decimal`` not below zero."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key that an editor may write: ``vocabulary`` names the list its value is from."""

    name: str
    label: str
    type: str = TEXT
    vocabulary: str = ""
    of: tuple[Field, ...] = ()
    note: str = ""


def text_field(name: str, label: str, note: str = "", of: str = "") -> Field:
    """Return a field that holds a text, of a vocabulary where one is named."""
    return Field(name, label, vocabulary=of, note=note)


def date_field(name: str, label: str, note: str = "") -> Field:
    """Return a field that holds a day."""
    return Field(name, label, DATE, note=note)


def count_field(name: str, label: str, note: str = "") -> Field:
    """Return a field that holds a number."""
    return Field(name, label, NUMBER, note=note)
