"""All deadlines of a portal on a day, in a fixed order, made once for all who ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.deadlines.deadline import Deadline
from plugins.disclosure.deadlines.documents import document_deadlines
from plugins.disclosure.deadlines.requests import LEDGER, request_deadlines
from plugins.disclosure.deadlines.yearly import yearly_deadlines
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.workdays import Calendar


def deadlines(portal: Portal, ruleset: Ruleset, as_of: date) -> list[Deadline]:
    """Return every deadline, done or open, by the day it is due, then office, clock, record."""
    key = ("deadlines", id(ruleset), as_of)
    if key not in portal.computed:
        portal.computed[key] = sorted(_gather(portal, ruleset, as_of), key=_order)
    found: list[Deadline] = portal.computed[key]
    return found


def deadlines_of(portal: Portal, ruleset: Ruleset, as_of: date) -> dict[str, list[Deadline]]:
    """Return the same by office id; every office has an entry."""
    key = ("deadlines-of", id(ruleset), as_of)
    if key not in portal.computed:
        groups: dict[str, list[Deadline]] = {office.id: [] for office in portal.offices}
        for found in deadlines(portal, ruleset, as_of):
            groups.setdefault(found.office, []).append(found)
        portal.computed[key] = groups
    groups_of: dict[str, list[Deadline]] = portal.computed[key]
    return groups_of


def _gather(portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Deadline]:
    calendar = Calendar(ruleset.calendar)
    yield from document_deadlines(portal, ruleset, calendar, as_of)
    yield from yearly_deadlines(portal, ruleset, calendar, as_of)
    for ledger in portal.select("ledger"):
        if ledger.name == LEDGER:
            yield from request_deadlines(ledger, ruleset.clocks, calendar, as_of)


def _order(found: Deadline) -> tuple[date, str, str, str]:
    return found.due or date.max, found.office, found.clock.code, found.record
