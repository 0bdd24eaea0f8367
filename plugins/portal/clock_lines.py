"""Deadlines as pages show them: public things by name, requests as numbers, the rest not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.clocks import ANSWER, CORRECTION, GUIDE_REVIEW
from plugins.disclosure.deadlines import (
    LATE,
    OPEN,
    OVERDUE,
    STATES,
    UNDETERMINED,
    Deadline,
    explanation,
)
from plugins.disclosure.model import Office
from plugins.disclosure.workdays import Calendar
from plugins.portal import urls
from plugins.portal.view import View

COUNTED = frozenset({CORRECTION, ANSWER})
"""Clocks of what is not public by itself whose numbers are."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is due on a day: one named thing, or a number of requests.

    ``days`` are working days, late or left; ``unknown`` years without notice; ``how`` the
    sentences that explain the count.
    """

    office: Office
    duty: str
    subject: str
    url: str
    due: date | None
    state: str
    days: int
    unknown: tuple[int, ...]
    how: str = ""


def shown(found: Deadline) -> bool:
    """True for what pages may count: what is public, and the requests."""
    return found.public or found.clock.code in COUNTED


def open_lines(office: Office, mine: Iterable[Deadline]) -> list[Line]:
    """Return what is open, most urgent first; requests are counted by day and state."""
    lines: list[Line] = []
    counted: Counter[tuple[str, date | None, str, int, tuple[int, ...]]] = Counter()
    for one in mine:
        if one.state not in {*OPEN, UNDETERMINED}:
            continue
        if one.public:
            lines.append(_named(office, one))
        elif one.clock.code in COUNTED:
            counted[one.duty, one.due, one.state, one.days, one.unknown] += 1
    for (duty, due, state, days, unknown), count in counted.items():
        lines.append(Line(office, duty, f"{count} 件", "", due, state, days, unknown))
    return sorted(lines, key=urgency)


def urgency(line: Line) -> tuple[int, date, str, str, str]:
    """Return what lines are sorted by: state, day, office, duty."""
    order = STATES.index(line.state)
    return order, line.due or date.max, line.office.id, line.duty, line.subject


def late_lines(view: View, office: Office, mine: list[Deadline]) -> list[Line]:
    """Return the public things that came late this year or last, newest first, explained."""
    calendar = Calendar(view.ruleset.calendar)
    first = view.as_of.year - 1
    return [
        _named(office, one, "".join(explanation(one, calendar, view.ruleset.clocks)))
        for one in reversed(mine)
        if one.public and one.state in {LATE, OVERDUE} and one.due and one.due.year >= first
    ]


def _named(office: Office, one: Deadline, how: str = "") -> Line:
    url = ""
    if one.clock.code == GUIDE_REVIEW:
        url = urls.part_url(office.id, urls.GUIDE_PART)
    elif one.place.path.endswith(".md"):
        url = f"{one.record}/"
    return Line(office, one.duty, one.subject, url, one.due, one.state, one.days, one.unknown, how)
