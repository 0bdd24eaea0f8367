"""One number on two papers."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

FIRST = {"编号": "2026-00001", "标题": "甲", "发文字号": "示政办内〔2026〕8号"}
SECOND = {"编号": "2026-00090", "标题": "乙", "发文字号": "示政办内〔2026〕8号"}
CASES: list[tuple[Example, list[str]]] = [
    ({"公文": [FIRST, {**SECOND, "标题": "甲"}]}, []),
    ({"公文": [FIRST, {**SECOND, "发文字号": "示政办内〔2026〕9号"}]}, []),
    ({"公文": [FIRST, {**SECOND, "来源": "示例省人民政府"}]}, []),
    ({"公文": [FIRST, {**SECOND, "制定机关": "示例省人民政府"}]}, []),
    ({"公文": [FIRST, {**SECOND, "机构": "fgw"}]}, []),
    (
        {"公文": [FIRST, SECOND]},
        [
            (
                "2026-00090.md:15:7 字段=发文字号 值=示政办内〔2026〕8号 另一份=甲 "
                "另一处=content/zfb/业务工作/工作总结/2026-00001.md"
            )
        ],
    ),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_repeated_numbers(example: Example, expected: list[str]) -> None:
    """The second title of a number is told; reprints and other offices are not looked at."""
    assert found("repeated_numbers", example) == expected
