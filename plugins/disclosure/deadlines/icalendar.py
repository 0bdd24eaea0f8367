"""Deadlines as an iCalendar feed (RFC 5545): all-day events, each with a reminder before it.

Nothing in it comes from a clock: the stamp of an event is the day its duty began.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from plugins.disclosure.deadlines.deadline import Deadline
from plugins.disclosure.workdays import Calendar

_WIDTH = 75
"""How many bytes a line may have before it is folded (RFC 5545, 3.1)."""
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which something is due; ``key`` is what stays the same when the rest changes.

    ``since`` is the day it began, ``remind`` the natural days before ``day`` at which a reminder
    comes, ``tentative`` true where the day rests on a year without notice.
    """

    key: str
    day: date
    since: date
    title: str
    text: str
    category: str
    remind: int
    tentative: bool = False


def event_of(found: Deadline, office: str, calendar: Calendar, near: int) -> Event:
    """Return the event of a deadline that has a day; ``office`` is the name to show."""
    due = found.due or found.starts
    doubt = "（暂估）" if found.unknown else ""
    return Event(
        key=f"{found.clock.code}|{found.record}",
        day=due,
        since=found.starts,
        title=f"{found.duty}截止{doubt}：{found.subject}（{office}）",
        text=f"依据{found.clock.basis}；{found.starts} 起算",
        category=found.duty,
        remind=(due - calendar.before(due, near)).days,
        tentative=bool(found.unknown),
    )


def icalendar(events: Iterable[Event], title: str, host: str) -> str:
    """Return the feed as text with CRLF; the same events give the same bytes."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//gongkai//deadlines//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(title)}",
    ]
    for event in sorted(events, key=lambda event: (event.day, event.key)):
        lines.extend(_event(event, host))
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(event: Event, host: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{sha256(event.key.encode()).hexdigest()[:32]}@{_text(host)}"
    yield f"DTSTAMP:{event.since:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    if event.day < date.max:
        yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(event.title)}"
    yield f"DESCRIPTION:{_text(event.text)}"
    yield f"CATEGORIES:{_text(event.category)}"
    yield f"STATUS:{'TENTATIVE' if event.tentative else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"TRIGGER:-P{event.remind}D"
    yield f"DESCRIPTION:{_text(event.title)}"
    yield "END:VALARM"
    yield "END:VEVENT"


def _text(value: str) -> str:
    """Return a text as RFC 5545 writes it, without control characters."""
    return "".join(
        sign for sign in value.translate(_ESCAPED) if sign >= " " and sign != "\x7f"
    ).strip()


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 bytes, never cutting a character in two."""
    if len(line.encode("utf-8", "replace")) <= _WIDTH:
        yield line
        return
    piece, size = "", 0
    for sign in line:
        width = len(sign.encode("utf-8", "replace"))
        if size + width > _WIDTH:
            yield piece
            piece, size = " ", 1
        piece, size = piece + sign, size + width
    yield piece
