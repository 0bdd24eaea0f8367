"""How much each office has published, by month and column, and how punctually.

In time means within the clock of proactive disclosure, or the one that special law puts in its
place (条例第二十六条). What an office only reprints, what was imported, and what rests on a year
without calendar is counted and not judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.deadlines import IN_TIME, OVERRUN, disclosure_deadline
from plugins.disclosure.model import ColumnPath, Document, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.workdays import Calendar

Key = tuple[str, int, int, ColumnPath]
"""Office, year, month and column of the day of publication."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of public texts; ``days`` is the sum of working days from making to publishing.

    ``timed`` counts the texts whose days are known: those that the office has made itself.
    ``reprinted`` are those among all that another body has published first.
    """

    published: int = 0
    in_time: int = 0
    late: int = 0
    timed: int = 0
    days: int = 0
    reprinted: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return both together."""
        return Tally(
            self.published + other.published,
            self.in_time + other.in_time,
            self.late + other.late,
            self.timed + other.timed,
            self.days + other.days,
            self.reprinted + other.reprinted,
        )

    @property
    def own(self) -> int:
        """How many texts the office has not only reprinted."""
        return self.published - self.reprinted

    @property
    def rate(self) -> float | None:
        """The share in time of what can be judged, in percent; None where nothing can."""
        judged = self.in_time + self.late
        return 100 * self.in_time / judged if judged else None

    @property
    def average(self) -> float | None:
        """The working days from making to publishing on average; None where none are known."""
        return self.days / self.timed if self.timed else None


@dataclass(frozen=True, slots=True)
class Place:
    """An office's place in the ranking of a year; 0 where nothing of it can be judged."""

    rank: int
    office: str
    tally: Tally


def publishing(portal: Portal, ruleset: Ruleset, as_of: date) -> Mapping[Key, Tally]:
    """Return the tally of each office, month and column, in order, as of a day."""
    key = ("publishing", id(ruleset), as_of)
    if key not in portal.computed:
        calendar = Calendar(ruleset.calendar)
        found: dict[Key, Tally] = {}
        for document in portal.documents:
            day = document.published_on
            if day is None or not document.is_public(as_of):
                continue
            where = (document.office, day.year, day.month, document.column)
            one = _tally(document, portal, ruleset, calendar, as_of)
            found[where] = found.get(where, Tally()) + one
        portal.computed[key] = dict(sorted(found.items()))
    told: Mapping[Key, Tally] = portal.computed[key]
    return told


def _tally(
    document: Document, portal: Portal, ruleset: Ruleset, calendar: Calendar, as_of: date
) -> Tally:
    clock = disclosure_deadline(document, portal, ruleset, calendar, as_of)
    if clock is None or clock.done is None:
        return Tally(published=1, reprinted=int(document.is_reprint))
    return Tally(
        published=1,
        in_time=int(clock.state == IN_TIME),
        late=int(clock.state in OVERRUN),
        timed=1,
        days=calendar.between(clock.starts, clock.done),
        reprinted=int(document.is_reprint),
    )


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    return sum(tallies, Tally())


def by_month(counts: Mapping[Key, Tally]) -> dict[tuple[str, int, int], Tally]:
    """Return the tally of each office and month, in order."""
    found: dict[tuple[str, int, int], Tally] = {}
    for (office, year, month, _), tally in counts.items():
        where = (office, year, month)
        found[where] = found.get(where, Tally()) + tally
    return found


def by_column(counts: Mapping[Key, Tally]) -> dict[tuple[str, int, ColumnPath], Tally]:
    """Return the tally of each office, year and column, in order."""
    found: dict[tuple[str, int, ColumnPath], Tally] = {}
    for (office, year, _, column), tally in counts.items():
        where = (office, year, column)
        found[where] = found.get(where, Tally()) + tally
    return dict(sorted(found.items()))


def years_of(counts: Mapping[Key, Tally]) -> list[int]:
    """Return the years in which anything was published, newest first."""
    return sorted({year for _, year, _, _ in counts}, reverse=True)


def ranking(counts: Mapping[Key, Tally], year: int, offices: Iterable[str]) -> list[Place]:
    """Return the offices of a year: by share in time, then by days, then by how much of its own.

    Equal in all three is equal in rank. What cannot be judged stands at the end without one.
    """
    sums = dict.fromkeys(offices, Tally())
    for (office, when, _, _), tally in counts.items():
        if when == year and office in sums:
            sums[office] += tally
    order = sorted((_merit(tally), office) for office, tally in sums.items())
    return list(_placed(order, sums))


def _merit(tally: Tally) -> tuple[bool, float, float, int]:
    """Return what the ranking goes by, best first."""
    rate = tally.rate
    return rate is None, -(rate or 0.0), tally.average or 0.0, -tally.own


def _placed(
    order: list[tuple[tuple[bool, float, float, int], str]], sums: Mapping[str, Tally]
) -> Iterator[Place]:
    rank, before = 0, None
    for number, (merit, office) in enumerate(order, start=1):
        rank = rank if merit == before else number
        before = merit
        yield Place(0 if merit[0] else rank, office, sums[office])
