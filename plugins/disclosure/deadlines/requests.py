"""The clocks of a request for information (条例第三十条至第三十四条)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.clocks import ANSWER, CORRECTION, EXTENSION, THIRD_PARTY, Clock, Clocks
from plugins.disclosure.deadlines.deadline import (
    WAITING,
    Deadline,
    Stop,
    end_of,
    judged_clock,
)
from plugins.disclosure.model import Ledger
from plugins.disclosure.workdays import Calendar

LEDGER = "依申请公开"


def request_deadlines(
    ledger: Ledger, clocks: Clocks, calendar: Calendar, as_of: date
) -> Iterator[Deadline]:
    """Yield the clocks of each row received by ``as_of``: correction, third party, answer.

    A row without a readable day of receipt has none; another rule reports it.
    """
    correction, third_party = clocks.get(CORRECTION), clocks.get(THIRD_PARTY)
    answer = clocks.get(ANSWER)
    for number, values in enumerate(ledger.rows):
        received = _day(values, "received_on")
        if received is None or received > as_of:
            continue
        row = _Row(ledger, number, values, received, (as_of, calendar, clocks))
        for found in (
            _correction(correction, row, calendar) if correction else None,
            _third_party(third_party, row, calendar) if third_party else None,
            _answer(answer, row, clocks, calendar) if answer else None,
        ):
            if found is not None:
                yield found


class _Row:
    """A row with what every clock of it needs; ``judged_by`` is what a state is told from."""

    __slots__ = ("judged_by", "ledger", "number", "received", "values")

    def __init__(
        self,
        ledger: Ledger,
        number: int,
        values: Mapping[str, Any],
        received: date,
        judged_by: tuple[date, Calendar, Clocks],
    ) -> None:
        self.ledger, self.number, self.values, self.received = ledger, number, values, received
        self.judged_by = judged_by

    def day(self, name: str) -> date | None:
        """Return a day of the row, None where it has none that can be read."""
        return _day(self.values, name)

    def deadline(
        self,
        clock: Clock,
        heading: str,
        starts: date,
        due: date | None,
        done: date | None,
        **facts: Any,
    ) -> Deadline:
        """Return a deadline of the row with its state; it waits where no day is due."""
        name = str(self.values.get("number", "")) or f"第{self.ledger.table.lines[self.number]}行"
        state, days, unknown = WAITING, 0, tuple[int, ...]()
        if due is not None:
            state, days, unknown = judged_clock(clock, starts, due, done, *self.judged_by)
        return Deadline(
            clock,
            self.ledger.office,
            f"{self.ledger.id}/{name}",
            name,
            self.ledger.table.at(self.number, heading),
            starts,
            due,
            done,
            state,
            days,
            unknown,
            public=False,
            channel=str(self.values.get("channel", "")),
            **facts,
        )


def _day(row: Mapping[str, Any], name: str) -> date | None:
    value = row.get(name)
    return value if isinstance(value, date) else None


def _correction(clock: Clock, row: _Row, calendar: Calendar) -> Deadline | None:
    """Return the clock for asking, once, for a correction; only where one was asked for."""
    asked = row.day("correction_asked_on")
    if asked is None:
        return None
    due = end_of(clock, row.received, calendar)
    return row.deadline(clock, "补正通知日期", starts=row.received, due=due, done=asked)


def _third_party(clock: Clock, row: _Row, calendar: Calendar) -> Deadline | None:
    """Return the third party's clock; once the request is answered it is closed."""
    asked = row.day("third_asked_on")
    if asked is None:
        return None
    done = row.day("third_answered_on") or row.day("answered_on")
    due = end_of(clock, asked, calendar)
    return row.deadline(clock, "第三方答复日期", starts=asked, due=due, done=done)


def _answer(clock: Clock, row: _Row, clocks: Clocks, calendar: Calendar) -> Deadline | None:
    """Return the clock for the answer; it waits while a correction is asked for and not there."""
    asked, corrected = row.day("correction_asked_on"), row.day("corrected_on")
    done = row.day("answered_on")
    if asked is not None and corrected is None:
        if done is not None:
            return None  # Given up, or answered without it: no time was running.
        return row.deadline(clock, "补正收到日期", starts=asked, due=None, done=None)
    starts = corrected if asked is not None and corrected is not None else row.received
    stop = _stop(row, clocks, calendar)
    due = stopped_end(starts, clock.count, stop, calendar)
    extended_on, extension = row.day("extended_on"), clocks.get(EXTENSION)
    extended = extended_on is not None and extension is not None and extended_on <= due
    if extended and extension is not None:
        due = stopped_end(starts, clock.count + extension.count, stop, calendar)
    return row.deadline(
        clock,
        "答复日期" if done else "收到日期",
        starts=starts,
        due=due,
        done=done,
        stop=stop,
        extended_on=extended_on,
        extended=extended,
        corrected=asked is not None,
    )


def _stop(row: _Row, clocks: Clocks, calendar: Calendar) -> Stop | None:
    """Return the days in which third parties were asked; without an answer, until their limit."""
    asked, answered = row.day("third_asked_on"), row.day("third_answered_on")
    limit = clocks.get(THIRD_PARTY)
    if asked is None or limit is None:
        return None
    last = end_of(limit, asked, calendar)
    if answered is not None and answered < asked:
        return None  # An impossible order, which another rule reports.
    return Stop(asked, min(answered or last, last), answered is not None and answered <= last)


def stopped_end(starts: date, count: int, stop: Stop | None, calendar: Calendar) -> date:
    """Return the last of ``count`` working days after ``starts``, those of the stop not counted.

    A stop that begins on or after the last day comes too late to move it.
    """
    end = calendar.estimated(starts, count)
    if stop is None or stop.since >= end or stop.until <= starts:
        return end
    left = count - calendar.between(starts, max(stop.since, starts))
    return calendar.estimated(stop.until, left)
