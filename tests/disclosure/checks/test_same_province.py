"""The check ``same_province``: two numbers of one site name one province."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.running import rule_for, run

RULE = rule_for("same_province", {"等同": {"川": "蜀"}})
CASES = [
    ("津ICP备05010518号", "津公网安备12010302000991号", 0),
    ("蜀ICP备05010518号", "川公网安备12010302000991号", 0),
    ("川ICP备05010518号", "蜀公网安备12010302000991号", 0),
    ("津ICP备05010518号", "川公网安备12010302000991号", 1),
    ("津ICP备05010518号", "未取得", 0),
    ("未取得", "津公网安备12010302000991号", 0),
    ("ICP备05010518号", "津公网安备12010302000991号", 0),
    ("津ICP备05010518号", "备案中", 0),
]


@pytest.mark.parametrize(("icp", "police", "expected"), CASES)
def test_same_province(icp: str, police: str, expected: int) -> None:
    """Two short names that are not one province's are told once, at the second number."""
    found = run(RULE, {"门户": {"ICP备案": icp, "公安备案": police}})
    assert [one.field for one in found] == ["公安备案"] * expected
