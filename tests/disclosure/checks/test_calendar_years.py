"""Years without a calendar."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

GONE = {"calendar/2025.yaml": "", "calendar/2024.yaml": "年度: 2024\n"}
OLD = {"成文日期": "2025-03-03", "公开日期": "2025-03-10"}
LAST = {"成文日期": "2026-12-15", "公开日期": "2026-12-16", "截至": "2026-12-20"}
NEXT_YEAR = {"calendar/2027.yaml": "年度: 2027\n"}
CASES: list[tuple[str, Example, list[str]]] = [
    ("以往", {**OLD, "规则文件": {}}, []),
    ("以往", {**OLD, "规则文件": GONE}, ["2025.yaml:1:1 以往 年份=2025 公文数=1"]),
    ("以往", {"规则文件": GONE}, []),
    ("以往", {**OLD, "规则文件": {"calendar/2025.yaml": ""}}, []),
    (
        "以往",
        {"规则文件": {"calendar/2025.yaml": "", "calendar/2026.yaml": ""}},
        ["2026.yaml:1:1 以往 年份=2026 公文数=17"],
    ),
    ("下年", {**LAST, "规则文件": {}}, ["2027.yaml:1:1 下年 年份=2027 公文数=1"]),
    ("下年", {**LAST, "规则文件": NEXT_YEAR}, []),
    ("下年", {"规则文件": {}}, []),
]


@pytest.mark.parametrize(("years", "example", "expected"), CASES)
def test_calendar_years(years: str, example: Example, expected: list[str]) -> None:
    """A year before the first calendar is not asked for, the coming one only when needed."""
    assert found("calendar_years", example, {"年份": years, "工作日": 20}) == expected
