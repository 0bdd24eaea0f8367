"""The check ``ledger_cells``: cells that must be filled."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.ledger_rows import SOUND, ledger
from tests.disclosure.checks.running import rule_for, run

PARAMS = {
    "台账": "来信来电",
    "必填": ("编号", "渠道"),
    "办结": "办结日期",
    "办结后必填": ("答复概要",),
}
RULE = rule_for("ledger_cells", PARAMS)

CASES: list[tuple[dict[str, Any], list[tuple[int, int, str, str]]]] = [
    (ledger(SOUND), []),
    (ledger(), []),
    (ledger(SOUND.replace("市长信箱", "")), [(2, 2, "渠道", "L2026-0001")]),
    (ledger(SOUND, SOUND.replace("L2026-0001", " ")), [(3, 1, "编号", "第 3 行")]),
    (ledger(SOUND.replace("丙", "")), [(2, 8, "答复概要", "L2026-0001")]),
    (ledger(SOUND.replace("2026-11-06,丙", ",")), []),
    (ledger("L2026-0001", headings="编号"), []),
    (ledger("市长信箱", headings="渠道"), []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_cells(example: dict[str, Any], expected: list[tuple[int, int, str, str]]) -> None:
    """Each empty cell is a finding there; a heading that is missing is told once, elsewhere."""
    found = [
        (one.location.line, one.location.column, one.field, one.fix.split("｜")[2])
        for one in run(RULE, example)
    ]
    assert found == expected


def test_other_ledgers_are_passed_over() -> None:
    """A rule speaks of one ledger."""
    rule = rule_for("ledger_cells", {"台账": "督办", "必填": ("编号",)})
    assert run(rule, ledger(SOUND.replace("L2026-0001", ""))) == []
