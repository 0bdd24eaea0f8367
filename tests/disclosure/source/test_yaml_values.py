"""YAML and front matter as text values with places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.source import Source
from plugins.disclosure.source.yaml_values import parse_yaml, split_document


def parsed(content: str) -> Source:
    """A source read from a Markdown text."""
    source = Source("a.md")
    split_document(source, content)
    return source


def test_values_stay_text() -> None:
    """Numbers, dates, truth values and nulls are what was typed."""
    source = parsed("---\n电话: 0571\n日期: 2026-01-08\n是否: yes\n空: ~\n编号: 012\n---\n正文\n")
    assert source.values == {
        "电话": "0571",
        "日期": "2026-01-08",
        "是否": "yes",
        "空": "~",
        "编号": "012",
    }


def test_places_are_counted_from_one_in_the_whole_file() -> None:
    """Keys, values and list items know their line and column."""
    source = parsed("---\n标题: 甲\n审查:\n  签发: {岗位: 主任}\n附件:\n  - a.xlsx\n---\n\n正文\n")
    assert str(source.at("标题")) == "a.md:2:5"
    assert str(source.key_at("审查", "签发")) == "a.md:4:3"
    assert str(source.at("审查", "签发", "岗位")) == "a.md:4:12"
    assert str(source.at("附件", 0)) == "a.md:6:5"
    assert str(source.body_at(source.body.index("正文"))) == "a.md:9:1"


def test_a_place_that_is_not_there_falls_back_to_the_nearest_above() -> None:
    """A missing part is shown at the value that should hold it."""
    source = parsed("---\n审查: {签发: {岗位: 主任}}\n---\n")
    assert str(source.at("审查", "保密审查", "日期")) == "a.md:2:5"
    assert str(source.at("没有")) == "a.md:1:1"


FAULTS = [
    ("标题: 甲\n标题: 乙\n", "repeated-key", 2, 1),
    ("标题: 甲\n\t体裁: 报告\n", "yaml-tab", 2, 1),
    ("标题: 关于: 通知\n", "yaml-colon", 1, 5),
    ("标题：甲\n成文日期: 2026-01-01\n", "yaml-full-width-colon", 1, 1),
    ("标题: 甲\n成文日期：2026-01-01\n公开日期: 2026-01-02\n", "yaml-full-width-colon", 2, 1),
    ("标题：甲\n", "yaml-full-width-colon", 1, 1),
    ("- 甲\n- 乙\n", "yaml-not-a-mapping", 1, 1),
    ("标题: &a 甲\n体裁: *a\n", "yaml-alias", 1, 5),
    ("标题: [甲\n体裁: 乙\n", "yaml-syntax", None, None),
    ("标题: '甲\n", "yaml-syntax", None, None),
    ("? [a, b]\n: 甲\n", "yaml-key", 1, 3),
    ("标题: 甲\n---\n标题: 乙\n", "yaml-two-documents", 2, 1),
    ("标题: \x07甲\n", "yaml-syntax", 1, None),
    ("a: " + "[" * 40 + "]" * 40 + "\n", "yaml-too-deep", 1, None),
]


@pytest.mark.parametrize(("content", "kind", "line", "column"), FAULTS)
def test_faults(content: str, kind: str, line: int | None, column: int | None) -> None:
    """What an editor gets wrong is told apart and placed."""
    source = Source("a.yaml")
    parse_yaml(source, content, 0)
    assert [fault.kind for fault in source.faults] == [kind]
    place = source.faults[0].location
    if line is not None:
        assert place.line == line
    if column is not None:
        assert place.column == column


def test_a_repeated_key_leaves_the_rest_readable() -> None:
    """The first value is kept and the others are still read."""
    source = parsed("---\n标题: 甲\n标题: 乙\n体裁: 报告\n---\n")
    assert source.readable
    assert source.values == {"标题": "甲", "体裁": "报告"}


def test_a_document_without_front_matter_keeps_its_body() -> None:
    """Nothing of the text is lost."""
    source = parsed("# 标题\n\n正文\n")
    assert [fault.kind for fault in source.faults] == ["front-matter-missing"]
    assert source.body == "# 标题\n\n正文\n"
    assert not source.readable


def test_front_matter_that_is_never_closed() -> None:
    """The missing end is named."""
    assert [f.kind for f in parsed("---\n标题: 甲\n正文\n").faults] == ["front-matter-open"]


def test_a_body_that_begins_with_an_address_is_body() -> None:
    """Nothing in the body is taken for metadata."""
    assert parsed("---\n标题: 甲\n---\nhttp://www.example.cn/\n").body == "http://www.example.cn/\n"


@given(st.text(max_size=300))
def test_reading_never_raises(content: str) -> None:
    """Any text gives values or faults."""
    source = parsed(content)
    assert source.readable or source.faults
