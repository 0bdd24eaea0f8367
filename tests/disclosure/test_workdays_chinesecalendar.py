"""The calendar held against chinesecalendar, which reads the same notices by its own hand."""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest

from plugins.disclosure.workdays import Calendar
from tests.sample import sample_rules

CALENDAR = Calendar(sample_rules().calendar)


@pytest.mark.parametrize("year", range(2019, 2027))
def test_every_day_of_the_year(year: int) -> None:
    """Both call the same days working days."""
    day = date(year, 1, 1)
    while day.year == year:
        assert CALENDAR.is_workday(day) == chinese_calendar.is_workday(day), day
        day += timedelta(1)
