"""Text that two documents share."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {"最短段落": 25, "占比": 50, "历史件": "不查"}
LONG = "全年办理来文一千二百件，比上年增加八十件，全部按时办结，没有退回。"
OTHER = "全年办理建议提案一百五十件，代表委员满意一百四十九件，一件正在沟通。"
FIRST = {"编号": "2026-00001", "标题": "甲", "正文": LONG}
SECOND = {"编号": "2026-00050", "标题": "乙", "正文": f"{LONG}\n\n特此报告。"}
IMPORTED = {"导入": {"来源文件": "甲.txt", "校验": "sha256:0", "正文校验": "相符"}}
CASES: list[tuple[Example, list[str]]] = [
    (
        {"公文": [FIRST, SECOND]},
        [
            (
                "2026-00050.md:2:5 占比=86 另一份=甲 "
                "另一处=content/zfb/业务工作/工作总结/2026-00001.md "
                "段落=全年办理来文一千二百件，比上年增加八十件，全部按"
            )
        ],
    ),
    ({"公文": [FIRST, {**SECOND, "正文": f"{LONG}\n\n{OTHER}\n\n{OTHER[:30]}"}]}, []),
    ({"公文": [FIRST, {**SECOND, "正文": OTHER}]}, []),
    ({"公文": [FIRST, {**SECOND, "来源": "示例省人民政府"}]}, []),
    ({"公文": [FIRST, {**SECOND, "制定机关": "示例省人民政府"}]}, []),
    ({"公文": [FIRST, {**SECOND, **IMPORTED}]}, []),
    ({"公文": [FIRST, {**SECOND, "更正": ["2026-00001"]}]}, []),
    ({"公文": [FIRST, {**SECOND, "状态": "草稿"}]}, []),
    ({"公文": [{**FIRST, "正文": "短段落"}, {**SECOND, "正文": "短段落"}]}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_duplicated_text(example: Example, expected: list[str]) -> None:
    """The later text is told, with its share; reprints, corrections and imports are not."""
    assert found("duplicated_text", example, PARAMS) == expected


def test_imported_texts_may_be_looked_at() -> None:
    """The rule decides."""
    example: Example = {"公文": [FIRST, {**SECOND, **IMPORTED}]}
    assert len(found("duplicated_text", example, {**PARAMS, "历史件": "查"})) == 1


def test_line_breaks_within_a_paragraph_do_not_hide_it() -> None:
    """White space does not count."""
    folded = f"{LONG[:15]}\n{LONG[15:]}\n"
    example: Example = {"公文": [FIRST, {**SECOND, "正文": folded}]}
    assert len(found("duplicated_text", example, PARAMS)) == 1
