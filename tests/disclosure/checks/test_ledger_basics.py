"""The check ``ledger_basics``: empty cells, numbers used twice, days that cannot be."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.requests import table
from tests.disclosure.checks.running import rule_for, run

PARAMS = {
    "台账": {"督办": {"必填": ["编号", "任务"], "先后": ["交办日期", "签收日期", "办结日期"]}}
}
SOUND = {
    "编号": "D1",
    "任务": "甲",
    "交办日期": "2026-03-02",
    "签收日期": "2026-03-03",
    "办结日期": "2026-04-02",
}
CASES: list[tuple[dict[str, str], list[tuple[int, str]]]] = [
    ({}, []),
    ({"任务": ""}, [(2, "缺项")]),
    ({"编号": ""}, [(1, "缺项")]),
    ({"签收日期": ""}, []),
    ({"签收日期": "", "办结日期": "2026-03-01"}, [(11, "倒置")]),
    ({"签收日期": "2026-03-01"}, [(7, "倒置")]),
    ({"办结日期": "2026-11-22"}, [(11, "未来")]),
    ({"交办日期": "2025-03-02"}, [(6, "年度")]),
    ({"交办日期": "2026-3-2"}, []),
]


@pytest.mark.parametrize(("cells", "expected"), CASES)
def test_a_row(cells: dict[str, str], expected: list[tuple[int, str]]) -> None:
    """The column of each wrong cell, and in which way it is wrong."""
    found = run(rule_for("ledger_basics", PARAMS), table("督办", {**SOUND, **cells}))
    assert [(one.location.column, one.message) for one in found] == expected


def test_a_number_used_twice_names_the_first_line() -> None:
    """The second and every later row is told where the first stands."""
    found = run(rule_for("ledger_basics", PARAMS), table("督办", SOUND, SOUND, SOUND))
    assert [(one.location.line, one.fix) for one in found] == [
        (3, "D1｜编号｜2"),
        (4, "D1｜编号｜2"),
    ]


def test_other_ledgers_are_passed_over() -> None:
    """A rule speaks of the ledgers that it names."""
    assert run(rule_for("ledger_basics", {"台账": {"会议开放": {}}}), table("督办", {})) == []
