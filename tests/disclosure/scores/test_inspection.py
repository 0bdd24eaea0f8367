"""The forecast of the inspection, and the trend of the columns."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.scores import Quarter, coverage_in, quarters_ended
from plugins.disclosure.scores.inspection import Forecast, forecast

LETTERS = "content/zfb/台账/来信来电-2026.csv"


def seen(project: Path, day: str) -> Forecast:
    """The forecast of a day."""
    return forecast(load_content(project), load_rules(project), date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "left", "state"),
    [
        ("2026-11-09", 14, "未到期"),
        ("2026-11-17", 6, "未到期"),
        ("2026-11-18", 5, "临近"),
        ("2026-11-23", 0, "临近"),
        ("2026-11-24", -1, "已过期"),
    ],
)
def test_the_home_page_is_stale_after_two_weeks(
    project: Path, day: str, left: int, state: str
) -> None:
    """Counted from the newest public text of any office."""
    found = seen(project, day)
    assert (found.home.last, found.home.left) == (date(2026, 11, 23), left)
    assert found.home.state == state
    news = next(one for one in found.columns if one.name == "动态、要闻")
    assert (news.left, news.state) == (left, state)


def test_nothing_is_there_yet(project: Path) -> None:
    """Before the first publication everything is empty, and the limit has long been reached."""
    found = seen(project, "2026-10-01")
    assert (found.home.state, found.home.left) == ("空缺", None)
    assert {one.state for one in found.columns} == {"空缺"}
    empty = found.limits[-1]
    assert empty.count >= empty.limit
    assert empty.left == 0


def test_policies_are_watched_by_their_top_column(project: Path) -> None:
    """The columns below it are not told again; half a year is allowed."""
    policies = [one for one in seen(project, "2026-11-21").columns if one.name == "政策文件"]
    (only,) = policies
    assert only.cell is not None
    assert only.cell.column.path == ("政策法规",)
    assert only.last == date(2027, 5, 11)


def test_each_limit_counts_once(project: Path) -> None:
    """A stale column of a class is told there, and not again among the others."""
    found = seen(project, "2026-11-24")
    old, stale, empty = found.limits
    assert (old.count, stale.count, empty.count) == (1, 0, 0)
    assert (old.left, stale.left, empty.left) == (4, 10, 5)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("L9,市长信箱,2026-08-21,甲,乙,丙,,,是", (1, 0, 0)),
        ("L9,市长信箱,2026-08-20,甲,乙,丙,,,是", (1, 1, None)),
        ("L9,市长信箱,2026-11-01,甲,乙,丙,,,是", (1, 0, 72)),
        ("L9,市长信箱,2026-08-01,甲,乙,丙,2026-11-21,丁,是", (0, 0, None)),
        ("L9,市长信箱,2026-08-01,甲,乙,丙,2026-11-22,丁,是", (1, 1, None)),
        ("L9,市长信箱,2026-11-22,甲,乙,丙,,,是", (0, 0, None)),
        ("L9,市长信箱,2026-08-01,甲,乙,丙,,,否", (0, 0, None)),
    ],
)
def test_letters(project: Path, row: str, expected: tuple[int, int, int | None]) -> None:
    """Waiting, too long, and the days until the next one is; as known on the day."""
    path = project / LETTERS
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    (found,) = seen(project, "2026-11-21").letters
    assert (found.waiting, found.too_long, found.left) == expected


def test_the_trend_begins_with_the_first_publication(project: Path) -> None:
    """Each quarter is computed for its last day."""
    portal, ruleset = load_content(project), load_rules(project)
    assert quarters_ended(portal, date(2026, 11, 21)) == []
    ended = quarters_ended(portal, date(2027, 8, 1))
    assert ended == [Quarter(2026, 4), Quarter(2027, 1), Quarter(2027, 2)]
    first, second, _ = (coverage_in(portal, ruleset, quarter).states for quarter in ended)
    assert first["空缺"] == second["空缺"] == 0
    assert (first["超期"], second["超期"]) == (1, 3)
