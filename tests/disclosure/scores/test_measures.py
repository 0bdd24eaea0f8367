"""What each measure counts in a quarter, by tables of cases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.example_project import document, front_matter
from plugins.disclosure.scores import Quarter
from plugins.disclosure.scores.measures import MEASURED
from plugins.disclosure.scoring import MEASURES
from tests.disclosure.checks.requests import table
from tests.disclosure.scores.support import Q3, entry, told, write_scoring

Write = Callable[[str, str], Path]
MEASURE_OF = {
    "来信来电": "来信未复",
    "督办": "督办逾期",
    "意见征集": "征集结果",
    "紧急信息": "紧急信息",
    "信息报送": "报送任务",
}
Q2, Q4 = Quarter(2026, 2), Quarter(2026, 4)


def put(write: Write, name: str, *rows: dict[str, str]) -> None:
    """Write a ledger of zfb."""
    for path, text in table(name, *rows)["文件"].items():
        write(f"content/{path}", text)


def paper(number: int, made: str, published: str, **values: str) -> tuple[str, str]:
    """The path and the text of a document."""
    path = f"content/zfb/业务工作/工作总结/2026-9000{number}.md"
    said = {"成文日期": made, "公开日期": published, "标题": f"第{number}份", **values}
    return path, front_matter(document(said), "正文\n")


def test_every_measure_that_rules_may_name_is_told() -> None:
    """No measure is a word without a count behind it."""
    assert set(MEASURES) == MEASURED


@pytest.mark.parametrize(
    ("made", "published", "expected"),
    [
        ("2026-05-29", "2026-06-29", (Q2, 0)),
        ("2026-05-29", "2026-06-30", (Q2, 1)),
        ("2026-05-29", "2026-07-15", (Q2, 0)),
        ("2026-05-29", "2026-07-15", (Q3, 1)),
        ("2026-05-29", "2026-07-15", (Q4, 0)),
    ],
)
def test_a_text_counts_when_it_came_out_late(
    project: Path, write: Write, made: str, published: str, expected: tuple[Quarter, int]
) -> None:
    """In that quarter and no other; before, it is not public and told of nowhere."""
    write_scoring(project, entry("超限"))
    write(*paper(1, made, published))
    quarter, count = expected
    assert sum("第1份" in line for line in told(project, quarter)) == count


def test_a_draft_is_never_told_of(project: Path, write: Write) -> None:
    """However long it lies there: scores are public."""
    write_scoring(project, entry("超限"))
    write(*paper(1, "2026-03-02", "2026-07-15", 状态="草稿"))
    assert told(project, Q2) == told(project, Q3) == []


@pytest.mark.parametrize(
    ("received", "answered", "expected"),
    [
        ("2026-08-03", "2026-08-31", (Q3, 0)),
        ("2026-08-03", "2026-09-01", (Q3, 1)),
        ("2026-08-03", "", (Q3, 1)),
        ("2026-08-03", "2026-11-02", (Q3, 1)),
        ("2026-08-03", "2026-11-02", (Q4, 0)),
        ("2026-09-07", "", (Q3, 0)),
        ("2026-09-07", "", (Q4, 1)),
    ],
)
def test_a_request_counts_when_its_limit_passes(
    project: Path, write: Write, received: str, answered: str, expected: tuple[Quarter, int]
) -> None:
    """Answered late or not at all is the same on the quarter's last day."""
    write_scoring(project, entry("超限"))
    row = {"编号": "S1", "渠道": "互联网", "收到日期": received, "答复日期": answered}
    put(write, "依申请公开", row)
    quarter, count = expected
    assert len(told(project, quarter)) == count


@pytest.mark.parametrize(
    ("name", "row", "expected"),
    [
        ("来信来电", {"收到日期": "2026-06-29"}, ["L1 2026-06-29"]),
        ("来信来电", {"收到日期": "2026-06-30"}, []),
        ("来信来电", {"收到日期": "2026-06-01", "办结日期": "2026-09-30"}, []),
        (
            "来信来电",
            {"收到日期": "2026-06-01", "办结日期": "2026-10-01"},
            ["L1 2026-06-01"],
        ),
        ("来信来电", {"收到日期": "2026-06-01", "是否公开": "否"}, []),
        ("督办", {"办理时限": "2026-09-30"}, []),
        ("督办", {"办理时限": "2026-09-29"}, ["甲 2026-09-29"]),
        ("督办", {"办理时限": "2026-01-05"}, ["甲 2026-01-05"]),
        ("督办", {"办理时限": "2026-05-05", "办结日期": "2026-05-08"}, []),
        (
            "督办",
            {"办理时限": "2026-08-05", "办结日期": "2026-08-08"},
            ["甲 2026-08-05"],
        ),
        ("督办", {"办理时限": "2026-08-05", "办结日期": "2026-08-05"}, []),
        ("督办", {"办理时限": "2026-08-05", "牵头单位": "别的单位"}, []),
        ("意见征集", {"截止日期": "2026-08-29"}, ["甲 2026-09-29"]),
        ("意见征集", {"截止日期": "2026-08-30"}, []),
        ("意见征集", {"截止日期": "2026-08-03", "结果公布日期": "2026-09-03"}, []),
        ("紧急信息", {"发生时间": "2026-08-03 10:00", "认定": "漏报"}, ["甲 漏报"]),
        ("紧急信息", {"发生时间": "2026-08-03 10:00", "认定": "按时"}, []),
        ("紧急信息", {"发生时间": "2026-06-30 23:59", "认定": "漏报"}, []),
        (
            "紧急信息",
            {"发生时间": "2026-08-03 10:00", "书面报告时间": "2026-08-03 12:01"},
            ["甲 超过时限"],
        ),
        ("信息报送", {"报送日期": "2026-07-01", "题目": "甲"}, []),
        ("信息报送", {"报送日期": "2026-06-30", "题目": "甲"}, ["0/1"]),
        ("信息报送", {"报送日期": "2026-10-01", "题目": "甲"}, []),
    ],
)
def test_ledgers(
    project: Path, write: Write, name: str, row: dict[str, str], expected: list[str]
) -> None:
    """Rows count by their days, and what came after the quarter does not."""
    write_scoring(project, entry(MEASURE_OF[name]))
    (project / "content/zfb/台账/来信来电-2026.csv").unlink()
    common = {"编号": "L1", "任务": "甲", "事项": "甲", "事件": "甲", "是否公开": "是"}
    put(write, name, {**common, **row})
    assert told(project) == expected


def test_three_overruns_are_counted_over_the_year(project: Path, write: Write) -> None:
    """From the first day of the year on, until the quarter's last."""
    write_scoring(project, entry("三次超限"))
    for number, day in enumerate(("2026-02-27", "2026-05-29", "2026-08-31"), start=1):
        write(*paper(number, "2025-12-01", day))
    assert told(project, Q2) == []
    assert told(project, Q3) == ["2026 3"]


def test_columns_are_those_of_the_last_day(project: Path) -> None:
    """All of them stood empty before anything was published, and none of documents after."""
    write_scoring(project, entry("空缺栏目"))
    assert "业务工作/工作总结" in told(project, Q3)
    assert told(project, Q4) == []
    write_scoring(project, entry("陈旧栏目"))
    assert told(project, Q3) == []
    late = told(project, Quarter(2027, 1), date(2027, 4, 1))
    assert "其他/其他需要主动向社会公布的政府信息/动态信息 2026-11-23" in late
