"""Working days: Monday to Friday, less the days off, plus the make-up days of the notices."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from plugins.disclosure.rule import CalendarYear

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class Calendar:
    """Counts working days over the years whose notice is known."""

    def __init__(self, years: Mapping[int, CalendarYear]) -> None:
        self.years = years

    def knows(self, year: int) -> bool:
        """True when the notice of that year is on file."""
        return year in self.years

    def is_workday(self, day: date) -> bool:
        """True for a working day; in a year without notice, for Monday to Friday."""
        year = self.years.get(day.year)
        if year is not None:
            if day in year.off_days:
                return False
            if day in year.work_days:
                return True
        return day.weekday() < SATURDAY

    def after(self, start: date, count: int) -> date | None:
        """Return the last day of a period of ``count`` working days that ``start`` opens.

        The day of the start is not counted (民法典第二百零一条). None when a day falls into
        a year whose notice is not known: the end is then undetermined.
        """
        day = start
        left = count
        while left:
            day += ONE_DAY
            if day.year not in self.years:
                return None
            if self.is_workday(day):
                left -= 1
        return day

    def between(self, start: date, end: date) -> int:
        """Return the number of working days after ``start`` up to and including ``end``."""
        days = (end - start).days
        return sum(self.is_workday(start + timedelta(days=n)) for n in range(1, days + 1))
