"""The check ``ledger_numbers``: numbers that stand twice or are written wrongly."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.disclosure.checks.ledger_rows import SOUND, ledger
from tests.disclosure.checks.running import rule_for, run

PARAMS = {"台账": "来信来电", "表头": "编号", "样式": re.compile(r"L(?P<year>\d{4})-\d{4}")}
REPEATED = rule_for("ledger_numbers", {**PARAMS, "情形": "重复"})
FORM = rule_for("ledger_numbers", {**PARAMS, "情形": "写法"})


def numbered(*numbers: str) -> dict[str, Any]:
    """A ledger whose rows have these numbers."""
    return ledger(*(SOUND.replace("L2026-0001", number) for number in numbers))


def test_repeated_numbers_name_the_first_line() -> None:
    """The second and every further row with a number are told where it stood first."""
    found = run(REPEATED, numbered("L2026-0001", "L2026-0002", "L2026-0001", "L2026-0001"))
    assert [(finding.location.line, finding.fix) for finding in found] == [
        (4, "L2026-0001｜2"),
        (5, "L2026-0001｜2"),
    ]


def test_empty_numbers_are_no_repetition() -> None:
    """A missing number is a matter of another rule."""
    assert run(REPEATED, numbered("", "")) == []


CASES: list[tuple[str, list[str]]] = [
    ("L2026-0001", []),
    ("L2025-0001", ["年度"]),
    ("2026-0001", ["写法"]),
    ("L2026-1", ["写法"]),
    ("", []),
]


@pytest.mark.parametrize(("number", "expected"), CASES)
def test_forms(number: str, expected: list[str]) -> None:
    """A number is written in the form, and its year is the file's."""
    assert [finding.message for finding in run(FORM, numbered(number))] == expected


def test_without_a_form_every_number_is_right() -> None:
    """A rule that gives no form has nothing against any."""
    rule = rule_for("ledger_numbers", {"台账": "来信来电", "表头": "编号", "情形": "写法"})
    assert run(rule, numbered("甲")) == []
    other = rule_for("ledger_numbers", {"台账": "督办", "表头": "编号", "情形": "重复"})
    assert run(other, numbered("甲", "甲")) == []


def test_a_form_without_year_asks_for_none() -> None:
    """Only a form that marks the year compares it."""
    params = {**PARAMS, "情形": "写法", "样式": re.compile(r"L\d{4}-\d{4}")}
    assert run(rule_for("ledger_numbers", params), numbered("L2020-0001")) == []
