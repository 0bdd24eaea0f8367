"""What a deadline is, and the state that it is in on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from plugins.disclosure.clocks import DAYS, WORKDAYS, Clock, Clocks
from plugins.disclosure.source import Location
from plugins.disclosure.workdays import ONE_DAY, WEEK, WORKING_WEEK, Calendar

IN_TIME, LATE, OVERDUE = "按时", "超期", "逾期"
NEAR, RUNNING, WAITING, UNDETERMINED = "临期", "在办", "停计", "未判定"
STATES = (OVERDUE, NEAR, RUNNING, WAITING, UNDETERMINED, LATE, IN_TIME)
"""Done in time, done too late, open past the limit, open near it, open before it, not running
while someone else must act, and resting on a year whose notice is not known."""
OPEN = (OVERDUE, NEAR, RUNNING, WAITING)
OVERRUN = frozenset({LATE, OVERDUE})
COLOURS = {OVERDUE: "红", NEAR: "黄", RUNNING: "蓝"}


@dataclass(frozen=True, slots=True)
class Stop:
    """Days that do not count: those after ``since`` up to and including ``until``.

    ``answered`` is false where nobody answered, and the stop ends with the time for an answer.
    """

    since: date
    until: date
    answered: bool


@dataclass(frozen=True, slots=True)
class Deadline:
    """A duty of an office with its limit: when it started, when it was due, when it was done.

    ``due`` is None while the clock does not run (停计). ``days`` counts working days: late where
    the state is one of ``OVERRUN``, else left. ``unknown`` are the years without notice that
    ``due`` rests on; it is then an estimate. ``public`` is false for what no page may name.
    ``stop`` and ``extended_on`` are kept for requests, whose ``asked`` says that a correction
    was asked for.
    """

    clock: Clock
    office: str
    record: str
    subject: str
    place: Location
    starts: date
    due: date | None
    done: date | None
    state: str
    days: int = 0
    unknown: tuple[int, ...] = ()
    public: bool = True
    stop: Stop | None = None
    extended_on: date | None = None
    extended: bool = False
    channel: str = ""
    corrected: bool = False

    @property
    def duty(self) -> str:
        """The name of the duty, such as 主动公开."""
        return self.clock.duty

    @property
    def colour(self) -> str:
        """红, 黄 or 蓝 for what is open; empty for what is done or does not run."""
        return COLOURS.get(self.state, "")

    @property
    def overrun(self) -> bool:
        """True for an overrun that is the office's own and counts towards a bulletin."""
        return self.clock.overruns and self.state in OVERRUN


def end_of(clock: Clock, starts: date, calendar: Calendar) -> date:
    """Return the last day of a clock in working or natural days.

    The day of the start is not counted; where the last of natural days is a day off, the next
    working day is the last (民法典第二百零一条、第二百零三条).
    """
    if clock.unit == WORKDAYS:
        return calendar.estimated(starts, clock.count)
    left = (date.max - starts).days
    return calendar.on_or_after(starts + timedelta(days=min(clock.count, left)))


def judged(
    due: date, done: date | None, as_of: date, calendar: Calendar, near: int
) -> tuple[str, int]:
    """Return the state of a limit that is certain, and the working days late or left."""
    end = done if done is not None and done <= as_of else as_of
    if end > due:
        state = LATE if end == done else OVERDUE
        return state, max(1, calendar.between(due, end))
    left = calendar.between(end, due)
    if end == done:
        return IN_TIME, left
    return (NEAR if left <= near else RUNNING), left


def judged_clock(  # noqa: PLR0913, PLR0917 -- the limit, the day, and what doubt rests on
    clock: Clock,
    starts: date,
    due: date,
    done: date | None,
    as_of: date,
    calendar: Calendar,
    clocks: Clocks,
) -> tuple[str, int, tuple[int, ...]]:
    """Return state, days and the years without notice that the limit rests on.

    What is done, or still open, before the first such year is in time for certain; what is later
    than any period has ever taken is late for certain; in between it is 未判定. A fixed day rests
    on no calendar; natural days rest on it only where the last of them may be a day off.
    """
    state, days = judged(due, done, as_of, calendar, clocks.near)
    if clock.unit not in {WORKDAYS, DAYS}:
        return state, days, ()
    in_days = clock.unit == DAYS
    unknown = calendar.unknown(due - ONE_DAY if in_days else starts, due)
    end = done if done is not None and done <= as_of else as_of
    if not unknown or (end <= due and (in_days or end != done)):
        return state, days, unknown
    if in_days:
        certain = end - due > timedelta(days=clocks.slack)
    else:
        counted = calendar.between(starts, due)
        furthest = timedelta(days=counted * WEEK // WORKING_WEEK + clocks.slack)
        known = not calendar.unknown(starts, min(end, due))
        certain = known or end - starts > furthest or (end - starts).days <= counted
    return (state, days, unknown) if certain else (UNDETERMINED, 0, unknown)
