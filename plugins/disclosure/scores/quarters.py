"""Quarters of a year: their days, their names, and the one before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.ledgers import quarter_end

_TEXT = re.compile(r"([0-9]{4})[Qq]([1-4])")
_MONTHS, _LAST = 3, 4
FIRST_YEAR = 2000
"""Before it nobody disclosed anything here, and no quarter is taken for one."""


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter: its year and its number, 1 to 4."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"

    @property
    def label(self) -> str:
        """Its name as an editor writes it: ``2026年第三季度``."""
        return f"{self.year}年第{'一二三四'[self.number - 1]}季度"

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, (self.number - 1) * _MONTHS + 1, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        return quarter_end(self.year, self.number)

    def has_ended(self, as_of: date) -> bool:
        """True from the day after its last one on."""
        return self.end < as_of

    def back(self, count: int = 1) -> Quarter:
        """Return the quarter so many before this one."""
        months = self.year * _LAST + self.number - 1 - count
        return Quarter(months // _LAST, months % _LAST + 1)


def quarter_of(day: date) -> Quarter:
    """Return the quarter that a day lies in."""
    return Quarter(day.year, (day.month - 1) // _MONTHS + 1)


def read_quarter(text: str) -> Quarter | None:
    """Return the quarter that ``2026Q3`` names, None for anything else."""
    match = _TEXT.fullmatch(text.strip())
    if not match or int(match.group(1)) < FIRST_YEAR:
        return None
    return Quarter(int(match.group(1)), int(match.group(2)))


def last_ended(as_of: date) -> Quarter:
    """Return the last quarter that has ended on a day."""
    return quarter_of(as_of).back()
