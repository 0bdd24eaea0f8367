"""Values that must come from a vocabulary."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

CASES: list[tuple[Example, list[str]]] = [
    ({"体裁": "通知", "公开载体": ["网站"], "主题分类": "综合政务/信访"}, []),
    (
        {"标题": "甲", "体裁": "通知书"},
        ["2026-00001.md:15:5 字段=体裁 值=通知书 建议=通知、通报、通告 词表=体裁"],
    ),
    (
        {"标题": "甲", "公开载体": ["网站", "政务新媒"]},
        ["2026-00001.md:17:3 字段=公开载体 值=政务新媒 建议=政务新媒体 词表=公开载体"],
    ),
    (
        {"标题": "甲", "主题分类": "综合政务/信仿"},
        [
            (
                "2026-00001.md:15:7 字段=主题分类 值=综合政务/信仿 "
                "建议=综合政务/信访、综合政务、综合政务/其他 词表=主题分类"
            )
        ],
    ),
    (
        {"标题": "甲", "状态": "发布"},
        ["2026-00001.md:15:5 字段=状态 值=发布 建议=草稿、待审、公开、撤回 词表=状态"],
    ),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_vocabulary_values(example: Example, expected: list[str]) -> None:
    """A word outside of its list is told with the nearest ones, each item of a list alone."""
    params = {"字段": ("体裁", "公开载体", "主题分类", "状态")}
    assert found("vocabulary_values", example, params) == expected
