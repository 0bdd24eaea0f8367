"""Names of files and folders."""

from __future__ import annotations

import os
import re

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {
    "项目": ("同名", "字形", "字符", "编码", "过长"),
    "禁用": re.compile(r"[:?\x00-\x1f]|^ | $"),
    "最长": 60,
}
FOLDER = "zfb/业务工作/工作总结/2026-00001."
GBK = os.fsdecode("表".encode("gbk"))
CASES: list[tuple[list[str], list[str]]] = [
    (["甲.pdf", "乙.pdf"], []),
    (
        ["A.pdf", "a.pdf"],
        ["同名 名称=2026-00001.a.pdf 另一处=content/zfb/业务工作/工作总结/2026-00001.A.pdf"],
    ),
    (
        ["caf\u00e9.pdf", "cafe\u0301.pdf"],
        [
            (
                "同名 名称=2026-00001.caf\u00e9.pdf "
                "另一处=content/zfb/业务工作/工作总结/2026-00001.cafe\u0301.pdf"
            ),
            "字形 名称=2026-00001.cafe\u0301.pdf",
        ],
    ),
    (["甲?.pdf"], ["字符 名称=2026-00001.甲?.pdf 字符=?"]),
    (["甲\u0001.pdf"], ["字符 名称=2026-00001.甲\u0001.pdf 字符='\\x01'"]),
    ([f"{GBK}.pdf"], ["编码 名称=2026-00001.??.pdf"]),
    (["长" * 20 + ".pdf"], [f"过长 名称=2026-00001.{'长' * 20}.pdf 上限=60"]),
]


@pytest.mark.parametrize(("names", "expected"), CASES)
def test_file_names(names: list[str], expected: list[str]) -> None:
    """Each fault of a name is told at the file itself."""
    example: Example = {"文件": {FOLDER + name: "数据" for name in names}}
    told = [line.split(":1:1 ", 1)[1] for line in found("file_names", example, PARAMS)]
    assert sorted(told) == sorted(expected)


def test_folders_have_names_too() -> None:
    """Two folders alike but for case are one on other computers; each is told once."""
    files = {"zfb/A/2026-00050.md": "甲", "zfb/a/2026-00051.md": "乙", "zfb/a/2026-00052.md": "丙"}
    told = found("file_names", {"文件": files}, PARAMS)
    assert told == ["a:1:1 同名 名称=a 另一处=content/zfb/A"]


def test_a_rule_looks_only_at_what_it_names() -> None:
    """Limits that are not given are not looked at."""
    example: Example = {"文件": {f"{FOLDER}甲?.pdf": "数据"}}
    assert found("file_names", example, {"项目": ("字符", "过长")}) == []
    assert found("file_names", example, {**PARAMS, "项目": ("同名",)}) == []
