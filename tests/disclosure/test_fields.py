"""Values typed by their fields."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.disclosure.fields import DOCUMENT, parse_date, read_values
from plugins.disclosure.source import Source
from plugins.disclosure.source.yaml_values import parse_yaml


def read(content: str) -> tuple[dict[str, object], Source]:
    """The typed values of a front matter, and its source."""
    source = Source("a.md")
    parse_yaml(source, content, 0)
    return read_values(source, DOCUMENT), source


def test_every_type() -> None:
    """Texts, dates, lists and nested records come by their English names."""
    values, source = read(
        "标题: 甲\n成文日期: 2026-01-08\n关键词: [公开, ' 督查 ']\n"
        "审查:\n  签发: {岗位: 主任, 日期: 2026-01-09}\n"
    )
    assert source.faults == []
    assert values == {
        "title": "甲",
        "made_on": date(2026, 1, 8),
        "keywords": ("公开", "督查"),
        "review": {"approval": {"post": "主任", "date": date(2026, 1, 9)}},
    }


def test_an_empty_value_is_left_out() -> None:
    """A key without a value is as good as absent."""
    values, source = read("标题: 甲\n发文字号:\n")
    assert values == {"title": "甲"}
    assert source.faults == []


FAULTS = [
    ("标提: 甲\n", "unknown-key", "标提", 1),
    ("标题: [甲]\n", "wrong-type", "标题", 1),
    ("关键词: 公开\n", "wrong-type", "关键词", 1),
    ("标题: 甲\n成文日期: 2026/1/8\n", "date-form", "成文日期", 2),
    ("成文日期: 2026-02-30\n", "no-such-date", "成文日期", 1),
    ("成文日期: 46030\n", "date-form", "成文日期", 1),
    ("审查: 已审\n", "wrong-type", "审查", 1),
    ("审查:\n  签发: {岗位: 主任, 日起: 2026-01-09}\n", "unknown-key", "日起", 2),
]


@pytest.mark.parametrize(("content", "kind", "field", "line"), FAULTS)
def test_faults(content: str, kind: str, field: str, line: int) -> None:
    """What does not fit is named with its field and its line, and left out."""
    values, source = read(content)
    assert [(fault.kind, fault.field) for fault in source.faults] == [(kind, field)]
    assert source.faults[0].location.line == line
    assert "made_on" not in values


@pytest.mark.parametrize("text", ["2026-1-8", "2026-01-08 ", "２０２６-01-08", "2026-00-10", ""])
def test_dates_of_another_form_are_no_dates(text: str) -> None:
    """Only YYYY-MM-DD of a real day counts."""
    assert parse_date(text) is None
