"""The check ``ledger_waiting``: rows that wait, or have waited, for too long."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.requests import table
from tests.disclosure.checks.running import rule_for, run

CASES = [
    ("2026-10-21", "", [], []),
    ("2026-10-20", "", ["未办"], ["未办"]),
    ("2026-09-01", "2026-10-01", [], []),
    ("2026-09-01", "2026-10-02", [], ["逾期"]),
    ("", "2026-10-02", [], []),
]


@pytest.mark.parametrize(("start", "end", "open_only", "both"), CASES)
def test_a_month(start: str, end: str, open_only: list[str], both: list[str]) -> None:
    """The day on which the month ends is still in time."""
    example = table("意见征集", {"编号": "Y1", "截止日期": start, "结果公布日期": end})
    params = {"台账": "意见征集", "起": "截止日期", "止": "结果公布日期", "月数": 1}
    found = run(rule_for("ledger_waiting", params), example)
    assert [one.message for one in found] == open_only
    found = run(rule_for("ledger_waiting", {**params, "已办也查": "是"}), example)
    assert [one.message for one in found] == both
