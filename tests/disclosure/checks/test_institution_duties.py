"""The check ``institution_duties``: who answers for each institution."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run

RULE = rule_for("institution_duties")


def line(institution: str, unit: str = "人事科", phone: str = "0990-5550108") -> dict[str, str]:
    """One line of 制度责任."""
    return {"制度": institution, "责任机构": unit, "联系电话": phone}


CASES: list[tuple[dict[str, Any], list[str]]] = [
    ({"机构信息": {"制度责任": [line("培训"), line("考核")]}}, []),
    ({"机构信息": {"制度责任": [line("培训课")]}}, ["不认识"]),
    ({"机构信息": {"制度责任": [line("")]}}, ["不认识"]),
    ({"机构信息": {"制度责任": [line("培训"), line("培训", "综合科")]}}, ["重复"]),
    # The small project has a text for 审查, and none for 评议.
    ({"机构信息": {"制度责任": [line("审查", "没有登记的科", "")]}}, ["缺少"]),
    ({"机构信息": {"制度责任": [line("评议", "没有登记的科", "")]}}, []),
    (
        {
            "机构信息": {
                "制度责任": [line("审查", "法规科", "")],
                "内设机构": [{"名称": "法规科", "联系电话": "0990-5550109"}],
            }
        },
        [],
    ),
    ({}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_duties(example: dict[str, Any], expected: list[str]) -> None:
    """Known, once, with a phone of its own, of the department, or of the unit for openness."""
    assert [one.message for one in run(RULE, example)] == expected


def test_without_a_unit_every_text_is_found() -> None:
    """Each institution that has a text is named."""
    found = run(RULE, {"机构信息": {"公开工作机构": ""}})
    assert {one.field for one in found} == {
        "制度责任/主动公开",
        "制度责任/依申请公开",
        "制度责任/审查",
        "制度责任/发布与澄清",
    }
    assert all("责任机构" in one.fix for one in found)
