"""The clocks of documents: proactive disclosure, special law, review of what is withheld."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from plugins.disclosure.clocks import PROACTIVE, WITHHELD_REVIEW, Clock
from plugins.disclosure.deadlines.deadline import Deadline, end_of, judged, judged_clock
from plugins.disclosure.model import OPEN, PUBLIC, WITHDRAWN, Document, Office, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.workdays import Calendar


def document_deadlines(
    portal: Portal, ruleset: Ruleset, calendar: Calendar, as_of: date
) -> Iterator[Deadline]:
    """Yield the clock of each document that is, or is to be, made public, and of each review."""
    for document in portal.documents:
        if not document.source.readable or document.state == WITHDRAWN:
            continue
        found = disclosure_deadline(document, portal, ruleset, calendar, as_of)
        if found is not None:
            yield found
        review = _review(document, ruleset, calendar, as_of)
        if review is not None:
            yield review


def disclosure_deadline(
    document: Document, portal: Portal, ruleset: Ruleset, calendar: Calendar, as_of: date
) -> Deadline | None:
    """Return the clock of proactive disclosure, or None where it does not run.

    It runs for what the office has made itself (条例第十条) and does not withhold. A draft that
    is to be made public is an open duty. Several rules ask for it: the result is kept for the run.
    """
    kept = _kept(portal, ruleset, calendar, as_of)
    path = document.source.path
    if path not in kept:
        kept[path] = _counted(document, portal, ruleset, calendar, as_of)
    return kept[path]


def _kept(
    portal: Portal, ruleset: Ruleset, calendar: Calendar, as_of: date
) -> dict[str, Deadline | None]:
    """Return the clocks counted so far, under the same rules and days off, on the same day."""
    key = "disclosure deadlines"
    under: tuple[Any, ...] = (ruleset, calendar.years, as_of)
    before, found = portal.computed.get(key, ((), {}))
    if len(before) != len(under) or any(a is not b for a, b in zip(before, under, strict=True)):
        found = {}
        portal.computed[key] = (under, found)
    kept: dict[str, Deadline | None] = found
    return kept


def _counted(
    document: Document, portal: Portal, ruleset: Ruleset, calendar: Calendar, as_of: date
) -> Deadline | None:
    starts = document.made_on
    if starts is None or starts > as_of or not _own(document) or document.historic:
        return None
    if document.openness != OPEN or "ground" in document.values:
        return None
    clock = clock_of(document, portal.get("office", document.office), ruleset)
    if clock is None or (clock.since is not None and starts < clock.since):
        return None
    done = document.published_on if document.state == PUBLIC else None
    due = end_of(clock, starts, calendar)
    state, days, unknown = judged_clock(clock, starts, due, done, as_of, calendar, ruleset.clocks)
    return Deadline(
        clock,
        document.office,
        document.id,
        document.title,
        document.source.at("公开日期" if done else "成文日期"),
        starts,
        due,
        done,
        state,
        days,
        unknown,
        document.is_public(as_of),
    )


def _own(document: Document) -> bool:
    """True for what the office has made itself: others answer for what it only reprints."""
    return "origin" not in document.values and "made_by" not in document.values


def clock_of(document: Document, office: Office | None, ruleset: Ruleset) -> Clock | None:
    """Return the clock of proactive disclosure, or the one that special law puts in its place."""
    for clock in ruleset.clocks.overrides(PROACTIVE):
        if _applies(clock, document, office, ruleset):
            return clock
    return ruleset.clocks.get(PROACTIVE)


def _applies(clock: Clock, document: Document, office: Office | None, ruleset: Ruleset) -> bool:
    if clock.words and not any(word in document.title for word in clock.words):
        return False
    if office is None or (clock.categories and office.text("category") not in clock.categories):
        return False
    if not clock.matters:
        return True
    schema = ruleset.schemas.of(office)
    column = schema.get(document.column) if schema else None
    return column is not None and not clock.matters.isdisjoint(column.serves)


def _review(
    document: Document, ruleset: Ruleset, calendar: Calendar, as_of: date
) -> Deadline | None:
    """Return the day on which something withheld is to be looked at again (条例第十八条)."""
    clock, due = ruleset.clocks.get(WITHHELD_REVIEW), document.day("review_on")
    if clock is None or due is None or document.openness in {OPEN, ""}:
        return None
    starts = document.made_on or due
    state, days = judged(due, None, as_of, calendar, ruleset.clocks.near)
    place = document.source.at("复审日期")
    return Deadline(
        *(clock, document.office, document.id, document.title, place, starts, due, None),
        state,
        days,
        public=False,
    )
