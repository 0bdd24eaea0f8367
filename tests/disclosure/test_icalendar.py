"""The calendar of deadlines by RFC 5545: lines, escaping, names that stay."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.clocks import WORKDAYS, Clock
from plugins.disclosure.deadlines import RUNNING, Deadline, Event, event_of, icalendar
from plugins.disclosure.source import Location
from plugins.disclosure.workdays import Calendar
from tests.sample import sample_rules

CALENDAR = Calendar(sample_rules().calendar)


def event(title: str = "甲", day: date = date(2026, 11, 3), **values: object) -> Event:
    """An event that is due on a day."""
    facts = {"key": "D03|a", "since": date(2026, 9, 30), "text": "", "category": "答复申请"}
    return Event(**{**facts, "title": title, "day": day, "remind": 7, **values})  # type: ignore[arg-type]


def unfolded(text: str) -> list[str]:
    """The lines as a reader of the calendar sees them."""
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_an_event_is_a_whole_day_with_a_reminder() -> None:
    """Its stamp is the day the duty began, not the day the file was made."""
    lines = unfolded(icalendar([event()], "时限", "www.slsgov.example.cn"))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert "VERSION:2.0" in lines
    assert "DTSTART;VALUE=DATE:20261103" in lines
    assert "DTEND;VALUE=DATE:20261104" in lines
    assert "DTSTAMP:20260930T000000Z" in lines
    assert "TRIGGER:-P7D" in lines
    assert "STATUS:CONFIRMED" in lines


def test_special_signs_are_escaped() -> None:
    """Backslash, comma, semicolon and line end; other control characters go."""
    lines = unfolded(icalendar([event("甲;乙,丙\\丁\r\n戊\x00")], "时限", "localhost"))
    assert "SUMMARY:甲\\;乙\\,丙\\\\丁\\n戊" in lines


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=200))
def test_lines_are_folded_at_75_bytes_and_never_inside_a_character(title: str) -> None:
    """Whatever the title, each line is UTF-8 of at most 75 bytes and can be put together again."""
    text = icalendar([event(title)], "时限", "localhost")
    for line in text.encode().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert sum(line.startswith("SUMMARY:") for line in unfolded(text)) == 1


def test_the_name_of_an_event_stays_when_its_day_moves() -> None:
    """A calendar then moves the entry and does not double it."""

    def uid(one: Event) -> str:
        lines = unfolded(icalendar([one], "时限", "localhost"))
        return next(line for line in lines if line.startswith("UID:"))

    assert uid(event()) == uid(event("乙", date(2026, 12, 1)))
    assert uid(event()) != uid(event(key="D03|b"))


def test_events_have_an_order_of_their_own() -> None:
    """The order in which they are given does not show."""
    events = [event(key="b"), event(key="a"), event(key="c", day=date(2026, 10, 1))]
    assert icalendar(events, "时限", "h") == icalendar(events[::-1], "时限", "h")


def test_the_last_day_that_can_be_written_has_no_end() -> None:
    """There is no day after it."""
    assert "DTEND" not in icalendar([event(day=date.max)], "时限", "h")


def test_the_event_of_a_deadline() -> None:
    """The reminder comes when five working days are left; doubt shows."""
    clock = Clock("D03", "答复申请", 20, WORKDAYS, basis="《条例》第三十三条")
    starts, due = date(2026, 12, 4), date(2027, 1, 4)
    found = Deadline(
        *(clock, "zfb", "zfb/a", "S1", Location("a"), starts, due, None, RUNNING),
        unknown=(2027,),
    )
    one = event_of(found, "市政府办", CALENDAR, 5)
    assert one.title == "答复申请截止（暂估）：S1（市政府办）"
    assert one.remind == 7
    assert "STATUS:TENTATIVE" in icalendar([one], "时限", "h")
