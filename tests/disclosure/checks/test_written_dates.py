"""Dates in texts that cannot be."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

CASES: list[tuple[Example, list[str]]] = [
    ({"正文": "2024年2月29日，2月29日，12月31日。"}, []),
    ({"正文": "农历2月30日，阴历的2月30日。"}, []),
    ({"正文": "2026年11月22日星期天，2026年11月22日（周日）。"}, []),
    ({"正文": "`2月30日` [甲](2月30日.pdf)"}, []),
    ({"正文": "11月22日（星期一）"}, []),
    (
        {"正文": "甲\n\n定于2026年2月29日召开"},
        ["2026-00001.md:19:3 没有这一天 原文=2026年2月29日 位置=正文"],
    ),
    ({"标题": "2月30日通知"}, ["2026-00001.md:2:5 没有这一天 原文=2月30日 位置=标题"]),
    (
        {"正文": "2026年11月22日（星期一）"},
        ["2026-00001.md:17:1 星期不符 原文=2026年11月22日（星期一 位置=正文 应为=日"],
    ),
    ({"正文": "0000年13月40日 9999年12月32日"}, ["0000年13月40日", "9999年12月32日"]),
    ({"正文": "0月1日，1月0日"}, ["0月1日", "1月0日"]),
    ({"正文": "2月30日", "状态": "草稿"}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_written_dates(example: Example, expected: list[str]) -> None:
    """Each is told at its place; what has no year or is lunar is let pass where it can be."""
    told = found("written_dates", example)
    assert len(told) == len(expected)
    assert all(want in line for want, line in zip(expected, told, strict=True))
