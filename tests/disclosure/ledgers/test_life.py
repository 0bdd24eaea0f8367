"""The life of a request: which steps may follow which."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.ledgers import is_answered, state_of, trace
from plugins.disclosure.ledgers.life import STEPS

SHORT = dict(zip("rcgtpea", STEPS, strict=True))
"""r received, c correction asked, g corrected, t third party asked, p it answered, e extended,
a answered."""


def row(steps: str, result: str = "") -> dict[str, Any]:
    """A request whose steps fall on the days of March: ``r1a5`` is received on 1, answered on 5."""
    days = {
        SHORT[steps[at]]: date(2026, 3, int(steps[at + 1 : at + 3]))
        for at in range(0, len(steps), 3)
    }
    return {**days, **({"result": result} if result else {})}


CASES = [
    ("r01", "", "办理中", []),
    ("r01a05", "予以公开", "已答复", []),
    ("r01a01", "予以公开", "已答复", []),
    ("r01c03", "", "待补正", []),
    ("r01c03g08a20", "部分公开", "已答复", []),
    ("r01c03a20", "逾期不补正", "已答复", []),
    ("r01t05", "", "征求意见", []),
    ("r01t05p15a20", "部分公开", "已答复", []),
    ("r01t05a25p28", "保护第三方合法权益", "已答复", []),
    ("r01e20a28", "予以公开", "已答复", []),
    ("r01t05e10p15a20", "予以公开", "已答复", []),
    ("r05a01", "予以公开", "办理中", [("answered_on", "早于收到")]),
    ("r05c01g08", "", "办理中", [("correction_asked_on", "早于收到")]),
    ("r01a05e08", "予以公开", "已答复", [("extended_on", "次序")]),
    (
        "r01a05c08g09",
        "予以公开",
        "已答复",
        [("correction_asked_on", "次序")],
    ),
    ("r01a05t08", "予以公开", "已答复", [("third_asked_on", "次序")]),
    ("r01c03t05g08a20", "予以公开", "已答复", [("third_asked_on", "次序")]),
    ("r01g08a20", "予以公开", "已答复", [("corrected_on", "无前项")]),
    ("r01p08a20", "予以公开", "已答复", [("third_answered_on", "无前项")]),
    ("r01a05", "", "已答复", [("result", "无结果")]),
    ("r01", "予以公开", "办理中", [("answered_on", "无答复")]),
    ("r01c03a20", "予以公开", "已答复", [("corrected_on", "未补正")]),
    ("r01a20", "逾期不补正", "已答复", [("result", "未补正")]),
    ("r01c03g05a20", "逾期不补正", "已答复", [("result", "未补正")]),
    ("a05", "予以公开", "未收到", []),
]


@pytest.mark.parametrize(("steps", "result", "state", "broken"), CASES)
def test_a_life(steps: str, result: str, state: str, broken: list[tuple[str, str]]) -> None:
    """The state at the end, and each step that cannot be."""
    found, wrong = trace(row(steps, result))
    assert found == state
    assert [(one.step, one.kind) for one in wrong] == broken


def test_the_state_on_a_day() -> None:
    """Steps after the day have not happened yet."""
    one = row("r01c03g08t10p15e18a25", "部分公开")
    states = [state_of(one, date(2026, 3, day)) for day in (1, 3, 8, 10, 15, 18, 25)]
    assert states == ["办理中", "待补正", "办理中", "征求意见", "办理中", "办理中", "已答复"]
    assert [is_answered(one, date(2026, 3, day)) for day in (24, 25)] == [False, True]


@given(st.dictionaries(st.sampled_from(STEPS), st.dates(date(2026, 1, 1), date(2026, 2, 1))))
def test_any_days_have_a_state(days: dict[str, date]) -> None:
    """No order of days raises, and a step before the receipt is always told."""
    broken = trace(days)[1]
    received = days.get("received_on")
    early = {step for step, day in days.items() if received and day < received}
    told = {one.step for one in broken if one.kind == "早于收到"}
    assert told <= early
    assert early - told <= {"corrected_on", "third_answered_on"}


@given(st.lists(st.integers(0, 9), min_size=3, max_size=3))
def test_a_whole_life_in_order_is_sound(gaps: list[int]) -> None:
    """Asked for correction, corrected and answered: any gaps, also none, are possible."""
    day, found = date(2026, 1, 5), {"received_on": date(2026, 1, 5), "result": "予以公开"}
    for name, gap in zip(("correction_asked_on", "corrected_on", "answered_on"), gaps, strict=True):
        day += timedelta(days=gap)
        found[name] = day
    assert trace(found) == ("已答复", [])
