"""Ledgers as files: lists in YAML, misspelt headings, GBK bytes, the local settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from plugins.disclosure.fields import LEDGERS, LISTS
from plugins.disclosure.ledgers import public_rows
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules.ledgers import read_ledger_settings
from plugins.disclosure.source import Fault
from scripts.sample_figures import NEW, RESULTS
from scripts.sample_requests import requests_of
from tests.sample import sample_portal

Write = Callable[[str, str], Path]
SERVICES = "content/zfb/台账/服务事项.yaml"
LETTERS = "content/zfb/台账/来信来电-2026.csv"


def test_a_list_is_a_ledger_for_all_years(project: Path, write: Write) -> None:
    """An entry is a row, and each cell knows its line and column."""
    write(SERVICES, "服务事项:\n  - 编号: F01\n    名称: 公报领取\n  - {编号: F02, 名称: 查阅}\n")
    ledger = load_content(project).get("ledger", "zfb/台账/服务事项")
    assert (ledger.year, ledger.rows[1]) == (0, {"number": "F02", "title": "查阅"})
    assert str(ledger.table.at(0, "名称")) == f"{SERVICES}:3:9"
    assert str(ledger.table.at(1, "办理时限")) == f"{SERVICES}:4:1"
    assert ledger.table.faults == ()


LISTS_WITH_FAULTS = [
    ("服务事项: 无\n", ["wrong-type"]),
    ("服务:\n  - {编号: F01}\n", ["unknown-key", "wrong-type"]),
    ("服务事项:\n  - 公报领取\n", ["wrong-type"]),
    ("服务事项:\n  - {编号: F01, 收费: 无}\n", ["unknown-key"]),
    ("服务事项:\n  - {编号: [F01]}\n", ["wrong-type"]),
    ("服务事项: [\n", ["yaml-syntax"]),
]


@pytest.mark.parametrize(("text", "kinds"), LISTS_WITH_FAULTS)
def test_a_list_that_is_none(project: Path, write: Write, text: str, kinds: list[str]) -> None:
    """What cannot be read is a fault at its place."""
    write(SERVICES, text)
    ledger = load_content(project).get("ledger", "zfb/台账/服务事项")
    assert [fault.kind for fault in ledger.table.faults] == kinds


HEADINGS = "编号,渠道,收到日期,类别,诉求概要,承办单位,办结日期,答复概要,是否公开"


def test_a_misspelt_heading_comes_with_the_one_that_was_meant(project: Path, write: Write) -> None:
    """The nearest of the missing headings is proposed; one that is like none is not."""
    write(LETTERS, HEADINGS.replace("收到日期", "收到时期") + ",金额\n")
    faults = load_content(project).get("ledger", "zfb/台账/来信来电-2026").table.faults
    said = {fault.field: fault.facts.get("建议") for fault in faults}
    assert said == {"收到时期": "，可能是“收到日期”", "金额": "", "收到日期": None}


def test_gbk_bytes_are_read_and_told(project: Path) -> None:
    """A spreadsheet's own encoding loses nothing and is a fault."""
    row = "L2026-0001,市长信箱,46328,供水,甲,乙,,,否"
    (project / LETTERS).write_bytes(f"{HEADINGS}\r\n{row}\r\n".encode("gb18030"))
    ledger = load_content(project).get("ledger", "zfb/台账/来信来电-2026")
    assert ledger.rows[0]["channel"] == "市长信箱"
    kinds = [(fault.kind, str(fault.location)) for fault in ledger.table.faults]
    assert kinds == [("wrong-encoding", f"{LETTERS}:1:1"), ("cell-serial-date", f"{LETTERS}:2:3")]


def test_no_ledger_has_a_field_for_a_person() -> None:
    """Neither name nor address nor number of a person has a heading."""
    labels = {field.label for fields in (*LEDGERS.values(), *LISTS.values()) for field in fields}
    assert not {"姓名", "申请人", "住址", "手机", "身份证号", "联系电话"} & labels


def test_settings(project: Path, write: Write) -> None:
    """Numbers are read, what is not said keeps its default, oldest first; faults have lines."""
    path = "disclosure_rules/ledgers.yaml"
    write(
        path,
        "口径:\n  - {施行: 2026-07-01, 紧急信息: {书面报告: 1.5}, 任务: {每季度: 六}}\n"
        "  - {施行: 2025-01-01, 督办: {久未更新: 30}, 加分: [{情形: 领导批示, 分: 2}]}\n"
        "  - {依据: 无日期}\n",
    )
    faults: list[Fault] = []
    old, new = read_ledger_settings(project, path, faults)
    assert (old.since, old.silent, old.near, old.extra) == (
        date(2025, 1, 1),
        30,
        7,
        {"领导批示": 2},
    )
    assert (new.phoned_within, new.reported_within) == (Decimal(1), Decimal("1.5"))
    assert [(fault.kind, fault.field, fault.location.line) for fault in faults] == [
        ("ledger-setting", "每季度", 2),
        ("ledger-setting", "施行", 4),
    ]
    assert read_ledger_settings(project, "disclosure_rules/none.yaml", []) == ()


def test_only_public_rows_are_shown(project: Path, write: Write) -> None:
    """Neither a row that is not public, nor one of tomorrow, nor any request."""
    rows = ("L1,市长信箱,2026-11-02,,甲,,2026-11-30,,是", "L2,市长信箱,2026-11-02,,乙,,,,否")
    write(LETTERS, "\n".join((HEADINGS, *rows, "L3,市长信箱,2026-12-02,,丙,,,,是")) + "\n")
    portal = load_content(project)
    shown = public_rows(portal, "zfb", "来信来电", date(2026, 11, 21))
    assert [(row["number"], row.get("answered_on")) for row in shown] == [("L1", None)]
    assert public_rows(sample_portal(), "zfb", "依申请公开", date(2026, 11, 21)) == []


@pytest.mark.parametrize("office", ["zfb", "fgw", "gsgs"])
def test_the_sample_is_what_its_script_makes(office: str) -> None:
    """The rows on file are those of the seed, and they add up to the reports' figures."""
    made = requests_of(office)
    ledgers = sample_portal().ledgers_of[office, "依申请公开"]
    kept = [dict(row) for ledger in ledgers for row in ledger.rows]
    assert [row["number"] for row in kept] == [row["number"] for row in made]
    assert [row.get("answered_on") for row in kept] == [row.get("answered_on") for row in made]
    for year in (2024, 2025):
        done = [row for row in kept if row.get("answered_on") and row["answered_on"].year == year]
        assert len(done) == sum(sum(line) for line in RESULTS[office, year].values())
        came = [row for row in kept if row["received_on"].year == year]
        assert len(came) == sum(NEW[office, year])
