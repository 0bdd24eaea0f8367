"""The check ``request_repeats``: the same information asked for by several, or again."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.requests import request, table
from tests.disclosure.checks.running import rule_for, run

CASES: list[tuple[str, list[dict[str, str]], list[int]]] = [
    ("多人", [{}, {}], [3]),
    ("多人", [{}, {"内容概要": "公报 赠阅点名单。"}], [3]),
    ("多人", [{}, {"内容概要": "公务用车数量"}], []),
    ("多人", [{}, {"处理结果": "部分公开"}], []),
    ("多人", [{}, {"申请人序号": "A001"}], []),
    ("多人", [{}, {"备注": "已转为主动公开"}], []),
    ("重复", [{}, {"申请人序号": "A001"}], [3]),
    ("重复", [{}, {"申请人序号": "A001", "处理结果": "重复申请"}], []),
    ("重复", [{}, {"申请人序号": "A001", "处理结果": "", "答复日期": ""}], []),
    ("重复", [{}, {}], []),
    ("重复", [{"收到日期": "2026-03-05"}, {"申请人序号": "A001"}], [2]),
    ("无据", [{}, {"申请人序号": "A001", "处理结果": "重复申请"}], []),
    ("无据", [{}, {"处理结果": "重复申请"}], [3]),
    ("无据", [{"处理结果": "重复申请"}], [2]),
]


@pytest.mark.parametrize(("kind", "rows", "lines"), CASES)
def test_requests_for_the_same(kind: str, rows: list[dict[str, str]], lines: list[int]) -> None:
    """Marks and spaces do not tell two matters apart; the later request is the one to blame."""
    example = table("依申请公开", *(request(n, **row) for n, row in enumerate(rows, start=1)))
    rule = rule_for("request_repeats", {"情形": kind, "已转": "主动公开"})
    assert [one.location.line for one in run(rule, example)] == lines
