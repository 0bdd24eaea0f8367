"""The check ``report_parts``: the six parts, and the tables in them."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.report_files import report
from tests.disclosure.checks.running import rule_for, run, seen

TEXTS = ("部分/总体情况", "部分/存在的主要问题及改进情况", "部分/其他需要报告的事项")


@pytest.mark.parametrize(
    ("case", "example", "expected"),
    [
        ("六部分", report(), []),
        ("六部分", {"年报": {"部分": ""}}, list(TEXTS)),
        ("六部分", {"年报": {"公开日期": ""}}, ["公开日期"]),
        ("六部分", {"年报": {"表格": ""}}, []),
        ("表格", report(), []),
        ("表格", {"年报": {"部分": ""}}, []),
        (
            "表格",
            {"年报": {"表格": ""}},
            [
                "部分/主动公开政府信息情况",
                "部分/收到和处理政府信息公开申请情况",
                "部分/政府信息公开行政复议、行政诉讼情况",
            ],
        ),
    ],
)
def test_parts(case: str, example: dict[str, object], expected: list[str]) -> None:
    """A table counts for its part; words alone do not count for the table."""
    found = run(rule_for("report_parts", {"情形": case, "起始年度": 2021}), example)
    assert [field for _, field, _ in seen(found)] == expected


def test_older_years_are_left_alone() -> None:
    """Reports before the first year of the rule had other parts."""
    assert (
        run(rule_for("report_parts", {"情形": "表格", "起始年度": 2026}), {"年报": {"表格": ""}})
        == []
    )
