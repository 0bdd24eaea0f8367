"""The check ``report_fee``: a count in the table that the words deny."""

from __future__ import annotations

import re

import pytest

from tests.disclosure.checks.report_files import NEW, report
from tests.disclosure.checks.running import rule_for, run, seen

FEE = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"


@pytest.mark.parametrize(
    ("number", "text", "count"),
    [("1", "没有发出收费通知。", 1), ("0", "没有发出收费通知。", 0), ("1", "发出收费通知1件。", 0)],
)
def test_fees(number: str, text: str, count: int) -> None:
    """Only a count above nought contradicts the words."""
    rule = rule_for(
        "report_fee",
        {
            "部分": "其他需要报告的事项",
            "格": "requests/other_no_fee/total",
            "不得写": re.compile("没有发出收费通知"),
        },
    )
    rows = {NEW: f"{number} 0 0 0 0 0 {number}", FEE: f"{number} 0 0 0 0 0 {number}"}
    found = run(rule, report(rows, 部分={"其他需要报告的事项": text}))
    assert [field for _, field, _ in seen(found)] == ["部分/其他需要报告的事项"] * count
