"""The check ``institution_reviews``: the numbers of a review agree."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.running import place, rule_for, run

RULE = rule_for("institution_reviews", {"满分": 100})
HEAD = (
    "编号,评议日期,形式,人大代表,政协委员,群众代表,企业代表,其他,平均得分,"
    "满意,基本满意,不满意,主要意见,整改情况,整改公布日期,是否公开\n"
)

CASES = [
    ("5,5,10,5,2,91.5,20,6,1", []),
    ("5,5,10,5,2,100,20,7,0", []),
    ("5,5,10,5,2,100.5,20,6,1", ["得分"]),
    ("5,5,10,5,2,91.5,21,6,1", ["超过"]),
    ("0,0,0,0,0,91.5,0,0,0", ["无人"]),
    (",,,,,91.5,1,,", ["无人"]),
    ("0,0,0,0,0,101,,,", ["得分", "无人"]),
    (",,27,,,,,,", []),
    ("五,5,10,5,2,91.5,20,2,0", []),
]


@pytest.mark.parametrize(("numbers", "expected"), CASES)
def test_numbers(numbers: str, expected: list[str]) -> None:
    """Each contradiction is found on its line; what is no number is another rule's matter."""
    row = f"P1,2026-10-12,会议评议,{numbers},,无需整改,2026-10-20,是\n"
    found = run(RULE, {"文件": {"zfb/台账/评议-2026.csv": HEAD + row}})
    assert [one.message for one in found] == expected
    assert {place(one) for one in found} <= {"zfb/台账/评议-2026.csv:2"}
