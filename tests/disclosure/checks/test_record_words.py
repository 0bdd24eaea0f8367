"""The check ``record_words``: words of offices and ledgers that no vocabulary has."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

HEADINGS = "编号,渠道,收到日期,类别,诉求概要,承办单位,办结日期,答复概要,是否公开\n"

OFFICES: list[tuple[dict[str, Any], list[tuple[str, str]], str]] = [
    ({"层级": "市级"}, [], ""),
    ({"层级": "地市级"}, [("zfb/机构.yaml:2", "层级")], "市级"),
    ({"类别": "政府办公室"}, [("zfb/机构.yaml:3", "类别")], "政府办公厅（室）、政府"),
    ({"类别": "甲"}, [("zfb/机构.yaml:3", "类别")], "政府、政府办公厅（室）、部门"),
    ({"类别": ""}, [], ""),
]


@pytest.mark.parametrize(("values", "expected", "suggestion"), OFFICES)
def test_words_of_an_office(
    values: dict[str, Any], expected: list[tuple[str, str]], suggestion: str
) -> None:
    """A word outside its list is reported with the nearest ones, or the first of the list."""
    found = run(rule_for("record_words", {"对象": "机构"}), {"机构信息": values})
    assert [(place, field) for place, field, _ in seen(found)] == expected
    assert all(f"｜{suggestion}" in finding.fix for finding in found)


LEDGERS: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("L2026-0001,市长信箱,2026-11-02,供水,甲,乙,,,否\n", []),
    ("L2026-0001,,2026-11-02,供水,甲,乙,,,\n", []),
    ("L2026-0001,热线,2026-11-02,供水,甲,乙,,,公开\n", [(2, 2, "渠道"), (2, 9, "是否公开")]),
]


@pytest.mark.parametrize(("row", "expected"), LEDGERS)
def test_words_of_a_ledger(row: str, expected: list[tuple[int, int, str]]) -> None:
    """The finding stands at the cell; an empty cell is a matter of another rule."""
    example = {"文件": {"zfb/台账/来信来电-2026.csv": HEADINGS + row}}
    found = run(rule_for("record_words", {"对象": "台账"}), example)
    assert [(one.location.line, one.location.column, one.field) for one in found] == expected
