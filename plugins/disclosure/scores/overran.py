"""What overran its limit in a quarter, known on its last day and the same on any later one.

A text counts in the quarter in which it came out late: what is not public is told of nowhere. A
request and an annual report count in the quarter in which their limit passed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.disclosure.clocks import ANSWER, CORRECTION, DEPARTMENT_REPORT, GOVERNMENT_REPORT
from plugins.disclosure.deadlines import OVERRUN, Deadline, deadlines
from plugins.disclosure.deadlines.deadline import judged_clock
from plugins.disclosure.deadlines.yearly import yearly_deadlines
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scores.quarters import Quarter, quarter_of
from plugins.disclosure.workdays import ONE_DAY, Calendar

REQUESTS = frozenset({CORRECTION, ANSWER})
_YEARLY = frozenset({DEPARTMENT_REPORT, GOVERNMENT_REPORT})


def overran(portal: Portal, ruleset: Ruleset, quarter: Quarter, as_of: date) -> list[Deadline]:
    """Return the overruns of a quarter as they stood on its last day, in order of the limit.

    ``as_of`` is any day after the quarter; what is told does not depend on it.
    """
    key = ("overran", id(ruleset), quarter)
    if key not in portal.computed:
        calendar = Calendar(ruleset.calendar)
        yearly = [
            found
            for found in yearly_deadlines(portal, ruleset, calendar, quarter.end)
            if found.overrun and found.due and quarter_of(found.due + ONE_DAY) == quarter
        ]
        others = [
            judged
            for found in _by_quarter(portal, ruleset, as_of).get(quarter, ())
            if (judged := _on(found, portal, ruleset, calendar, quarter.end)).overrun
        ]
        portal.computed[key] = sorted(
            [*yearly, *others],
            key=lambda one: (one.due or date.max, one.office, one.clock.code, one.record),
        )
    found_ones: list[Deadline] = portal.computed[key]
    return found_ones


def overran_in_year(
    portal: Portal, ruleset: Ruleset, quarter: Quarter, as_of: date
) -> dict[str, int]:
    """Return how often each office has overrun from the year's first day to the quarter's last."""
    counts: dict[str, int] = {}
    for number in range(1, quarter.number + 1):
        for found in overran(portal, ruleset, Quarter(quarter.year, number), as_of):
            counts[found.office] = counts.get(found.office, 0) + 1
    return counts


def _by_quarter(portal: Portal, ruleset: Ruleset, as_of: date) -> dict[Quarter, list[Deadline]]:
    """Return what may have overrun, but for yearly duties, by quarter; grouped once."""
    key = ("may-have-overrun", id(ruleset), as_of)
    if key not in portal.computed:
        groups: dict[Quarter, list[Deadline]] = {}
        for found in deadlines(portal, ruleset, as_of):
            day = _seen(found)
            if day is not None:
                groups.setdefault(quarter_of(day), []).append(found)
        portal.computed[key] = groups
    grouped: dict[Quarter, list[Deadline]] = portal.computed[key]
    return grouped


def _seen(found: Deadline) -> date | None:
    """Return the day from which an overrun is known, None where there is none to tell."""
    due, done = found.due, found.done
    if not found.clock.overruns or due is None or found.clock.code in _YEARLY:
        return None
    if done is not None and done <= due:
        return None
    return due + ONE_DAY if found.clock.code in REQUESTS else done


def _on(
    found: Deadline, portal: Portal, ruleset: Ruleset, calendar: Calendar, day: date
) -> Deadline:
    """Return a deadline as it stood on a day; a text that was not public then is none at all."""
    document = portal.get("document", found.record)
    if found.due is None or (document is not None and not document.is_public(day)):
        return replace(found, state="")
    state, days, unknown = judged_clock(
        found.clock, found.starts, found.due, found.done, day, calendar, ruleset.clocks
    )
    return replace(found, state=state if state in OVERRUN else "", days=days, unknown=unknown)
