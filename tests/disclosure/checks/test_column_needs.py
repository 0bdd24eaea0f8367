"""The check ``column_needs``: what a column asks of its documents."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.disclosure.finding import Severity
from tests.disclosure.checks.running import rule_for, run, seen

RULE = rule_for("column_needs", historic_severity=Severity.WARNING)
NORMATIVE = {
    "栏目": "政策法规/规范性文件",
    "发文字号": "示政办内〔2026〕2号",
    "效力": "有效",
    "施行日期": "2026-12-01",
}
PLACE = "zfb/政策法规/规范性文件/2026-00001.md"

CASES: list[tuple[dict[str, Any], list[tuple[str, str, str]]]] = [
    (NORMATIVE, []),
    ({**NORMATIVE, "缺": ["效力"]}, [(PLACE, "效力", "有问题")]),
    (
        {**NORMATIVE, "缺": ["发文字号", "施行日期"]},
        [
            (PLACE, "发文字号", "有问题"),
            (PLACE, "施行日期", "有问题"),
        ],
    ),
    ({**NORMATIVE, "效力": ""}, [(f"{PLACE}:16", "效力", "有问题")]),
    ({**NORMATIVE, "缺": ["效力"], "状态": "草稿"}, []),
    ({"栏目": "业务工作/工作总结"}, []),
    ({"栏目": "其他/资料下载"}, [("zfb/其他/资料下载/2026-00001.md", "附件", "有问题")]),
    ({"栏目": "其他/资料下载", "附件": ["2026-00001.表.docx"]}, []),
    ({"机构": "gsgs", "栏目": "政策法规/规范性文件"}, []),
]


@pytest.mark.parametrize(("document", "expected"), CASES)
def test_needs(document: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    """What the office's own schema asks for is missed at the document, key by key."""
    assert seen(run(RULE, document)) == expected


def test_an_imported_text_weighs_less() -> None:
    """A text brought in by the import was not made for this column."""
    document = {
        **NORMATIVE,
        "缺": ["效力"],
        "导入": {"来源文件": "a.md", "校验": "0", "正文校验": "相符"},
    }
    assert [finding.severity for finding in run(RULE, document)] == [Severity.WARNING]
