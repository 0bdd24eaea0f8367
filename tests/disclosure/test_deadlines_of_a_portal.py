"""The deadlines of a whole project: documents, reports, the guide, and the command."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.disclosure.cli import main
from plugins.disclosure.deadlines import Deadline, deadlines, deadlines_of, overruns
from plugins.disclosure.example_project import document, front_matter
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from tests.sample import sample_rules

Write = Callable[[str, str], Path]
RULESET = sample_rules()
DAY = date(2026, 11, 21)
PLACE = "content/zfb/业务工作/工作总结/2026-9000{}.md"
LEDGER = "content/zfb/台账/依申请公开-2026.csv"
ROWS = """编号,渠道,申请人类别,申请人序号,内容概要,收到日期,补正通知日期,补正收到日期,\
征求第三方日期,第三方答复日期,延期通知日期,答复日期,处理结果,收费,复议结果,诉讼结果,复议后诉讼结果,备注
S2026-0001,互联网,公民,1,政策文件,2026-10-26,,,,,,,,,,,,
S2026-0002,互联网,公民,2,政策文件,2026-09-30,,,,,,,,,,,,
"""


def of(project: Path, code: str, as_of: date = DAY) -> list[Deadline]:
    """The deadlines of one clock."""
    found = deadlines(load_content(project), RULESET, as_of)
    return [one for one in found if one.clock.code == code]


def paper(**values: Any) -> str:
    """A document of the small project with these values."""
    return front_matter(document({"成文日期": "2026-11-02", **values}), "正文。\n")


DOCUMENTS: list[tuple[dict[str, Any], tuple[str, bool] | None]] = [
    ({"公开日期": "2026-11-09"}, ("按时", True)),
    ({"公开日期": "2026-11-09", "状态": "草稿"}, ("在办", False)),
    ({"成文日期": "2026-03-02", "公开日期": "2026-11-09", "状态": "待审"}, ("逾期", False)),
    ({"公开日期": "2026-11-09", "公开方式": "依申请公开"}, None),
    ({"公开日期": "2026-11-09", "来源": "示例省人民政府"}, None),
    ({"公开日期": "2026-11-09", "制定机关": "示例省人民政府"}, None),
    ({"成文日期": "2018-01-08", "公开日期": "2026-11-09"}, None),
    ({"成文日期": "2026-12-08", "公开日期": "2026-12-09"}, None),
]


@pytest.mark.parametrize(("values", "expected"), DOCUMENTS)
def test_documents(
    project: Path, write: Write, values: dict[str, Any], expected: tuple[str, bool] | None
) -> None:
    """What is to be made public and is not is open; what others made or nobody may see is none."""
    write(PLACE.format(9), paper(**values))
    found = {one.record: one for one in of(project, "D01")}.get("zfb/2026-90009")
    assert (found and (found.state, found.public)) == expected


def test_what_is_withheld_is_reviewed_and_never_public(project: Path, write: Write) -> None:
    """条例第十八条."""
    values = {"公开方式": "不予公开", "不公开依据": "第十六条 过程性信息", "复审日期": "2026-11-25"}
    write(PLACE.format(9), paper(**values))
    (found,) = of(project, "D24")
    assert (found.state, found.days, found.public) == ("临期", 3, False)


def test_the_sites_report_runs_from_the_first_that_is_here(project: Path, write: Write) -> None:
    """Before, only the coming one is a duty."""
    (coming,) = of(project, "D21")
    assert (coming.due, coming.state) == (date(2027, 1, 31), "在办")
    title = "示例市2024年政府网站工作年度报表"
    write(PLACE.format(9), paper(标题=title, 成文日期="2025-01-13", 公开日期="2025-01-14"))
    assert [one.state for one in of(project, "D21")] == ["按时", "逾期", "在办"]


def test_reports_and_the_guide(project: Path) -> None:
    """The report on 2025 is there, that on 2026 is coming; the guide is a year's."""
    assert [(one.record, one.state) for one in of(project, "D07")] == [
        ("zfb/年报/2025", "按时"),
        ("zfb/年报/2026", "在办"),
    ]
    (guide,) = of(project, "D23", date(2027, 6, 4))
    assert (guide.due, guide.state) == (date(2027, 6, 2), "未判定")
    assert of(project, "D23", date(2027, 7, 4))[0].state == "逾期"


def test_a_wrong_clock_is_left_out_with_its_place(project: Path, write: Write) -> None:
    """The others still run."""
    write("disclosure_rules/clocks.yaml", "时限:\n  - {代码: D01, 名称: 甲, 单位: 月, 依据: 乙}\n")
    ruleset = load_rules(project)
    (fault,) = [one for one in ruleset.faults if one.kind == "clock-form"]
    assert str(fault.location) == "disclosure_rules/clocks.yaml:2:26"
    assert deadlines(load_content(project), ruleset, DAY) == []


def test_overruns_and_groups_are_counted_once(project: Path, write: Write) -> None:
    """Every office has its group; the same day gives the same list."""
    for number in (7, 8, 9):
        write(PLACE.format(number), paper(成文日期="2026-03-02", 公开日期="2026-06-01"))
    portal = load_content(project)
    assert deadlines(portal, RULESET, DAY) is deadlines(portal, RULESET, DAY)
    assert set(deadlines_of(portal, RULESET, DAY)) == {office.id for office in portal.offices}
    (found,) = overruns(portal, RULESET, DAY)
    assert (found.office, found.year, len(found.deadlines), found.marked) == ("zfb", 2026, 3, True)
    assert overruns(portal, RULESET, date(2026, 3, 30)) == []


def gongkai(project: Path, *arguments: str) -> tuple[int, str]:
    """The exit status and the output of the command."""
    out = io.StringIO()
    status = main(["--root", str(project), "deadlines", *arguments, "--as-of", str(DAY)], out)
    return status, out.getvalue()


def test_the_command_lists_what_is_open_most_urgent_first(project: Path, write: Write) -> None:
    """Being late never fails the run."""
    write(LEDGER, ROWS)
    status, out = gongkai(project)
    assert status == 0
    lines = out.splitlines()
    assert lines[0].startswith("【红】逾期 答复申请 zfb/台账/依申请公开-2026/S2026-0002")
    assert lines[1].startswith("【黄】临期 答复申请 zfb/台账/依申请公开-2026/S2026-0001")
    assert "还剩 1 个工作日" in lines[1]
    assert lines[-1].startswith("截至 2026-11-21：逾期 1，临期 1，")


def test_the_command_explains(project: Path, write: Write) -> None:
    """Each limit can be counted again by hand."""
    write(LEDGER, ROWS)
    out = gongkai(project, "--explain", "--format", "json")[1]
    told = json.loads(out)
    first = told["deadlines"][0]
    assert (first["due"], first["colour"], first["counted"][-1]["position"]) == (
        "2026-11-03",
        "红",
        20,
    )
    assert told["labels"]["due"] == "截止"
    assert told["counts"]["逾期"] == 1
    assert "    答复申请，依据《条例》第三十三条。" in gongkai(project, "--explain")[1].splitlines()


def test_the_command_as_csv_and_calendar(project: Path, write: Write, tmp_path: Path) -> None:
    """The same open deadlines; all with --all."""
    write(LEDGER, ROWS)
    calendar = tmp_path / "时限.ics"
    rows = list(csv.DictReader(io.StringIO(gongkai(project, "--format", "csv")[1])))
    whole = gongkai(project, "--format", "csv", "--all", "--ics", str(calendar))[1]
    assert rows[0]["对象"] == "zfb/台账/依申请公开-2026/S2026-0002"
    assert len(list(csv.DictReader(io.StringIO(whole)))) > len(rows)
    text = calendar.read_bytes().decode()
    assert text.count("BEGIN:VEVENT") == len(rows)
    assert "政策文件" not in text


def test_an_office_that_is_not_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is wrong use, said in Chinese."""
    assert gongkai(project, "--office", "nobody")[0] == 2
    assert "没有机构 nobody；现有：zfb" in capsys.readouterr().err
    assert gongkai(project, "--office", "zfb")[0] == 0
