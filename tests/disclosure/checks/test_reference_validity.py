"""Texts that others have replaced or repealed."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {"字段": ("替代", "废止"), "不得写": ("有效",)}
OLD = {"编号": "2026-00001", "标题": "旧办法", "效力": "有效"}
NEW = {"编号": "2026-00050", "标题": "新办法", "替代": ["2026-00001"]}
CASES: list[tuple[Example, list[str]]] = [
    (
        {"公文": [OLD, NEW]},
        ["2026-00001.md:15:5 字段=效力 值=有效 另一份=新办法 编号=zfb/2026-00050 关系=替代"],
    ),
    ({"公文": [{**OLD, "效力": "废止"}, NEW]}, []),
    ({"公文": [OLD, {**NEW, "施行日期": "2026-11-22"}]}, []),
    ({"公文": [OLD, {**NEW, "状态": "草稿"}]}, []),
    ({"公文": [OLD, {**NEW, "替代": ["2026-00777"]}]}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_reference_validity(example: Example, expected: list[str]) -> None:
    """The older text is told where it says 有效, once the newer one is public and in force."""
    assert found("reference_validity", example, PARAMS) == expected


def test_validity_that_is_not_stated_may_be_asked_for() -> None:
    """A replaced text that says nothing is told where the rule asks for it."""
    silent = {"公文": [{"编号": "2026-00001", "标题": "旧办法"}, NEW]}
    assert found("reference_validity", silent, PARAMS) == []
    assert found("reference_validity", silent, {**PARAMS, "没有写": "查"}) == [
        "2026-00001.md:1:1 没有写 字段=效力 另一份=新办法 编号=zfb/2026-00050 关系=替代"
    ]
