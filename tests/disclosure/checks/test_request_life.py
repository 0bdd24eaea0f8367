"""The check ``request_life``: steps of a request that cannot be, at their cell."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.requests import request, table
from tests.disclosure.checks.running import rule_for, run

ALL = ("早于收到", "次序", "无前项", "无结果", "无答复", "未补正", "无复议", "两种诉讼")
CASES: list[tuple[dict[str, str], list[tuple[int, str]]]] = [
    ({}, []),
    ({"答复日期": "2026-03-01"}, [(12, "早于收到")]),
    ({"延期通知日期": "2026-03-10"}, [(11, "次序")]),
    ({"第三方答复日期": "2026-03-05"}, [(10, "无前项")]),
    ({"处理结果": ""}, [(13, "无结果")]),
    ({"答复日期": ""}, [(12, "无答复")]),
    ({"补正通知日期": "2026-03-04"}, [(8, "未补正")]),
    ({"复议后诉讼结果": "结果维持"}, [(17, "无复议")]),
    ({"复议结果": "结果维持", "诉讼结果": "结果维持"}, [(16, "两种诉讼")]),
    ({"复议结果": "结果维持", "复议后诉讼结果": "尚未审结"}, []),
]


@pytest.mark.parametrize(("cells", "expected"), CASES)
def test_each_contradiction_stands_at_its_cell(
    cells: dict[str, str], expected: list[tuple[int, str]]
) -> None:
    """Row and column of what is wrong, and in which way."""
    found = run(rule_for("request_life", {"情形": ALL}), table("依申请公开", request(1, **cells)))
    assert [(one.location.column, one.message) for one in found] == expected
    assert all(one.location.line == 2 for one in found)


def test_a_rule_reports_its_own_kinds_only() -> None:
    """What another rule answers for is left to it."""
    example = table("依申请公开", request(1, 答复日期="2026-03-01"))
    assert run(rule_for("request_life", {"情形": ("次序",)}), example) == []
