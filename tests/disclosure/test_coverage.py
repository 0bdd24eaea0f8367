"""Which columns are filled, stale, empty or not applicable, and which of the survey's states."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.coverage import (
    BASICS_ONLY,
    EMPTY,
    FILLED,
    NO_PAGE,
    NOT_APPLICABLE,
    NOT_STANDARD,
    POINTER_ONLY,
    STALE,
    STANDARD,
    Cell,
    coverage,
    survey_state,
)
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.model import ColumnPath

DAY = date(2026, 11, 15)
OFFICE = "content/zfb/机构.yaml"


def cells(project: Path, day: date = DAY) -> dict[ColumnPath, Cell]:
    """The cells of the small project's office."""
    return coverage(load_content(project), load_rules(project), day)["zfb"]


def state(project: Path) -> str:
    """The survey's state of the small project's office."""
    portal = load_content(project)
    office = portal.get("office", "zfb")
    return survey_state(portal, office, cells(project), DAY)


def test_a_whole_office_is_filled_by_the_standard(project: Path) -> None:
    """Every column is filled, or not applicable where the schema says 如有."""
    found = cells(project)
    assert {cell.state for cell in found.values()} == {FILLED, NOT_APPLICABLE}
    assert found["机构设置概况", "下属单位"].state == NOT_APPLICABLE
    assert state(project) == STANDARD


def test_an_empty_column_is_empty_and_so_is_what_stands_above(project: Path) -> None:
    """Removing a column's documents shows in it and in its parent."""
    shutil.rmtree(project / "content/zfb/业务工作/工作总结")
    found = cells(project)
    assert found["业务工作", "工作总结"].state == EMPTY
    assert found["业务工作",].state == EMPTY
    assert state(project) == NOT_STANDARD


def test_drafts_do_not_fill_a_column(project: Path) -> None:
    """What is not public does not count, whatever lies in the folder."""
    path = next((project / "content/zfb/业务工作/工作总结").glob("*.md"))
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("公开方式: 主动公开", "公开方式: 主动公开\n状态: 草稿"), encoding="utf-8"
    )
    assert cells(project)["业务工作", "工作总结"].state == EMPTY


def test_a_column_goes_stale_by_time_alone(project: Path) -> None:
    """The same content on a later day is overdue, and says since when."""
    path = ("其他", "其他需要主动向社会公布的政府信息", "动态信息")
    fresh, later = cells(project, DAY)[path], cells(project, date(2027, 6, 1))[path]
    assert (fresh.state, later.state) == (FILLED, STALE)
    assert fresh.due == later.due
    assert fresh.renewed_on is not None


def test_a_column_said_not_to_apply(project: Path) -> None:
    """The reason is shown; without it the column is empty."""
    shutil.rmtree(project / "content/zfb/业务工作/工作总结")
    with (project / OFFICE).open("a", encoding="utf-8") as file:
        file.write(
            "不适用栏目:\n  - {栏目: 业务工作/工作总结, 理由: 新设机构, 核实日期: 2026-11-01}\n"
        )
    cell = cells(project)["业务工作", "工作总结"]
    assert (cell.state, cell.reason) == (NOT_APPLICABLE, "新设机构")


def test_a_ledger_fills_only_the_columns_of_its_channel(project: Path) -> None:
    """Rows that are not public do not count."""
    path = project / "content/zfb/台账/来信来电-2026.csv"
    text = path.read_text(encoding="utf-8")
    assert cells(project)["业务工作", "市长公开电话办理"].count == 1
    path.write_text(text.replace("已答复,是", "已答复,否"), encoding="utf-8")
    found = cells(project)
    assert found["业务工作", "市长公开电话办理"].state == EMPTY
    assert found["业务工作", "市长信箱、人民来信办理"].state == FILLED


SURVEY = [
    ("名称: 甲\n层级: 市级\n类别: 政府办公厅（室）\n", NO_PAGE),
    ("名称: 甲\n层级: 市级\n类别: 政府办公厅（室）\n网址: https://www.example.cn/\n", POINTER_ONLY),
    (
        (
            "名称: 甲\n层级: 市级\n类别: 政府办公厅（室）\n领导: [{姓名: 甲, 职务: 主任}]\n"
            "内设机构: [{名称: 秘书科}]\n"
        ),
        BASICS_ONLY,
    ),
]


@pytest.mark.parametrize(("text", "expected"), SURVEY)
def test_the_states_found_in_surveys(project: Path, text: str, expected: str) -> None:
    """An office without documents is told apart by what its record says."""
    shutil.rmtree(project / "content/zfb")
    (project / OFFICE).parent.mkdir()
    (project / OFFICE).write_text(text, encoding="utf-8")
    assert state(project) == expected
