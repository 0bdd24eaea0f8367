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
