"""Kinds and sizes of attachments."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {"项目": ("类型", "大小", "空文件"), "允许": ("xlsx", "docx", "txt"), "上限": 1}
NAME = "zfb/业务工作/工作总结/2026-00001.表"
CASES: list[tuple[Example, list[str]]] = [
    ({"文件": {f"{NAME}.XLSX": "数据"}}, []),
    (
        {"文件": {f"{NAME}.exe": "数据"}},
        ["2026-00001.表.exe:1:1 类型 名称=2026-00001.表.exe 扩展名=exe 允许=xlsx、docx、txt"],
    ),
    (
        {"文件": {f"{NAME}.xlsx": {"文字": ""}}},
        ["2026-00001.表.xlsx:1:1 空文件 名称=2026-00001.表.xlsx"],
    ),
    (
        {"文件": {f"{NAME}.xlsx": {"文字": "甲", "字节": "1572864"}}},
        ["2026-00001.表.xlsx:1:1 大小 名称=2026-00001.表.xlsx 大小=1.5 上限=1"],
    ),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_file_types(example: Example, expected: list[str]) -> None:
    """Each is told at the attachment itself; the case of the suffix makes no difference."""
    assert found("file_types", example, PARAMS) == expected


def test_a_rule_looks_only_at_what_it_names() -> None:
    """One that asks for sizes leaves the kinds alone."""
    example: Example = {"文件": {f"{NAME}.exe": "数据"}}
    assert found("file_types", example, {"项目": ("大小",), "上限": 1}) == []
