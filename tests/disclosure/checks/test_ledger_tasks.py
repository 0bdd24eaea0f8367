"""The check ``ledger_tasks``: lights of tasks on the day of the check."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.requests import table
from tests.disclosure.checks.running import rule_for, run

CASES = [
    ("红", {"办理时限": "2026-11-20"}, "1"),
    ("红", {"办理时限": "2026-11-21"}, None),
    ("红", {"办理时限": "2026-11-20", "办结日期": "2026-11-20"}, None),
    ("黄", {"办理时限": "2026-11-28"}, "7"),
    ("黄", {"办理时限": "2026-11-29"}, None),
    ("黄", {"办理时限": "2026-11-20"}, None),
    ("久未更新", {"更新日期": "2026-09-21"}, "61"),
    ("久未更新", {"更新日期": "2026-09-22"}, None),
    ("久未更新", {"更新日期": "2026-09-01", "办结日期": "2026-09-01"}, None),
    ("久未更新", {}, "264"),
]


@pytest.mark.parametrize(("kind", "cells", "days"), CASES)
def test_a_task(kind: str, cells: dict[str, str], days: str | None) -> None:
    """Each kind with the days past the limit, left, or without news."""
    row = {"编号": "D1", "任务": "甲", "交办日期": "2026-03-02", **cells}
    found = run(rule_for("ledger_tasks", {"情形": kind}), table("督办", row))
    assert [one.fix.rpartition("｜")[2] for one in found] == ([days] if days else [])
