"""The check ``ledger_delays``: urgent reports by the clock on the wall."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.requests import table
from tests.disclosure.checks.running import rule_for, run

ALL = ("迟报", "未报", "倒置", "未来", "认定")
CASES: list[tuple[dict[str, str], list[tuple[int, str]]]] = [
    ({}, []),
    ({"电话报告时间": "2026-11-02 00:20"}, [(6, "迟报"), (10, "认定")]),
    ({"电话报告时间": "2026-11-02 00:20", "认定": "迟报"}, [(6, "迟报")]),
    ({"书面报告时间": "2026-11-02 01:11", "认定": "迟报"}, [(7, "迟报")]),
    ({"电话报告时间": "", "书面报告时间": ""}, [(6, "未报")]),
    ({"电话报告时间": "2026-11-01 11:40"}, [(6, "倒置")]),
    ({"终报时间": "2026-11-22 00:00"}, [(9, "未来")]),
    ({"发生时间": "11月1日"}, []),
]


@pytest.mark.parametrize(("cells", "expected"), CASES)
def test_a_report(cells: dict[str, str], expected: list[tuple[int, str]]) -> None:
    """More than one hour by telephone, more than two in writing, none, or before the event."""
    row = {
        "编号": "J1",
        "发生时间": "2026-11-01 23:10",
        "电话报告时间": "2026-11-02 00:10",
        "书面报告时间": "2026-11-02 01:10",
        "认定": "按时",
        **cells,
    }
    found = run(rule_for("ledger_delays", {"情形": ALL}), table("紧急信息", row))
    assert [(one.location.column, one.message) for one in found] == expected
