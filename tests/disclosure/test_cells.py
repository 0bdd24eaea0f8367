"""The cells of a ledger, typed; what does not fit is told with what it probably meant."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.fields import DATE, NUMBER, TEXT, TIME, Field, read_cell

CASES = [
    (DATE, "2026-01-08", date(2026, 1, 8), "", ""),
    (DATE, "2026-02-30", None, "no-such-date", ""),
    (DATE, "2026/1/8", None, "date-form", ""),
    (DATE, "45658", None, "cell-serial-date", "2025-01-01"),
    (DATE, "60000", None, "cell-serial-date", "2064-04-08"),
    (DATE, "99999", None, "date-form", ""),
    (DATE, "２０２６－０１－０８", None, "cell-full-width", "2026-01-08"),
    (TIME, "2026-01-08 23:59", datetime(2026, 1, 8, 23, 59), "", ""),  # noqa: DTZ001
    (TIME, "2026-01-08 24:00", None, "cell-time", ""),
    (TIME, "2026-01-08 12:60", None, "cell-time", ""),
    (TIME, "2026-02-30 12:00", None, "cell-time", ""),
    (TIME, "2026-01-08", None, "cell-time", ""),
    (TIME, "2026-01-08　12：00", None, "cell-full-width", "2026-01-08 12:00"),
    (NUMBER, "0", Decimal(0), "", ""),
    (NUMBER, "12.50", Decimal("12.50"), "", ""),
    (NUMBER, "-1", None, "cell-number", ""),
    (NUMBER, "1e9", None, "cell-number", ""),
    (NUMBER, "3件", None, "cell-number", ""),
    (NUMBER, "３", None, "cell-full-width", "3"),
    (NUMBER, "9" * 40, None, "cell-number", ""),
    (TEXT, "４５６", "４５６", "", ""),
]


@pytest.mark.parametrize(("kind", "text", "value", "fault", "proposal"), CASES)
def test_a_cell(kind: str, text: str, value: object, fault: str, proposal: str) -> None:
    """Each type has one form; serial dates and full-width digits are proposed anew."""
    assert read_cell(Field("x", "甲", kind), text) == (value, fault, proposal)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_serial_date_is_the_day_that_the_spreadsheet_means(day: date) -> None:
    """Day 45658 is 2025-01-01, and so on for every day of the century."""
    serial = 45658 + (day - date(2025, 1, 1)) // timedelta(days=1)
    assert read_cell(Field("x", "甲", DATE), str(serial))[2] == day.isoformat()


@given(st.sampled_from([DATE, TIME, NUMBER]), st.text())
def test_nothing_that_a_cell_holds_raises(kind: str, text: str) -> None:
    """A value or the kind of a fault, never both and never neither."""
    value, fault, _ = read_cell(Field("x", "甲", kind), text)
    assert (value is None) == bool(fault)
