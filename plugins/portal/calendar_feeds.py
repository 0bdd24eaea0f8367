"""The iCalendar feeds of what is due: of all offices, and of each; requests only as numbers."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.clocks import ANSWER
from plugins.disclosure.deadlines import (
    OPEN,
    UNDETERMINED,
    Deadline,
    Event,
    deadlines_of,
    event_of,
    icalendar,
)
from plugins.disclosure.model import Office
from plugins.disclosure.workdays import Calendar
from plugins.portal import urls, words
from plugins.portal.view import View


def calendar_feeds(view: View, site_name: str) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of every calendar."""
    host = view.portal.site.text("host") or "localhost"
    groups = deadlines_of(view.portal, view.ruleset, view.as_of)
    calendar = Calendar(view.ruleset.calendar)
    every: list[Event] = []
    for office in view.offices:
        events = _events(view, office, groups[office.id], calendar)
        every += events
        address = urls.part_url(office.id, urls.DEADLINES_PART) + urls.CALENDAR_FEED
        yield address, icalendar(events, f"{words.DEADLINES}_{office.name}", host)
    yield (
        urls.DEADLINES + urls.CALENDAR_FEED,
        icalendar(every, f"{words.DEADLINES}_{site_name}", host),
    )


def _events(view: View, office: Office, mine: list[Deadline], calendar: Calendar) -> list[Event]:
    """Return an office's events: one for each public thing, one a day for all requests due."""
    near = view.ruleset.clocks.near
    events = []
    answers: dict[object, list[Deadline]] = {}
    for one in mine:
        if one.due is None or one.state not in {*OPEN, UNDETERMINED}:
            continue
        if one.public:
            events.append(event_of(one, office.short_name, calendar, near))
        elif one.clock.code == ANSWER:
            answers.setdefault(one.due, []).append(one)
    for group in answers.values():
        first = group[0]
        whole = event_of(first, office.short_name, calendar, near)
        events.append(
            Event(
                key=f"{first.clock.code}|{office.id}|{whole.day}",
                day=whole.day,
                since=min(one.starts for one in group),
                title=f"{first.duty}截止：{len(group)} 件（{office.short_name}）",
                text=f"依据{first.clock.basis}",
                category=whole.category,
                remind=whole.remind,
                tentative=whole.tentative,
            )
        )
    return events
