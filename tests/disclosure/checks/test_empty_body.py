"""Bodies without a word."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

ATTACHED = {
    "附件": ["2026-00001.表.xlsx"],
    "文件": {"zfb/业务工作/工作总结/2026-00001.表.xlsx": "数据"},
}
CASES: list[tuple[str, Example, list[str]]] = [
    ("无", {"正文": "办结。"}, []),
    ("无", {"标题": "甲", "正文": ""}, ["2026-00001.md:16:1 标题=甲"]),
    (
        "无",
        {"标题": "甲", "正文": "## 一、\n\n---\n<!-- 待\n写 -->\n"},
        ["2026-00001.md:16:1 标题=甲"],
    ),
    ("无", {"正文": "## 一、情况\n\n办结。"}, []),
    ("无", {**ATTACHED, "正文": ""}, []),
    ("有", {**ATTACHED, "标题": "甲", "正文": ""}, ["2026-00001.md:18:1 标题=甲"]),
    ("有", {**ATTACHED, "正文": "见附件。"}, []),
]


@pytest.mark.parametrize(("files", "example", "expected"), CASES)
def test_empty_body(files: str, example: Example, expected: list[str]) -> None:
    """Headings, rules and comments are no text; with attachments it is another matter."""
    told = [
        line for line in found("empty_body", example, {"附件": files}) if "资料下载" not in line
    ]
    assert told == expected
