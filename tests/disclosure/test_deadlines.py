"""The clock of proactive disclosure, and how it explains itself."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.disclosure.deadlines import IN_TIME, LATE, UNDETERMINED, disclosure_deadline
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.model import Document
from plugins.disclosure.source import Source
from plugins.disclosure.workdays import Calendar
from tests.conftest import ROOT

CALENDAR = Calendar(load_rules(ROOT).calendar)
DAY = date(2026, 11, 21)


def document(made: date | None, published: date | None) -> Document:
    """A document with those two dates."""
    source = Source("a.md")
    return Document(
        "zfb/2026-00001", "zfb", "2026-00001", (), source, {}, made_on=made, published_on=published
    )


CASES = [
    ("2025-03-03", "2025-03-31", IN_TIME, 0),
    ("2025-03-03", "2025-04-01", LATE, 1),
    ("2026-09-30", "2026-11-03", IN_TIME, 0),
    ("2026-09-30", "2026-11-05", LATE, 2),
    ("2026-12-04", "2027-01-04", UNDETERMINED, 0),
]


@pytest.mark.parametrize(("made", "published", "state", "late"), CASES)
def test_states(made: str, published: str, state: str, late: int) -> None:
    """The twentieth working day is in time, the next is one day late."""
    found = disclosure_deadline(
        document(date.fromisoformat(made), date.fromisoformat(published)), CALENDAR, 20, DAY
    )
    assert found is not None
    assert (found.state, found.days_late) == (state, late)
    assert made in found.explanation


def test_without_dates_there_is_no_clock() -> None:
    """A missing date is another rule's finding."""
    assert disclosure_deadline(document(None, DAY), CALENDAR, 20, DAY) is None
