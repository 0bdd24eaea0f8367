"""Working days, held against the vectors of the State Council's notices."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.workdays import Calendar
from tests.conftest import ROOT
from tests.sample import sample_rules

CALENDAR = Calendar(sample_rules().calendar)
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


def counted_by_hand(start: date, count: int) -> date:
    """The end of a period by walking from day to day over the files as they stand."""
    off = {day for year in CALENDAR.years.values() for day in year.off_days}
    on = {day for year in CALENDAR.years.values() for day in year.work_days}
    day = start
    while count:
        day += timedelta(1)
        count -= day in on or (day.weekday() < 5 and day not in off)
    return day


@pytest.mark.parametrize("count", [1, 2, 3, 7, 15, 20, 40])
def test_every_day_of_eight_years_against_a_count_by_hand(count: int) -> None:
    """Arithmetic and walking agree for every start from 2019 to 2026, the holidays included."""
    for number in range((date(2026, 12, 31) - date(2018, 12, 31)).days):
        start = date(2018, 12, 31) + timedelta(number)
        end = counted_by_hand(start, count)
        assert CALENDAR.estimated(start, count) == end
        assert CALENDAR.after(start, count) == (end if end.year <= 2026 else None)
        assert CALENDAR.between(start, end) == count
        assert CALENDAR.before(end, count) <= start if CALENDAR.is_workday(start) else True


def test_no_period_of_eight_years_has_outlasted_the_slack() -> None:
    """What is later than that is late for certain, whatever a coming notice says."""
    for count in (2, 3, 7, 15, 20, 40):
        for number in range((date(2026, 9, 30) - date(2018, 12, 31)).days):
            start = date(2018, 12, 31) + timedelta(number)
            span = (CALENDAR.estimated(start, count) - start).days
            assert count <= span <= count * 7 // 5 + 17


@pytest.mark.parametrize(
    ("start", "due", "unknown"),
    [
        (date(2026, 12, 3), date(2026, 12, 31), ()),
        (date(2026, 12, 4), date(2027, 1, 1), (2027,)),
        (date(2026, 12, 31), date(2027, 1, 28), (2027,)),
    ],
)
def test_the_provisional_year(start: date, due: date, unknown: tuple[int, ...]) -> None:
    """An estimate counts Mondays to Fridays and says on which year without notice it rests."""
    assert CALENDAR.estimated(start, 20) == due
    assert CALENDAR.unknown(start, due) == unknown


def test_the_first_and_the_last_days_that_can_be_written() -> None:
    """A day far from every notice is counted all the same, and none lies beyond the last."""
    assert CALENDAR.estimated(date.min, 1) == date(1, 1, 2)
    assert CALENDAR.estimated(date(9999, 12, 30), 20) == date.max
    assert CALENDAR.unknown(date.max, date.max) == (9999,)
    assert CALENDAR.before(date(1, 1, 3), 20) == date.min
    assert CALENDAR.is_workday(date.min)


def test_the_notices_that_a_period_rests_on() -> None:
    """A period over the turn of the year rests on two."""
    found = CALENDAR.notices(date(2025, 12, 20), date(2026, 1, 20))
    assert found == ("国办发明电〔2024〕12号", "国办发明电〔2025〕7号")


def test_a_day_off_moves_to_the_next_working_day() -> None:
    """民法典第二百零三条: the holiday of May ends on the fifth."""
    assert CALENDAR.on_or_after(date(2026, 5, 1)) == date(2026, 5, 6)
    assert CALENDAR.on_or_after(date(2026, 5, 9)) == date(2026, 5, 9)


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
