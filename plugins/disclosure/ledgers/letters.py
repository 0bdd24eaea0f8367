"""来信来电: how many came, how many were answered, how fast, and what waits too long."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

VETO_MONTHS = 3
"""A letter unanswered for longer counts against the site as a whole (政府网站检查指标)."""
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class LetterFigures:
    """Counts of letters; ``days`` is the sum of natural days that the answers took."""

    received: int
    answered: int
    public: int
    days: int
    waiting: int
    too_long: int

    @property
    def rate(self) -> float | None:
        """The share that is answered, in percent; None where nothing came."""
        return 100 * self.answered / self.received if self.received else None

    @property
    def average(self) -> float | None:
        """The natural days that an answer took on average; None where there is none."""
        return self.days / self.answered if self.answered else None


def letter_figures(rows: Iterable[Mapping[str, Any]], as_of: date) -> LetterFigures:
    """Return the figures of the letters received by ``as_of``, as they were on that day."""
    received = answered = public = days = too_long = 0
    for row in rows:
        came = row.get("received_on")
        if came is None or came > as_of:
            continue
        received += 1
        public += row.get("public") == "是"
        done = row.get("answered_on")
        if done is not None and done <= as_of:
            answered += 1
            days += (done - came).days
        else:
            too_long += unanswered(row, as_of)
    return LetterFigures(received, answered, public, days, received - answered, too_long)


def unanswered(row: Mapping[str, Any], as_of: date, months: int = VETO_MONTHS) -> bool:
    """True for a letter that has waited for an answer for more than so many months."""
    came, done = row.get("received_on"), row.get("answered_on")
    if came is None or (done is not None and done <= as_of):
        return False
    return as_of > months_after(came, months)


@lru_cache(maxsize=16384)
def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or that month's last day."""
    month = day.month - 1 + months
    year, month = day.year + month // _MONTHS, month % _MONTHS + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
