"""Working days: Monday to Friday, less the days off, plus the make-up days of the notices.

Counting is arithmetic: Mondays to Fridays by formula, and upon them a prefix sum over the days
that the notices moved. No function walks from day to day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date, timedelta
from itertools import accumulate

from plugins.disclosure.rule import CalendarYear

ONE_DAY = timedelta(days=1)
WEEK, WORKING_WEEK, SATURDAY = 7, 5, 5
_LAST = date.max.toordinal()


class Calendar:
    """Counts working days; years whose notice is not known count Mondays to Fridays.

    Whether a result rests on such a year is asked of ``unknown``.
    """

    def __init__(self, years: Mapping[int, CalendarYear]) -> None:
        self.years = years
        moved = {}
        for year in years.values():
            moved.update({day.toordinal(): 1 for day in year.work_days if _weekend(day)})
            moved.update({day.toordinal(): -1 for day in year.off_days if not _weekend(day)})
        self._moved = sorted(moved)
        self._sums = [0, *accumulate(moved[day] for day in self._moved)]
        self._ends: dict[tuple[date, int], date] = {}

    def knows(self, year: int) -> bool:
        """True when the notice of that year is on file."""
        return year in self.years

    def unknown(self, start: date, end: date) -> tuple[int, ...]:
        """Return the years without notice among the days after ``start`` up to ``end``."""
        first = (start + ONE_DAY).year if start < date.max else start.year
        return tuple(year for year in range(first, end.year + 1) if year not in self.years)

    def notices(self, start: date, end: date) -> tuple[str, ...]:
        """Return the notices that the days after ``start`` up to ``end`` rest on, in order."""
        return tuple(
            notice
            for year in range(start.year, end.year + 1)
            if year in self.years
            for notice in self.years[year].notices
        )

    def is_workday(self, day: date) -> bool:
        """True for a working day; in a year without notice, for Monday to Friday."""
        ordinal = day.toordinal()
        return self._upto(ordinal) > self._upto(ordinal - 1)

    def after(self, start: date, count: int) -> date | None:
        """Return the last day of a period of ``count`` working days that ``start`` opens.

        The day of the start is not counted (民法典第二百零一条). None when a day falls into
        a year whose notice is not known: the end is then undetermined.
        """
        end = self.estimated(start, count)
        return None if self.unknown(start, end) else end

    def estimated(self, start: date, count: int) -> date:
        """Return the same day as ``after``, and in years without notice the one to be expected."""
        key = (start, count)
        if key not in self._ends:
            self._ends[key] = self._end(start.toordinal(), count)
        return self._ends[key]

    def _end(self, start: int, count: int) -> date:
        wanted = self._upto(start) + count
        # Two working days a week would do, and each moved day costs no more than a weekend.
        furthest = start + WEEK * (count // 2 + 1) + 3 * len(self._moved)
        days = range(start, min(furthest, _LAST) + 1)
        return date.fromordinal(min(start + bisect_left(days, wanted, key=self._upto), _LAST))

    def on_or_after(self, day: date) -> date:
        """Return ``day``, or the first working day after it (民法典第二百零三条)."""
        return day if self.is_workday(day) else self.estimated(day, 1)

    def before(self, end: date, count: int) -> date:
        """Return the first day from which only ``count`` working days are left until ``end``."""
        wanted = self._upto(end.toordinal()) - count
        if wanted <= 0:
            return date.min
        furthest = WEEK * (count // 2 + 1) + 3 * len(self._moved)
        first = max(1, end.toordinal() - furthest)
        days = range(first, end.toordinal() + 1)
        return date.fromordinal(first + bisect_left(days, wanted, key=self._upto))

    def between(self, start: date, end: date) -> int:
        """Return the number of working days after ``start`` up to and including ``end``."""
        return max(0, self._upto(end.toordinal()) - self._upto(start.toordinal()))

    def _upto(self, ordinal: int) -> int:
        """Return the number of working days up to a day, the first of which is 0001-01-01."""
        weeks, rest = divmod(ordinal, WEEK)
        weekdays = weeks * WORKING_WEEK + min(rest, WORKING_WEEK)
        return weekdays + self._sums[bisect_right(self._moved, ordinal)]


def _weekend(day: date) -> bool:
    return day.weekday() >= SATURDAY
