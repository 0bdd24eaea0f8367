"""The check ``report_powers``: rules counted by offices that make none."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.report_files import report
from tests.disclosure.checks.running import rule_for, run, seen


@pytest.mark.parametrize(
    ("powers", "number", "expected"),
    [
        ({"政府": ["市级"]}, "1", ["规章·本年制发件数"]),
        ({"政府": ["市级"]}, "0", []),
        ({"政府办公厅（室）": ["市级"]}, "1", []),
        ({"政府办公厅（室）": ["省级"]}, "1", ["规章·本年制发件数"]),
    ],
)
def test_powers(powers: dict[str, list[str]], number: str, expected: list[str]) -> None:
    """Kind and level together give the power."""
    rule = rule_for("report_powers", {"有权": powers, "格": ("item1/rules/made",)})
    found = run(rule, report({"规章": f"{number} 0 0"}, "第二十条第（一）项"))
    assert [field for _, field, _ in seen(found)] == expected
