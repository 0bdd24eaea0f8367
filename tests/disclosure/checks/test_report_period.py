"""The period that a report's first part must say."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import found

CASES = [
    ("统计期限为2025年1月1日至12月31日。", ""),
    ("统计期限自2025年1月1日起至2025年12月31日止。", ""),
    ("统计期限为２０２５年１月１日—１２月３１日。", ""),
    ("2025 年 1 月 1 日到 12 月 31 日的数据。", ""),
    ("上年为2024年1月1日至12月31日，本年为2025年1月1日至12月31日。", ""),
    ("统计期限为2024年1月1日至12月31日。", "不符 年度=2025 写作=2024年1月1日至12月31日"),
    ("2024年1月1日至2025年12月31日。", "不符 年度=2025 写作=2024年1月1日至2025年12月31日"),
    ("2025年1月1日至11月30日。", "没有 年度=2025"),
    ("全年公开若干条。", "没有 年度=2025"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "said"), CASES)
def test_the_period(text: str, said: str) -> None:
    """The whole year of the report, in any usual writing; an empty part is told elsewhere."""
    lines = found("report_period", {"年报": {"部分": {"总体情况": text}}})
    words = [line.split(" ", 1)[1].removesuffix(" 写作=") for line in lines]
    assert words == ([said] if said else [])


def test_older_reports_are_left_alone() -> None:
    """Before the first year of the rule nothing is asked."""
    example = {"年报": {"部分": {"总体情况": "全年公开若干条。"}}}
    assert found("report_period", example, {"起始年度": 2026}) == []
