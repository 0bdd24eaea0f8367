"""The next free ids of an office."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ID = re.compile(r"(\d{4})-(\d{5})\.")
_LAST = 99999


class NumbersUsedUpError(Exception):
    """No id is left in a year."""


class Numbering:
    """Counts the ids of an office on, year by year, from the highest that any file has."""

    def __init__(self, file_names: Iterable[str]) -> None:
        self._highest: dict[int, int] = {}
        for name in file_names:
            match = _ID.match(name)
            if match:
                year, serial = map(int, match.groups())
                self._highest[year] = max(serial, self._highest.get(year, 0))

    def next(self, year: int) -> str:
        """Return the next id of a year; raises NumbersUsedUpError after 99999."""
        serial = self._highest.get(year, 0) + 1
        if serial > _LAST:
            raise NumbersUsedUpError(year)
        self._highest[year] = serial
        return f"{year:04d}-{serial:05d}"
