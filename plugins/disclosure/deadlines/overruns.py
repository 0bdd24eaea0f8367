"""Who has overrun how often in a year; from three times on it is for the bulletin."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.disclosure.deadlines.deadline import Deadline
from plugins.disclosure.deadlines.gathering import deadlines
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset


@dataclass(frozen=True, slots=True)
class Overruns:
    """The overruns of an office whose limit fell into one year, in order of the limit.

    ``marked`` is true from as many on as ``clocks.yaml`` says: 三次及以上超限的应通报批评.
    """

    office: str
    year: int
    deadlines: tuple[Deadline, ...]
    marked: bool


def overruns(portal: Portal, ruleset: Ruleset, as_of: date) -> list[Overruns]:
    """Return the overruns of every office and year that has some, by year, then office."""
    groups: dict[tuple[int, str], list[Deadline]] = {}
    for found in deadlines(portal, ruleset, as_of):
        if found.overrun and found.due is not None:
            groups.setdefault((found.due.year, found.office), []).append(found)
    limit = ruleset.clocks.bulletin
    return [
        Overruns(office, year, tuple(late), len(late) >= limit)
        for (year, office), late in sorted(groups.items(), key=lambda group: group[0])
    ]
