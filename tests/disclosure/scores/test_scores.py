"""Scorecards, ceilings, ranking, the scoring in force, and the command."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from plugins.disclosure.cli import main
from plugins.disclosure.example_project import office_values, to_yaml
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.scores import Quarter, quarter_of, read_quarter, scores
from tests.disclosure.scores.support import LATER, Q3, card, entry, scored, write_scoring

Write = Callable[[str, str], Path]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026Q3", Quarter(2026, 3)),
        ("2026q1", Quarter(2026, 1)),
        ("2026Q5", None),
        ("2026Q0", None),
        ("1999Q1", None),
        ("2026", None),
        ("２０２６Q1", None),
        ("2026-Q1", None),
    ],
)
def test_quarters_are_read(text: str, expected: Quarter | None) -> None:
    """Only what names a quarter."""
    assert read_quarter(text) == expected


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_quarters_follow_each_other(year: int) -> None:
    """Each day lies in one quarter, and the one before ends on the day before."""
    for number in range(1, 5):
        quarter = Quarter(year, number)
        assert quarter_of(quarter.start) == quarter_of(quarter.end) == quarter
        assert (quarter.start - quarter.back().end).days == 1
        assert not quarter.has_ended(quarter.end)


@pytest.mark.parametrize(
    ("each", "more", "lost"),
    [("0.5", "", "9"), ("2", "", "10"), ("2", "最多扣: 4, ", "4"), ("0.1", "最多扣: 4, ", "1.8")],
)
def test_ceilings(project: Path, each: str, more: str, lost: str) -> None:
    """Cases together never cost more than the ceiling nor the full points; all are told."""
    write_scoring(project, entry("空缺栏目", each=each, more=more))
    found = card(project)
    assert (len(found.losses), found.full, found.lost) == (18, Decimal(10), Decimal(lost))


def test_an_old_quarter_keeps_its_own_rules(project: Path) -> None:
    """The scoring in force on the quarter's last day counts; before the first there is none."""
    new = entry("空缺栏目", since="2026-09-30", each="0.4")
    write_scoring(project, new, entry("空缺栏目", since="2026-04-01", each="0.2"))
    assert card(project, Quarter(2026, 2)).lost == Decimal("3.6")
    assert card(project, Q3).lost == Decimal("7.2")
    early = Quarter(2026, 1)
    assert scores(load_content(project), load_rules(project), early, LATER) is None


def test_ranking(project: Path, write: Write) -> None:
    """Equal scores share a rank; an office that no weights speak of has none."""
    for office in ("fgw", "jtj", "qsz"):
        write(f"content/{office}/机构.yaml", to_yaml(office_values(office)))
    write_scoring(project, entry("来信未复"))
    letters = project / "content/zfb/台账/来信来电-2026.csv"
    letters.write_text(
        letters.read_text(encoding="utf-8") + "L2026-0009,市长信箱,2026-03-02,供水,甲,乙,,,是\n",
        encoding="utf-8",
    )
    found = scored(project)
    line = [(one.office, one.rank, one.score, one.grade) for one in found.offices]
    ten, eight = Decimal(10), Decimal(8)
    assert line == [("fgw", 1, ten, "好"), ("jtj", 1, ten, "好"), ("zfb", 3, eight, "差")]
    assert found.unscored == ("qsz",)
    assert found.average == Decimal("9.3")


def test_scores_do_not_depend_on_the_day_of_asking(project: Path) -> None:
    """The same on the day after the quarter and years later."""
    one, other = scored(project, Q3, date(2026, 10, 1)), scored(project, Q3, date(2029, 1, 1))
    assert one.offices == other.offices
    with pytest.raises(ValueError, match="has not ended"):
        scored(project, Q3, date(2026, 9, 30))


def run(project: Path, *arguments: str, day: str = "2026-11-21") -> tuple[int, str]:
    """The status and the output of ``gongkai score``."""
    out = io.StringIO()
    status = main(["--root", str(project), "score", *arguments, "--as-of", day], out=out)
    return status, out.getvalue()


def test_every_lost_point_is_told_with_its_place(project: Path) -> None:
    """In all three forms the same points are lost."""
    write_scoring(project, entry("空缺栏目", each="0.5"))
    _, text = run(project, "--quarter", "2026Q3")
    assert "第1名 示例市人民政府办公室 zfb 1 分（差）" in text
    assert "-0.5 ZD001 content/zfb/机构.yaml:1:5 业务工作/工作总结（zfb/业务工作/工作总结）" in text
    _, text = run(project, "--format", "json")
    told = json.loads(text)
    (only,) = told["offices"][0]["cards"]
    assert (told["quarter"], only["lost"], only["cases"]) == ("2026Q3", "9", 18)
    assert only["findings"][0]["path"].startswith("content/zfb/机构.yaml:")
    _, text = run(project, "--format", "csv", "--office", "zfb")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["得分"], row["扣分"], row["扣分项数"]) == ("1", "9", "18")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--quarter", "2026Q4"), "到 2026-12-31 才结束"),
        (("--quarter", "三季度"), "季度写作 2026Q3"),
        (("--quarter", "2001Q1"), "没有施行中的评分办法"),
        (("--office", "xyz"), "没有机构 xyz"),
    ],
)
def test_what_cannot_be_computed_is_refused_in_words(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    """With the status of a wrong command, and no traceback."""
    status, _ = run(project, *arguments)
    assert status == 2
    assert words in capsys.readouterr().err
