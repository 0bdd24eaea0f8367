"""The check ``report_sums``: columns and rows that do not add up."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.report_files import CARRIED, CASES, FORWARD, NEW, OPEN, TOTAL, report
from tests.disclosure.checks.running import rule_for, run, seen

ONE, NONE = "1 0 0 0 0 0 1", "0 0 0 0 0 0 0"
SOUND = {NEW: ONE, OPEN: ONE, TOTAL: ONE}
CASES_OF = [
    ("E1", SOUND, []),
    ("E1", {NEW: ONE}, ["E1·自然人", "E1·总计"]),
    ("E1", {CARRIED: "0 0 0 0 2 0 0"}, ["E1·法律服务机构"]),
    ("E1", {NEW: "'' 0 0 0 0 0 1"}, ["E1·总计"]),
    ("E2", SOUND, []),
    ("E2", {**SOUND, OPEN: NONE}, ["E2·自然人", "E2·总计"]),
    ("E3", SOUND, []),
    ("E3", {FORWARD: "0 0 3 0 0 0 2"}, [f"E3·{FORWARD}"]),
    ("E9", {NEW: ONE}, []),
]


@pytest.mark.parametrize(("equation", "rows", "expected"), CASES_OF)
def test_sums_of_requests(equation: str, rows: dict[str, str], expected: list[str]) -> None:
    """Each column or row that does not add up is named; one with an empty cell is not judged."""
    found = run(rule_for("report_sums", {"勾稽": equation}), report(rows))
    assert [field for _, field, _ in seen(found)] == expected


@pytest.mark.parametrize("row", ["行政复议", "未经复议直接起诉", "复议后起诉"])
def test_sums_of_cases(row: str) -> None:
    """Each of the three groups of the fourth part has its own total."""
    found = run(rule_for("report_sums", {"勾稽": "E4"}), report({row: "1 1 0 0 1"}, CASES))
    assert [(one.field, one.fix.split("｜")[5:]) for one in found] == [
        (f"E4·{row}", ["1", "2", "1"])
    ]


def _with_2024(year: str) -> dict[str, object]:
    text = (
        "年度: '2024'\n公开日期: 2025-01-16\n表格:\n  收到和处理政府信息公开申请情况:\n"
        f"    {FORWARD}: [1, 1, 0, 0, 0, 0, 2]\n"
    )
    return {"文件": {f"zfb/年报/{year}.yaml": text.replace("'2024'", f"'{year}'")}}


@pytest.mark.parametrize(
    ("params", "year", "row", "expected"),
    [
        ({"只查": ("总计",)}, "2024", "1 1 0 0 0 0 2", []),
        ({"只查": ("总计",)}, "2024", "1 0 0 0 0 0 1", ["E5·总计"]),
        ({"不查": ("总计",)}, "2024", "2 0 0 0 0 0 2", ["E5·自然人", "E5·商业企业"]),
        ({"只查": ("总计",)}, "2023", "1 0 0 0 0 0 1", []),
    ],
)
def test_the_year_before(
    params: dict[str, tuple[str, ...]], year: str, row: str, expected: list[str]
) -> None:
    """What is carried over is what the year before carried forward; a gap of a year is no year."""
    rule = rule_for("report_sums", {"勾稽": "E5", **params})
    found = run(rule, {**report({CARRIED: row}), **_with_2024(year)})
    assert [field for _, field, _ in seen(found)] == expected
