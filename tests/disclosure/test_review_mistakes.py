"""Mistakes that a review made on purpose: each must be told for what it is."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.cli import main
from plugins.disclosure.cli.main import UsageError, today
from plugins.disclosure.cli.new import scaffold
from plugins.disclosure.reporters.context import Context
from plugins.disclosure.reporters.text import visible
from plugins.disclosure.source import Source, read_table
from plugins.disclosure.source.yaml_values import split_document

Write = Callable[[str, str], Path]
DAY = ["--as-of", "2026-11-15"]
DOCUMENT = "content/zfb/业务工作/工作总结/2026-00001.md"
HEADINGS = ("编号", "渠道", "收到日期")


def gongkai(project: Path, *arguments: str) -> tuple[int, str]:
    """The exit status and the output of a command on a project."""
    out = io.StringIO()
    return main(["--root", str(project), *arguments], out), out.getvalue()


def faults(front: str) -> list[tuple[str, int, int]]:
    """The kinds and places of what is wrong with a document's front matter."""
    source = Source("a.md")
    split_document(source, f"---\n{front}---\n正文\n")
    return [(one.kind, one.location.line, one.location.column) for one in source.faults]


FRONT = [
    ("标题: 甲\n体裁:总结\n状态: 草稿\n", [("yaml-colon-space", 3, 1)]),
    ("标题: 甲\n状态: 草稿\n体裁:总结\n", [("yaml-colon-space", 4, 1)]),
    ("标题:\u3000甲\n状态: 草稿\n", [("yaml-colon-space", 2, 1)]),
    ("标题:\u00a0甲\n", [("yaml-colon-space", 2, 1)]),
    ("标题: 关于 #3 号楼\n", [("yaml-comment", 2, 8)]),
    ("关键词:\n  - 甲 #乙\n", [("yaml-comment", 3, 7)]),
    ("标题: &a 甲\n", [("yaml-alias", 2, 5)]),
    ("标题: !a 甲\n", [("yaml-alias", 2, 5)]),
    ("# 批注\n标题: '关于 #3 号楼'\n体裁: C#\n", []),
    ("标题: |\n  关于 #3 号楼\n", []),
    ("审查:\n  签发: {岗位: 主任}\n附件: []\n", []),
]


@pytest.mark.parametrize(("front", "expected"), FRONT)
def test_what_yaml_would_drop_or_misread_is_said(
    front: str, expected: list[tuple[str, int, int]]
) -> None:
    """A colon without a space, a # in a title, & and ! are named at their place."""
    assert faults(front) == expected


LEDGERS = [
    ("编号;渠道;收到日期\nA;甲;2026-01-01\n", ["csv-no-headings"]),
    ("编号\t渠道\t收到日期\n", ["csv-no-headings"]),
    ("台账,,\n编号,渠道,收到日期\n", ["csv-no-headings"]),
    ("编号,渠道,收到日期,,\nA,甲,2026-01-01,,\n", ["csv-unknown-heading"] * 2),
    ("编号,渠道,收到日期\nA,甲,2026-01-01\n", []),
]


@pytest.mark.parametrize(("content", "kinds"), LEDGERS)
def test_a_ledger_without_headings_is_one_fault(
    tmp_path: Path, content: str, kinds: list[str]
) -> None:
    """A title row or another separator is not told as nine missing headings."""
    (tmp_path / "a.csv").write_text(content, encoding="utf-8", newline="")
    assert [one.kind for one in read_table(tmp_path, "a.csv", HEADINGS).faults] == kinds


def test_a_ledgers_day_that_does_not_exist_is_called_so(project: Path, write: Write) -> None:
    """2026-02-30 is well written and no day."""
    heading = "编号,渠道,收到日期,类别,诉求概要,承办单位,办结日期,答复概要,是否公开"
    row = "L2026-0001,市长信箱,2026-02-30,城建,路灯不亮,市城管局,,,否"
    write("content/zfb/台账/来信来电-2026.csv", f"{heading}\n{row}\n")
    assert "日历上没有这一天" in gongkai(project, "check", *DAY)[1]


def test_the_day_of_a_run_is_that_of_a_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """GONGKAI_AS_OF goes before SOURCE_DATE_EPOCH."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767199800")
    monkeypatch.setenv("GONGKAI_AS_OF", "2025-05-06")
    assert today().isoformat() == "2025-05-06"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GONGKAI_AS_OF", "2026-13-01"),
        ("SOURCE_DATE_EPOCH", "昨天"),
        ("SOURCE_DATE_EPOCH", "99999999999999999999"),
        ("SOURCE_DATE_EPOCH", "99999999999999999"),
    ],
)
def test_a_day_that_cannot_be_read_ends_with_2(
    monkeypatch: pytest.MonkeyPatch, project: Path, name: str, value: str
) -> None:
    """Falling back to today would make another report of the same input."""
    monkeypatch.delenv("GONGKAI_AS_OF", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv(name, value)
    with pytest.raises(UsageError, match=name):
        today()
    assert gongkai(project, "check")[0] == 2


def test_a_closed_standard_output_still_leaves_the_status(
    monkeypatch: pytest.MonkeyPatch, project: Path, write: Write
) -> None:
    """`gongkai check >&-` ends as it would have."""
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["--root", str(project), "check", *DAY]) == 0
    write(DOCUMENT, "---\n标题: 甲\n---\n正文\n")
    assert main(["--root", str(project), "check", *DAY]) == 1


class _Full(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(28, "No space left on device", text[:0] or None)


def test_a_full_disk_is_a_sentence(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback, and not the status of findings."""
    assert main(["--root", str(project), "check", *DAY], _Full()) == 2
    assert "读写失败：标准输出" in capsys.readouterr().err


def test_a_byte_order_mark_does_not_break_the_configuration(project: Path) -> None:
    """Notepad's mark on 门户.yaml is a warning, so the command must not end with 2."""
    path = project / "content/门户.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    status, out = gongkai(project, "check", *DAY)
    assert status == 0
    assert "WJ002" in out


def test_a_broken_configuration_is_shown_whatever_paths_are_given(
    project: Path, write: Write
) -> None:
    """Status 2 comes with its reason, and nobody is told that it can be published."""
    write("disclosure_rules/calendar/2025.yaml", "年度: 2024\n")
    status, out = gongkai(project, "check", "content/zfb", *DAY)
    assert status == 2
    assert "calendar/2025.yaml" in out
    assert "可以发布" not in out
    found = json.loads(gongkai(project, "check", "content/zfb", "--format", "json", *DAY)[1])
    assert found["configuration_broken"] is True
    assert found["findings"]


def test_a_file_cannot_move_the_cursor(project: Path, write: Write) -> None:
    """Escape sequences of a file do not reach the terminal."""
    write(DOCUMENT, "---\n标题: 甲\n体裁: 总结\x1b[2J\n---\n正文\n")
    assert "\x1b" not in gongkai(project, "check", *DAY)[1]
    assert visible("甲\u202e乙\u2028") == "甲\ufffd乙\ufffd"


def test_the_line_shown_is_the_line_told(tmp_path: Path) -> None:
    """A form feed or U+2028 ends no line for the readers, nor for the report."""
    (tmp_path / "a.md").write_bytes("一\x0c二\u2028三\r\n四\n".encode())
    context = Context(tmp_path)
    assert context.line("a.md", 2) == "四"
    assert context.line("a.md", 9) == ""


@pytest.mark.parametrize("title", ["甲\n乙", "- 甲", "? 甲", "甲\n---\n状态: 公开", "[甲] 乙", "~"])
def test_a_scaffold_can_be_read_whatever_its_title(title: str) -> None:
    """`gongkai new --title` never writes a draft that the gate cannot read."""
    source = Source("a.md")
    split_document(source, scaffold(title, date(2026, 11, 22), ()))
    assert source.faults == []
    assert source.values["标题"] == " ".join(title.split())
    assert source.values["状态"] == "草稿"


def test_a_column_with_columns_below_does_not_call_its_sum_documents(project: Path) -> None:
    """Leaders and letters are counted above too."""
    out = gongkai(project, "columns", "zfb", *DAY)[1]
    line = next(line for line in out.splitlines() if line.startswith("机构设置概况 "))
    assert "公文" not in line
    assert "各下级栏目共" in line


def test_a_withdrawal_says_when_and_why(project: Path) -> None:
    """The page that stays behind has something to say."""
    path = project / DOCUMENT
    text = path.read_text(encoding="utf-8").replace("---\n", "---\n状态: 撤回\n", 1)
    path.write_text(text, encoding="utf-8")
    assert "YS013" in gongkai(project, "check", *DAY)[1]


def test_a_guide_renewed_in_the_future_is_told(project: Path) -> None:
    """A day that has not come would keep the guide young for ever."""
    path = project / "content/zfb/公开指南.md"
    text = re.sub(r"更新日期: [^\n]*", "更新日期: 2099-01-01", path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    assert "2099-01-01，还没有到" in gongkai(project, "check", *DAY)[1]


def test_a_report_in_a_folder_below_is_not_read_as_a_second_one(
    project: Path, write: Write
) -> None:
    """Two reports of a year would have one address, and neither would say so."""
    write("content/zfb/年报/旧/2025.yaml", "年度: 2025\n")
    write("content/zfb/台账/旧/来信来电-2026.csv", "编号\n")
    found = json.loads(gongkai(project, "check", "--format", "json", *DAY)[1])["findings"]
    assert [(one["rule"], one["path"]) for one in found if "/旧/" in one["path"]] == [
        ("WJ011", "content/zfb/台账/旧/来信来电-2026.csv"),
        ("WJ011", "content/zfb/年报/旧/2025.yaml"),
    ]


MARKS = (
    "{来源文件: x}",
    "{校验: 'sha256:0'}",
    "{来源文件: x, 校验: 'sha256:0'}",
    "{来源文件: x, 校验: 'sha256:0', 正文校验: 'sha256:0'}",
)


@pytest.mark.parametrize("mark", MARKS)
def test_half_a_mark_of_the_import_does_not_weaken_the_review(project: Path, mark: str) -> None:
    """A new text without a review is an error, whatever an editor typed under 导入."""
    path = project / DOCUMENT
    front = path.read_text(encoding="utf-8")
    front = re.sub(r"审查:\n(?: .*\n)+", f"导入: {mark}\n", front)
    assert f"导入: {mark}" in front
    path.write_text(front, encoding="utf-8")
    found = json.loads(gongkai(project, "check", "--format", "json", *DAY)[1])["findings"]
    assert ("SC001", "error") in [(one["rule"], one["severity"]) for one in found]
