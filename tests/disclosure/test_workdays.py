"""Working days, held against the vectors of the State Council's notices."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.workdays import Calendar
from tests.conftest import ROOT

CALENDAR = Calendar(load_rules(ROOT).calendar)
VECTORS = [
    ("2025-01-24", 20, "2025-02-27"),
    ("2025-04-27", 20, "2025-05-28"),
    ("2025-09-30", 20, "2025-11-04"),
    ("2026-01-05", 20, "2026-02-02"),
    ("2026-01-30", 20, "2026-03-05"),
    ("2026-02-13", 7, "2026-03-02"),
    ("2026-02-14", 20, "2026-03-20"),
    ("2026-02-17", 20, "2026-03-20"),
    ("2026-04-30", 20, "2026-06-01"),
    ("2026-06-18", 15, "2026-07-10"),
    ("2026-09-18", 20, "2026-10-22"),
    ("2026-09-26", 20, "2026-10-29"),
    ("2026-09-30", 7, "2026-10-15"),
    ("2026-09-30", 20, "2026-11-03"),
    ("2026-11-20", 20, "2026-12-18"),
    ("2026-12-03", 20, "2026-12-31"),
]


@pytest.mark.parametrize(("start", "count", "end"), VECTORS)
def test_vectors(start: str, count: int, end: str) -> None:
    """The day of the start is not counted, holidays and make-up days are."""
    assert CALENDAR.after(date.fromisoformat(start), count) == date.fromisoformat(end)


def test_a_period_into_a_year_without_notice_is_undetermined() -> None:
    """No date is made up where the calendar ends."""
    last = max(CALENDAR.years)
    assert CALENDAR.after(date(last, 12, 20), 20) is None


@pytest.mark.parametrize(("year", "count"), [(2024, 251), (2025, 248), (2026, 248)])
def test_the_number_of_working_days_of_a_year(year: int, count: int) -> None:
    """A whole year counts what the notices say."""
    assert CALENDAR.between(date(year - 1, 12, 31), date(year, 12, 31)) == count


@pytest.mark.parametrize("year", sorted(CALENDAR.years))
def test_each_year_gives_the_statutory_days_off(year: int) -> None:
    """Weekdays off less make-up days are 11, from 2025 on 13 (2020: 13, a notice added days)."""
    known = CALENDAR.years[year]
    expected = 13 if year >= 2025 or year == 2020 else 11
    assert len(known.off_days) - len(known.work_days) == expected
    assert all(day.weekday() < 5 for day in known.off_days)
    assert all(day.weekday() >= 5 for day in known.work_days)
    assert known.notices


DAYS = st.dates(date(2019, 1, 1), date(2026, 10, 1))


@given(DAYS, st.integers(1, 30))
def test_after_and_between_agree(start: date, count: int) -> None:
    """The end of a period of n working days lies n working days after its start."""
    end = CALENDAR.after(start, count)
    assert end is not None
    assert CALENDAR.is_workday(end)
    assert CALENDAR.between(start, end) == count


@given(DAYS, st.integers(1, 30))
def test_a_later_start_never_ends_earlier(start: date, count: int) -> None:
    """The end is monotone in the start."""
    first, second = CALENDAR.after(start, count), CALENDAR.after(start + timedelta(1), count)
    assert first is not None
    assert second is not None
    assert first <= second


def test_calendar_files_are_named_by_their_year() -> None:
    """Every year from 2019 has a file."""
    names = sorted(path.stem for path in Path(ROOT, "disclosure_rules/calendar").glob("*.yaml"))
    assert names[:8] == [str(year) for year in range(2019, 2027)]


def test_a_year_without_notice_counts_mondays_to_fridays() -> None:
    """Only an estimate is possible there; periods into it are undetermined all the same."""
    later = max(CALENDAR.years) + 1
    assert not CALENDAR.knows(later)
    days = [date(later, 1, 1) + timedelta(n) for n in range(7)]
    assert sum(CALENDAR.is_workday(day) for day in days) == 5
