"""The check ``ledger_dates``: days of a ledger that cannot be."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.ledger_rows import SOUND, ledger
from tests.disclosure.checks.running import rule_for, run

PARAMS = {"台账": "来信来电", "收到": "收到日期", "办结": "办结日期"}
RULE = rule_for("ledger_dates", PARAMS)

CASES: list[tuple[str, str, int, list[tuple[int, str]]]] = [
    ("2026-11-02", "2026-11-06", 2026, []),
    ("2026-11-02", "2026-11-02", 2026, []),
    ("2026-11-02", "", 2026, []),
    ("", "2026-11-06", 2026, []),
    ("2026年11月2日", "2026-11-06", 2026, []),
    ("2026-11-06", "2026-11-02", 2026, [(7, "倒置")]),
    ("2026-11-02", "2026-11-22", 2026, [(7, "未来")]),
    ("2026-11-22", "", 2026, [(3, "未来")]),
    ("2026-11-21", "2026-11-21", 2026, []),
    ("2025-12-30", "2026-01-06", 2025, []),
    ("2025-12-30", "2026-01-06", 2026, [(3, "年度")]),
    ("2026-12-30", "2025-01-06", 2025, [(3, "年度"), (3, "未来"), (7, "倒置")]),
]


@pytest.mark.parametrize(("received", "done", "year", "expected"), CASES)
def test_days(received: str, done: str, year: int, expected: list[tuple[int, str]]) -> None:
    """Done no earlier than received, nothing after the day, each row in its year's file."""
    row = f"L2026-0001,市长信箱,{received},供水,甲,乙,{done},丙,是"
    found = run(RULE, ledger(row, year=year))
    assert [(one.location.column, one.message) for one in found] == expected


def test_a_row_without_number_is_named_by_its_line() -> None:
    """The finding must say which row it means."""
    row = SOUND.replace("L2026-0001", "").replace("2026-11-06", "2026-01-06")
    (finding,) = run(RULE, ledger(SOUND, row))
    assert finding.fix == "第 3 行｜2026-11-02｜2026-01-06"


def test_other_ledgers_are_passed_over() -> None:
    """A rule speaks of one ledger."""
    rule = rule_for("ledger_dates", {**PARAMS, "台账": "督办"})
    assert run(rule, ledger(SOUND.replace("2026-11-06", "2026-01-06"))) == []
