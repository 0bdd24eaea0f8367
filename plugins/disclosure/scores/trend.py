"""How columns and scores went from quarter to quarter, by the data that the repository holds now.

Each quarter is computed for its last day. What has no date in the repository, such as leaders
and departments, counts for every quarter as it stands now.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.coverage import coverage
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scores.quarters import Quarter, last_ended

LENGTH = 8
"""How many quarters a trend shows at most: two years."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The number of columns in each state on the last day of a quarter, in all and by office."""

    quarter: Quarter
    states: Counter[str]
    offices: dict[str, Counter[str]]


def quarters_until(portal: Portal, last: Quarter, length: int = LENGTH) -> list[Quarter]:
    """Return the quarters up to ``last``, oldest first, from the first publication on."""
    first = _first_day(portal, last)
    if first is None:
        return []
    wanted = [last.back(count) for count in reversed(range(length))]
    return [quarter for quarter in wanted if quarter.end >= first]


def quarters_ended(portal: Portal, as_of: date, length: int = LENGTH) -> list[Quarter]:
    """Return the last quarters that have ended on a day, oldest first."""
    return quarters_until(portal, last_ended(as_of), length)


def coverage_in(portal: Portal, ruleset: Ruleset, quarter: Quarter) -> Coverage:
    """Return the columns by state on the last day of a quarter, of the offices then in service."""
    key = ("coverage-in", id(ruleset), quarter)
    if key not in portal.computed:
        serving = {office.id for office in portal.offices if office.in_service(quarter.end)}
        offices = {
            office: Counter(cell.state for cell in cells.values() if not cell.column.children)
            for office, cells in coverage(portal, ruleset, quarter.end).items()
            if office in serving
        }
        states = sum(offices.values(), Counter[str]())
        portal.computed[key] = Coverage(quarter, states, offices)
    found: Coverage = portal.computed[key]
    return found


def _first_day(portal: Portal, last: Quarter) -> date | None:
    """Return the day of the first publication that is public on the last day of a quarter."""
    key = ("first-published", last)
    if key not in portal.computed:
        public = [one for one in portal.documents if one.is_public(last.end)]
        portal.computed[key] = min((d for one in public if (d := one.published_on)), default=None)
    day: date | None = portal.computed[key]
    return day
