"""The check ``report_prose``: figures in the prose that the tables do not bear out."""

from __future__ import annotations

import re

import pytest

from tests.disclosure.checks.report_files import CARRIED, NEW, report
from tests.disclosure.checks.running import rule_for, run

ONE = {NEW: "2 0 0 0 0 0 2", CARRIED: "1 0 0 0 0 0 1"}
CELLS = ("requests/new_received/total", "requests/new_received/total+requests/carried_over/total")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新收申请2件。", []),
        ("收到申请3件（含结转）。", []),
        ("新收申请4件。", ["新收申请4件"]),
        ("甲。\n\n新收申请5件，收到申请6件。", ["新收申请5件", "收到申请6件"]),
        ("没有收到申请。", []),
    ],
)
def test_figures(text: str, expected: list[str]) -> None:
    """A figure may equal any of the cells or sums; prose without one is not judged."""
    pattern = re.compile(r"(?:新收|收到)申请([0-9]+)件")
    rule = rule_for("report_prose", {"部分": "总体情况", "写法": (pattern,), "格": CELLS})
    found = run(rule, report(ONE, 部分={"总体情况": text}))
    assert [one.fix.split("｜")[1] for one in found] == expected


def test_without_the_table_nothing_is_said() -> None:
    """Prose is measured against the table only where there is one."""
    pattern = re.compile(r"申请([0-9]+)件")
    rule = rule_for("report_prose", {"部分": "总体情况", "写法": (pattern,), "格": CELLS})
    assert run(rule, {"年报": {"表格": "", "部分": {"总体情况": "新收申请9件。"}}}) == []
