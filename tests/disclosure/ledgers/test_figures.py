"""Letters, tasks, urgent reports and submissions: what is counted, and when."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.fields import LEDGERS
from plugins.disclosure.ledgers import (
    LedgerSettings,
    Points,
    delays_of,
    letter_figures,
    light_of,
    months_after,
    points_of,
    quarter_end,
    settings_on,
    submissions_by_unit,
    unanswered,
)
from plugins.disclosure.load_content import load_content
from tests.sample import sample_portal

DAY = date(2026, 11, 21)
LIGHTS = [
    ({}, "蓝"),
    ({"due_on": date(2026, 11, 20)}, "红"),
    ({"due_on": date(2026, 11, 21)}, "黄"),
    ({"due_on": date(2026, 11, 28)}, "黄"),
    ({"due_on": date(2026, 11, 29)}, "蓝"),
    ({"due_on": date(2026, 11, 20), "done_on": date(2026, 11, 20)}, "已办结"),
    ({"due_on": date(2026, 11, 19), "done_on": date(2026, 11, 20)}, "逾期办结"),
    ({"due_on": date(2026, 11, 20), "done_on": date(2026, 11, 25)}, "红"),
    ({"done_on": date(2026, 11, 20)}, "已办结"),
]


@pytest.mark.parametrize(("row", "light"), LIGHTS)
def test_the_light_of_a_task(row: dict[str, Any], light: str) -> None:
    """Red from the day after the limit, yellow for the seven days before, else blue."""
    assert light_of(row, DAY, 7) == light


def test_letters_as_of_a_day() -> None:
    """An answer after the day has not come yet; nothing received later counts."""
    rows: list[dict[str, Any]] = [
        {"received_on": date(2026, 8, 1), "answered_on": date(2026, 8, 11), "public": "是"},
        {"received_on": date(2026, 8, 1), "answered_on": date(2026, 12, 1), "public": "否"},
        {"received_on": date(2026, 8, 21)},
        {"received_on": date(2026, 12, 1)},
        {},
    ]
    found = letter_figures(rows, DAY)
    counts = (found.received, found.answered, found.public, found.waiting, found.too_long)
    assert counts == (3, 1, 1, 2, 1)
    assert found.average == 10
    assert found.rate == pytest.approx(100 / 3)
    nothing = letter_figures([], DAY)
    assert (nothing.rate, nothing.average) == (None, None)


def test_three_months() -> None:
    """A letter of 21 August is too old from 22 November; months end where they end."""
    row = {"received_on": date(2026, 8, 21)}
    assert not unanswered(row, date(2026, 11, 21))
    assert unanswered(row, date(2026, 11, 22))
    assert months_after(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_after(date(2026, 12, 31), 12) == date(2027, 12, 31)


AT = datetime(2026, 10, 1, 23, 30)  # noqa: DTZ001
URGENT = [
    (60, 120, []),
    (61, 120, ["phoned_at"]),
    (60, 121, ["reported_at"]),
    (90, 180, ["phoned_at", "reported_at"]),
]


@pytest.mark.parametrize(("phoned", "reported", "late"), URGENT)
def test_hours_count_by_night_and_on_holidays(phoned: int, reported: int, late: list[str]) -> None:
    """One hour and two, to the minute, on the night of a national holiday."""
    row = {
        "happened_at": AT,
        "phoned_at": AT + timedelta(minutes=phoned),
        "reported_at": AT + timedelta(minutes=reported),
    }
    assert [name for name, _, _ in delays_of(row, LedgerSettings(date.min))] == late
    assert delays_of({**row, "happened_at": None}, LedgerSettings(date.min)) == []


SETTINGS = LedgerSettings(
    date(2026, 1, 1),
    points=(Points("", "网上信息", 2), Points("省级", "", 4), Points("市级", "", 1)),
    extra={"领导批示": 2, "省级榜单": 5},
    deductions={"迟报": 2},
)
POINTS = [
    ({}, 0),
    ({"level": "省级"}, 0),
    ({"adopted_on": DAY, "level": "省级", "publication": "省级刊物"}, 4),
    ({"adopted_on": DAY, "level": "省级", "publication": "网上信息"}, 2),
    ({"adopted_on": DAY, "level": "市级", "instructed": "是"}, 3),
    ({"adopted_on": DAY, "level": "市级", "note": "列入省级榜单"}, 6),
    ({"adopted_on": DAY, "level": "乡级"}, 0),
]


@pytest.mark.parametrize(("row", "points"), POINTS)
def test_points(row: dict[str, Any], points: int) -> None:
    """The first line that fits counts, and what is extra; nothing without an adoption."""
    assert points_of(row, SETTINGS) == points


def test_an_old_quarter_keeps_its_own_settings() -> None:
    """The settings in force on the day; before the first, none."""
    newer = LedgerSettings(date(2026, 7, 1), monthly=3)
    both = (SETTINGS, newer)
    assert settings_on(both, date(2026, 6, 30)) is SETTINGS
    assert settings_on(both, date(2026, 7, 1)) is newer
    assert settings_on(reversed(both), date(2026, 7, 1)) is newer
    assert settings_on(both, date(2025, 12, 31)).phoned_within == Decimal(1)


@given(st.integers(2000, 2098), st.integers(1, 4))
def test_a_quarter_ends_before_the_next(year: int, quarter: int) -> None:
    """Its last day is in its third month, and the day after in the next one."""
    end = quarter_end(year, quarter)
    assert (end.year, end.month) == (year, quarter * 3)
    assert (end + timedelta(days=1)).day == 1


def test_units_are_counted_once_for_each_item(project: Path) -> None:
    """Two adoptions of one item are two adoptions and one submission; late reports cost."""
    heading = ",".join(field.label for field in LEDGERS["信息报送"])
    folder = project / "content/zfb/台账"
    (folder / "信息报送-2026.csv").write_text(
        f"{heading}\n"
        "X1,2026-02-02,,甲,常规信息,2026-02-05,政务信息,市级,否,\n"
        "X2,2026-02-02,,甲,常规信息,2026-04-05,省级刊物,省级,否,\n"
        "X3,2026-02-03,某县,乙,常规信息,,,,,\n",
        encoding="utf-8",
    )
    heading = ",".join(field.label for field in LEDGERS["紧急信息"])
    (folder / "紧急信息-2026.csv").write_text(
        f"{heading}\nJ1,丙,一般,某县,2026-02-02 08:00,,,0,,迟报,\n", encoding="utf-8"
    )
    found = submissions_by_unit(
        load_content(project), date(2026, 1, 1), date(2026, 3, 31), (SETTINGS,)
    )
    assert [(one.unit, one.submitted, one.adopted, one.total) for one in found.values()] == [
        ("zfb", 1, 1, 1),
        ("某县", 1, 0, -2),
    ]


def test_the_sample_has_units_of_every_kind() -> None:
    """The sample city's ledger names offices that the portal knows."""
    portal = sample_portal()
    found = submissions_by_unit(portal, date(2025, 1, 1), date(2025, 12, 31), (SETTINGS,))
    assert {"fgw", "gsgs", "jtj", "jyj", "mzj", "rsj"} <= set(found)
    assert all(portal.get("office", unit) for unit in found)
