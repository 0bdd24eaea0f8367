"""Bad input gets a finding at its place: never a traceback, never a file left out.

Each fault is put alone into a copy of the small project, and the whole command is run.
"""

from __future__ import annotations

import io
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.disclosure.cli import main
from tests.disclosure.damage import (
    Change,
    both,
    copy,
    edit,
    folder_instead,
    grow,
    link,
    put,
    recode,
    remove,
)

FOLDER = "content/zfb/业务工作/工作总结"
DOCUMENT = f"{FOLDER}/2026-00001.md"
OFFICE = "content/zfb/机构.yaml"
LEDGER = "content/zfb/台账/来信来电-2026.csv"
RULES = "disclosure_rules/rules"
DAY = "2026-11-21"


@dataclass(frozen=True)
class Case:
    """One fault: what is done, the code it gets, where, and how the command ends."""

    name: str
    change: Change
    code: str
    place: str
    status: int = 1


RULE = """代码: ZD009
标题: 示例规则
依据: 本系统约定
对象: 公文
检查: deadline
参数: {时线: 主动公开, 判定: 超期}
级别: 警告
说明: 示例说明
理由: 示例理由
"""
TITLE = "标题: 示例市人民政府办公室工作总结情况"
HEADINGS = "编号,渠道,收到日期"
CASES = [
    Case("broken YAML", edit(DOCUMENT, TITLE, "标题: '总结"), "WJ009", f"{DOCUMENT}:2:5"),
    Case("a tab", edit(DOCUMENT, "  保密审查:", "\t保密审查:"), "WJ009", f"{DOCUMENT}:8:1"),
    Case(
        "a colon in a title", edit(DOCUMENT, TITLE, "标题: 通知: 放假"), "WJ009", f"{DOCUMENT}:2:5"
    ),
    Case("a full-width colon", edit(DOCUMENT, TITLE, "标题：通知"), "WJ009", f"{DOCUMENT}:2:1"),
    Case("no front matter", put(DOCUMENT, "## 一、情况\n\n正文\n"), "WJ008", f"{DOCUMENT}:1:1"),
    Case("open front matter", put(DOCUMENT, "---\n标题: 甲\n\n正文\n"), "WJ008", f"{DOCUMENT}:1:1"),
    Case("a repeated key", edit(DOCUMENT, TITLE, f"{TITLE}\n标题: 乙"), "WJ010", f"{DOCUMENT}:3:1"),
    Case("an alias", edit(DOCUMENT, TITLE, "标题: *a"), "WJ009", f"{DOCUMENT}:2:5"),
    Case("an unknown key", edit(DOCUMENT, TITLE, f"{TITLE}\n题目: 乙"), "YS002", f"{DOCUMENT}:3:1"),
    Case("no such day", edit(DOCUMENT, "2026-11-02", "2026-02-30"), "YS003", f"{DOCUMENT}:3:7"),
    Case("GBK", recode(DOCUMENT, "gbk"), "WJ001", f"{DOCUMENT}:2:1"),
    Case("UTF-16", recode(OFFICE, "utf-16"), "WJ001", f"{OFFICE}:1:1"),
    Case("a ledger in GBK", recode(LEDGER, "gbk"), "WJ001", f"{LEDGER}:1:1"),
    Case("NUL", edit(DOCUMENT, "本栏目", "本\0栏目"), "WJ003", f"{DOCUMENT}:19:1"),
    Case("bytes of no text", put(DOCUMENT, bytes(range(256)) * 4), "WJ001", f"{DOCUMENT}:2:1"),
    Case("an empty file", put(DOCUMENT, b""), "WJ004", f"{DOCUMENT}:1:1"),
    Case("an empty office", put(OFFICE, b"\n"), "WJ004", f"{OFFICE}:1:1"),
    Case("20 MB", grow(DOCUMENT, 20 * 1024 * 1024), "WJ005", f"{DOCUMENT}:1:1"),
    Case(
        "a link out of the tree",
        link(f"{FOLDER}/2026-00077.md", "/etc/hostname"),
        "WJ006",
        f"{FOLDER}/2026-00077.md:1:1",
    ),
    Case(
        "a link to a folder outside",
        link("content/zfb/业务工作/督查", "/etc"),
        "WJ006",
        "content/zfb/业务工作/督查:1:1",
    ),
    Case("a folder for a document", folder_instead(DOCUMENT), "WJ006", f"{DOCUMENT}:1:1"),
    Case("a folder for an office", folder_instead(OFFICE), "WJ006", f"{OFFICE}:1:1"),
    Case("a pipe", lambda root: os.mkfifo(root / FOLDER / "x.md"), "WJ006", f"{FOLDER}/x.md:1:1"),
    Case(
        "two files, one URL",
        copy(DOCUMENT, "content/zfb/业务工作/工作计划/2026-00001.md"),
        "YS008",
        "content/zfb/业务工作/工作计划/2026-00001.md:1:1",
    ),
    Case(
        "names alike but for case",
        both(put(f"{FOLDER}/2026-00001.A.pdf", "x"), put(f"{FOLDER}/2026-00001.a.pdf", "x")),
        "WJ015",
        f"{FOLDER}/2026-00001.a.pdf:1:1",
    ),
    Case(
        "a name in another Unicode form",
        put(f"{FOLDER}/2026-00001.cafe\u0301.pdf", "x"),
        "WJ016",
        f"{FOLDER}/2026-00001.cafe\u0301.pdf:1:1",
    ),
    Case(
        "a name in GBK bytes",
        put(f"{FOLDER}/2026-00001.{os.fsdecode('表'.encode('gbk'))}.pdf", "x"),
        "WJ016",
        f"{FOLDER}/2026-00001.??.pdf:1:1",
    ),
    Case(
        "an executable attachment",
        put(f"{FOLDER}/2026-00001.a.exe", "x"),
        "WJ017",
        f"{FOLDER}/2026-00001.a.exe:1:1",
    ),
    Case("no 门户.yaml", remove("content/门户.yaml"), "WJ013", "content/门户.yaml:1:1"),
    Case("no 机构.yaml", remove(OFFICE), "WJ013", f"{OFFICE}:1:1"),
    Case(
        "broken 门户.yaml",
        put("content/门户.yaml", "名称: [\n"),
        "WJ009",
        "content/门户.yaml:2:1",
        2,
    ),
    Case(
        "a misspelt parameter",
        put(f"{RULES}/时限/ZD009-x.yaml", RULE),
        "PZ001",
        f"{RULES}/时限/ZD009-x.yaml:6:6",
        2,
    ),
    Case(
        "a rule in GBK",
        put(f"{RULES}/时限/ZD009-x.yaml", RULE.replace("时线", "时限").encode("gbk")),
        "WJ001",
        f"{RULES}/时限/ZD009-x.yaml:1:1",
        2,
    ),
    Case(
        "a profile that extends itself",
        put("disclosure_rules/columns/x.yaml", "代码: x\n名称: 甲\n继承: x\n"),
        "PZ002",
        "disclosure_rules/columns/x.yaml:3:5",
        2,
    ),
    Case(
        "profiles that extend each other",
        both(
            put("disclosure_rules/columns/x.yaml", "代码: x\n名称: 甲\n继承: y\n"),
            put("disclosure_rules/columns/y.yaml", "代码: y\n名称: 乙\n继承: x\n"),
        ),
        "PZ002",
        "disclosure_rules/columns/y.yaml:3:5",
        2,
    ),
    Case(
        "a missing calendar year",
        remove("disclosure_rules/calendar/2026.yaml"),
        "PZ010",
        "disclosure_rules/calendar/2026.yaml:1:1",
    ),
    Case(
        "a calendar of another year",
        edit("disclosure_rules/calendar/2026.yaml", "年度: 2026", "年度: 2025"),
        "PZ004",
        "disclosure_rules/calendar/2026.yaml:1:5",
        2,
    ),
    Case(
        "an exemption without end",
        put(
            "disclosure_rules/exemptions.yaml",
            "豁免:\n  - {规则: ZD001, 范围: 公文, 对象: zfb/2026-00001, 理由: 甲, 批准: 乙}\n",
        ),
        "PZ005",
        "disclosure_rules/exemptions.yaml:2:5",
        2,
    ),
    Case("a missing heading", edit(LEDGER, HEADINGS, "编号,收到日期"), "WJ014", f"{LEDGER}:1:1"),
    Case("a doubled heading", edit(LEDGER, HEADINGS, f"编号,{HEADINGS}"), "WJ014", f"{LEDGER}:1:2"),
    Case("a ledger's open quote", edit(LEDGER, "L2026-0002", '"L2026'), "WJ014", f"{LEDGER}:3:1"),
]


def run(root: Path, form: str = "json") -> tuple[int, str]:
    """Return the exit status of ``gongkai check`` and what it prints, as bytes would carry it."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    status = main(["--root", str(root), "check", "--as-of", DAY, "--format", form], out)
    out.seek(0)
    return status, out.read()


def findings_of(printed: str) -> list[dict[str, Any]]:
    """Return the findings of a report in JSON."""
    found: list[dict[str, Any]] = json.loads(printed)["findings"]
    return found


def places(findings: list[dict[str, Any]], code: str) -> list[str]:
    """Return where a rule found something, as path:line:column."""
    return [
        f"{found['path']}:{found['line']}:{found['column']}"
        for found in findings
        if found["rule"] == code
    ]


def test_the_small_project_is_clean(project: Path) -> None:
    """What the cases are put into gives no finding of its own."""
    status, printed = run(project)
    assert (status, findings_of(printed)) == (0, [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input_is_a_finding_at_its_place(project: Path, case: Case) -> None:
    """The expected rule speaks at the expected place, and the command ends with 1 or 2.

    Whatever the file holds, each of the reports can be written.
    """
    case.change(project)
    status, printed = run(project)
    findings = findings_of(printed)
    assert case.place in places(findings, case.code), findings
    assert status == case.status
    for form in ("text", "github"):
        status, printed = run(project, form)
        assert case.code in printed
        assert status == case.status


FILES = [
    DOCUMENT,
    OFFICE,
    LEDGER,
    "content/门户.yaml",
    "content/zfb/公开指南.md",
    "content/zfb/年报/2025.yaml",
    "disclosure_rules/columns/general-office-city.yaml",
    "disclosure_rules/columns/shili-general-office.yaml",
    "disclosure_rules/vocabularies/topics.yaml",
    "disclosure_rules/calendar/2026.yaml",
    "disclosure_rules/platform.yaml",
    f"{RULES}/时限/ZD001-publish-in-time.yaml",
    f"{RULES}/元数据/YS003-types.yaml",
]
PIECES = ["{", "}", "[", "]", ": ", "：", "\t", "\n", "- ", "'", '"', "*", "&", "\0", ",", "---\n"]


@settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    path=st.sampled_from(FILES),
    cut=st.integers(0, 10_000),
    length=st.integers(0, 40),
    piece=st.sampled_from(PIECES) | st.binary(max_size=4).map(lambda data: data.decode("latin-1")),
)
def test_no_damage_to_a_file_raises(
    project: Path, path: str, cut: int, length: int, piece: str
) -> None:
    """A piece cut out of any kind of file and another put in never ends in a traceback."""
    data = (project / path).read_bytes()
    at = cut % len(data)
    try:
        (project / path).write_bytes(data[:at] + piece.encode() + data[at + length :])
        assert run(project)[0] in {0, 1, 2}
    finally:
        (project / path).write_bytes(data)
