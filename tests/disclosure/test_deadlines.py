"""Every clock of the law with a table of cases, each explained in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.clocks import ANSWER, DAYS, FIXED, WORKDAYS, Clock
from plugins.disclosure.deadlines import (
    IN_TIME,
    LATE,
    NEAR,
    OVERDUE,
    RUNNING,
    UNDETERMINED,
    WAITING,
    Deadline,
    Stop,
    counted_days,
    explanation,
)
from plugins.disclosure.deadlines.deadline import end_of, judged_clock
from plugins.disclosure.deadlines.requests import request_deadlines, stopped_end
from plugins.disclosure.fields.ledgers import LEDGERS
from plugins.disclosure.model import Ledger
from plugins.disclosure.source import Location, Table
from plugins.disclosure.workdays import Calendar
from tests.sample import sample_rules

RULESET = sample_rules()
CLOCKS = RULESET.clocks
CALENDAR = Calendar(RULESET.calendar)
DAY = date(2026, 11, 21)
HEADINGS = tuple(field.label for field in LEDGERS["依申请公开"])


def day(text: str) -> date:
    """The day of a text."""
    return date.fromisoformat(text)


def requests(as_of: date = DAY, **values: Any) -> dict[str, Deadline]:
    """The clocks by duty of a ledger with one request; days are given as text."""
    row = {
        name: day(value) if name.endswith("_on") and isinstance(value, str) else value
        for name, value in {"number": "S1", **values}.items()
    }
    table = Table("台账.csv", HEADINGS, ({},), (2,), ())
    ledger = Ledger("zfb/台账/依申请公开-2026", "zfb", "依申请公开", 2026, table, (row,))
    found = request_deadlines(ledger, CLOCKS, CALENDAR, as_of)
    return {one.clock.code: one for one in found}


def test_all_clocks_of_the_law_are_there() -> None:
    """Each has its basis and its source, and nothing of it rests on memory."""
    assert sorted(CLOCKS.by_code) == [f"D{number:02d}" for number in range(1, 25)]
    for clock in CLOCKS.by_code.values():
        assert clock.basis
        assert clock.source
        assert clock.certainty == "已核实"


LIMITS = [
    ("D01", "2026-09-30", "2026-11-03"),
    ("D02", "2026-09-30", "2026-10-15"),
    ("D03", "2026-02-14", "2026-03-20"),
    ("D05", "2026-06-18", "2026-07-10"),
    ("D06", "2026-06-18", "2026-07-10"),
    ("D09", "2026-03-02", "2026-03-23"),  # 2026-03-22 is a Sunday
    ("D10", "2026-09-11", "2026-10-08"),  # 2026-10-01 opens the holiday
    ("D11", "2026-03-03", "2026-03-23"),
    ("D12", "2025-04-27", "2025-05-28"),
    ("D13", "2026-02-13", "2026-03-02"),
    ("D14", "2026-09-30", "2026-10-10"),  # a Saturday that was worked
    ("D15", "2026-09-24", "2026-09-29"),
    ("D16", "2026-04-30", "2026-05-07"),
    ("D17", "2026-09-01", "2026-10-08"),
    ("D23", "2025-06-02", "2026-06-03"),
]


@pytest.mark.parametrize(("code", "starts", "due"), LIMITS)
def test_limits(code: str, starts: str, due: str) -> None:
    """Working days skip holidays and count make-up days; natural days only move their last."""
    clock = CLOCKS.by_code[code]
    assert end_of(clock, day(starts), CALENDAR) == day(due)


ANSWERS: list[tuple[dict[str, str], str, str, str]] = [
    ({}, "2026-11-03", OVERDUE, "尚未完成，已逾期 13 个工作日"),
    ({"answered_on": "2026-11-03"}, "2026-11-03", IN_TIME, "2026-11-03 完成，按时"),
    ({"answered_on": "2026-11-04"}, "2026-11-03", LATE, "超期 1 个工作日"),
    ({"answered_on": "2026-09-30"}, "2026-11-03", IN_TIME, "按时"),
    (
        {"correction_asked_on": "2026-10-12", "corrected_on": "2026-10-20"},
        "2026-11-17",
        OVERDUE,
        "经告知补正，自收到补正之日 2026-10-20 起算",
    ),
    ({"extended_on": "2026-11-03"}, "2026-12-01", RUNNING, "2026-11-03 在原期限内告知延期"),
    ({"extended_on": "2026-11-04"}, "2026-11-03", OVERDUE, "原期限已过，不能延长"),
    (
        {"third_asked_on": "2026-10-12", "third_answered_on": "2026-10-19"},
        "2026-11-10",
        OVERDUE,
        "2026-10-12 的次日至 2026-10-19（收到答复）不计算在内",
    ),
    (
        {"third_asked_on": "2026-10-12"},
        "2026-11-24",
        NEAR,
        "2026-10-12 的次日至 2026-11-02（第三方答复期限届满）不计算在内",
    ),
    (
        {"third_asked_on": "2026-10-12", "third_answered_on": "2026-11-20"},
        "2026-11-24",
        NEAR,
        "2026-10-12 的次日至 2026-11-02（第三方答复期限届满）",
    ),
    ({"third_asked_on": "2026-11-03"}, "2026-11-03", OVERDUE, "逾期 13 个工作日"),
    (
        {"third_asked_on": "2026-10-12", "third_answered_on": "2026-10-09"},
        "2026-11-03",
        OVERDUE,
        "逾期 13 个工作日",
    ),
    (
        {
            "third_asked_on": "2026-10-12",
            "third_answered_on": "2026-10-19",
            "extended_on": "2026-11-05",
        },
        "2026-12-08",
        RUNNING,
        "2026-11-05 在原期限内告知延期",
    ),
]


@pytest.mark.parametrize(("values", "due", "state", "words"), ANSWERS)
def test_answers(values: dict[str, str], due: str, state: str, words: str) -> None:
    """A request received on the last day before the holiday of October."""
    found = requests(received_on="2026-09-30", **values)["D03"]
    assert (found.due, found.state) == (day(due), state)
    assert words in "".join(explanation(found, CALENDAR, CLOCKS))


def test_each_day_is_counted_once_and_says_why() -> None:
    """Twenty days have a position; holidays, weekends and the stop say what they are."""
    found = requests(
        received_on="2026-09-30", third_asked_on="2026-10-12", third_answered_on="2026-10-14"
    )["D03"]
    days = counted_days(found, CALENDAR)
    assert [one.position for one in days if one.position] == list(range(1, 21))
    assert days[-1].day == found.due
    why = {str(one.day)[5:]: one.why for one in days}
    assert why["10-01"] == "放假"
    assert why["10-10"] == "调休上班"
    assert why["10-11"] == "周末"
    assert why["10-13"] == why["10-14"] == "停计"
    assert why["10-12"] == why["10-15"] == "计入"
    text = "".join(explanation(found, CALENDAR, CLOCKS))
    assert "10-13至10-14 停计" in text
    assert "共计入 20 个工作日，应在 2026-11-05 以前完成" in text
    assert "工作日按国办发明电〔2025〕7号计算" in text


def test_the_channel_says_which_day_counts_as_received() -> None:
    """条例第三十一条."""
    found = requests(received_on="2026-09-30", channel="平常信函")["D03"]
    assert "当日与申请人确认，确认之日为收到之日" in "".join(explanation(found, CALENDAR, CLOCKS))


def test_while_a_correction_is_awaited_no_time_runs() -> None:
    """The clock waits; given up without one, there is nothing to be late with."""
    waiting = requests(received_on="2026-09-30", correction_asked_on="2026-10-12")
    assert (waiting["D03"].state, waiting["D03"].due) == (WAITING, None)
    assert "收到补正之日起才计算" in "".join(explanation(waiting["D03"], CALENDAR, CLOCKS))
    assert waiting["D02"].state == IN_TIME
    given_up = requests(
        received_on="2026-09-30", correction_asked_on="2026-10-16", answered_on="2026-11-20"
    )
    assert set(given_up) == {"D02"}
    assert (given_up["D02"].state, given_up["D02"].days) == (LATE, 1)


def test_what_lies_after_the_day_is_not_known_yet() -> None:
    """On a past day the later answer is still to come, and a later request is none."""
    early = requests(day("2026-10-20"), received_on="2026-09-30", answered_on="2026-11-20")["D03"]
    assert (early.state, early.days) == (RUNNING, 10)
    assert not requests(day("2026-09-29"), received_on="2026-09-30")
    assert not requests(matter="甲")


UNKNOWN = [
    ("2026-12-04", None, "2026-12-20", RUNNING),
    ("2026-12-04", "2026-12-31", "2027-03-01", IN_TIME),
    ("2026-12-21", "2027-01-08", "2027-03-01", IN_TIME),
    ("2026-12-21", "2027-01-20", "2027-03-01", UNDETERMINED),
    ("2026-12-21", None, "2027-01-18", NEAR),
    ("2026-12-21", None, "2027-02-01", UNDETERMINED),
    ("2026-12-21", None, "2027-02-05", OVERDUE),
    ("2026-12-21", "2027-02-05", "2027-03-01", LATE),
]


@pytest.mark.parametrize(("received", "answered", "as_of", "state"), UNKNOWN)
def test_the_provisional_year(received: str, answered: str | None, as_of: str, state: str) -> None:
    """It is said so, and late is only what is later than any period has ever been."""
    found = (
        requests(day(as_of), received_on=received, answered_on=answered or "")["D03"]
        if (answered)
        else requests(day(as_of), received_on=received)["D03"]
    )
    assert (found.state, found.unknown) == (state, (2027,))
    told = "".join(explanation(found, CALENDAR, CLOCKS))
    assert "2027 年没有放假通知，按周一至周五暂估" in told


def clock_of(unit: str, count: int = 20) -> Clock:
    """A clock of that unit."""
    return Clock("D99", "试", count, unit)


@pytest.mark.parametrize(
    ("unit", "due", "done", "as_of", "state"),
    [
        (DAYS, "2027-01-04", None, "2027-01-05", UNDETERMINED),
        (DAYS, "2027-01-04", None, "2027-01-04", NEAR),
        (DAYS, "2027-01-04", "2027-01-04", "2027-02-04", IN_TIME),
        (DAYS, "2027-01-04", "2027-01-25", "2027-02-04", LATE),
        (FIXED, "2027-01-31", None, "2027-02-01", OVERDUE),
        (FIXED, "2027-01-31", None, "2027-01-25", NEAR),
        (WORKDAYS, "2027-01-08", "2026-12-30", "2027-02-01", IN_TIME),
    ],
)
def test_what_rests_on_a_notice(
    unit: str, due: str, done: str | None, as_of: str, state: str
) -> None:
    """A fixed day rests on none; natural days only where the last may be a day off."""
    found = judged_clock(
        clock_of(unit),
        day("2026-12-11"),
        day(due),
        day(done) if done else None,
        day(as_of),
        CALENDAR,
        CLOCKS,
    )
    assert found[0] == state
    assert found[2] == (() if unit == FIXED else (2027,))


def test_a_fixed_day_on_a_sunday_is_not_moved() -> None:
    """It says which day of the week it is."""
    found = Deadline(
        clock_of(FIXED),
        "zfb",
        "a",
        "甲",
        Location("a"),
        day("2026-12-31"),
        day("2027-01-31"),
        None,
        RUNNING,
    )
    told = "".join(explanation(found, CALENDAR, CLOCKS))
    assert "固定日 2027-01-31（星期日），遇到休息日不顺延" in told
    assert counted_days(found, CALENDAR) == []


def test_natural_days_say_that_they_were_moved() -> None:
    """2026-10-01 opens a holiday of seven days."""
    clock = CLOCKS.by_code["D10"]
    starts = day("2026-09-11")
    due = end_of(clock, starts, CALENDAR)
    found = Deadline(clock, "fgw", "a", "甲", Location("a"), starts, due, None, RUNNING)
    told = "".join(explanation(found, CALENDAR, CLOCKS))
    assert "顺延到休息日结束的次日" in told
    assert "应在 2026-10-08 以前完成" in told


STARTS = st.dates(date(2019, 1, 1), date(2026, 12, 31))
SPANS = st.integers(0, 60)


@given(STARTS, SPANS, SPANS, SPANS)
def test_a_longer_stop_never_ends_earlier(start: date, wait: int, length: int, more: int) -> None:
    """Nor does any stop end earlier than none."""
    since = start + timedelta(wait)
    short = Stop(since, since + timedelta(length), answered=True)
    longer = Stop(since, since + timedelta(length + more), answered=True)
    none = stopped_end(start, 20, None, CALENDAR)
    first, second = (stopped_end(start, 20, stop, CALENDAR) for stop in (short, longer))
    assert none <= first <= second


@given(STARTS, SPANS, SPANS, st.integers(1, 30))
def test_a_later_start_never_ends_earlier(start: date, wait: int, length: int, later: int) -> None:
    """The limit is monotone in its start, with the same stop."""
    since = start + timedelta(wait)
    stop = Stop(since, since + timedelta(length), answered=True)
    first = stopped_end(start, 20, stop, CALENDAR)
    assert first <= stopped_end(start + timedelta(later), 20, stop, CALENDAR)


@given(STARTS, SPANS, SPANS)
def test_the_days_outside_the_stop_are_twenty(start: date, wait: int, length: int) -> None:
    """Counted by hand, one by one."""
    since = start + timedelta(wait)
    stop = Stop(since, since + timedelta(length), answered=True)
    end = stopped_end(start, 20, stop, CALENDAR)
    days = (start + timedelta(number) for number in range(1, (end - start).days + 1))
    late = stop.since >= CALENDAR.estimated(start, 20)
    counted = [
        one
        for one in days
        if CALENDAR.is_workday(one) and (late or not stop.since < one <= stop.until)
    ]
    assert len(counted) == 20
    assert counted[-1] == end


@given(STARTS, st.one_of(st.none(), SPANS), st.one_of(st.none(), SPANS), SPANS, SPANS)
def test_the_limit_is_the_same_on_any_day(
    start: date, extended: int | None, asked: int | None, first: int, second: int
) -> None:
    """Only the state depends on the day; the limit and how it was counted do not."""
    values: dict[str, Any] = {"received_on": start}
    if extended is not None:
        values["extended_on"] = start + timedelta(extended)
    if asked is not None:
        values["third_asked_on"] = start + timedelta(asked)
    one = requests(start + timedelta(first), **values)[ANSWER]
    other = requests(start + timedelta(second), **values)[ANSWER]
    assert (one.due, one.stop, one.extended) == (other.due, other.stop, other.extended)
