"""A scoring.yaml with a mistake in it: the place is told, and the entry is not used."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.disclosure.load_rules import load_rules
from tests.disclosure.scores.support import entry, write_scoring

SOUND = entry("空缺栏目")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("分值: {K1: 10}", "分值: {K1: 9}", ("scoring-sum", 7)),
        ("分值: {K1: 10}", "分值: {K1: 5, K9: 5}", ("scoring-unknown", 7)),
        ("分值: {K1: 10}", "分值: {K1: 十}", ("scoring-value", 7)),
        ("施行: 2020-01-01", "施行: 2026-02-30", ("no-such-date", 2)),
        ("施行: 2020-01-01", "施行: 今年", ("date-form", 2)),
        ("施行: 2020-01-01", "依据: 约定", ("scoring-value", 2)),
        ("计量: 空缺栏目", "计量: 好坏", ("scoring-unknown", 6)),
        ("计量: 空缺栏目", "计量: 超限", ("scoring-value", 6)),
        ("计量: 空缺栏目", "时限: [D99], 计量: 空缺栏目", ("scoring-unknown", 6)),
        ("规则: ZD001", "规则: ZD999", ("scoring-unknown", 6)),
        ("每项扣: 2", "每项扣: 两分", ("scoring-value", 6)),
        ("每项扣: 2", "每项扣: 2, 最多扣: 很多", ("scoring-value", 6)),
        ("代码: K1,", "", ("scoring-value", 6)),
        ("'{栏目}'", "'{天数}'", ("scoring-unknown", 6)),
        ("'{栏目}'", "'{栏目'", ("scoring-unknown", 6)),
        ("类别: [政府办公厅（室）, 部门]", "类别: [局]", ("scoring-unknown", 7)),
        ("类别: [政府办公厅（室）, 部门]", "类别: [部门, 部门]", ("scoring-unknown", 7)),
        ("等次: {好: 9, 差: 0}", "等次: [好]", ("scoring-value", 4)),
        ("名称: 试", "名字: 试", ("unknown-key", 6)),
    ],
)
def test_mistakes(project: Path, old: str, new: str, expected: tuple[str, int]) -> None:
    """Each is found at its line; what rests on a wrong entry is not computed."""
    assert old in SOUND
    write_scoring(project, SOUND.replace(old, new))
    found = load_rules(project)
    assert expected in [(fault.kind, fault.location.line) for fault in found.faults]
    assert found.scoring == ()


def test_a_sound_entry_stays_beside_a_wrong_one(project: Path) -> None:
    """An old quarter can still be scored while the new rules are being written."""
    write_scoring(project, SOUND, entry("空缺栏目", since="2026-01-01").replace("K1: 10", "K1: 1"))
    assert [str(one.since) for one in load_rules(project).scoring] == ["2020-01-01"]


def test_two_of_one_day(project: Path) -> None:
    """Which of them counts could not be said."""
    write_scoring(project, SOUND, SOUND)
    assert [fault.kind for fault in load_rules(project).faults] == ["scoring-repeated"]


def test_without_the_file_nobody_is_scored(project: Path) -> None:
    """It is no fault: a city may not score."""
    (project / "disclosure_rules/scoring.yaml").unlink()
    found = load_rules(project)
    assert (found.scoring, found.faults) == ((), ())


@pytest.mark.parametrize("line", ["首页天数: 两周", "来信月数: 0", "更新: [{名称: 甲, 天数: 三}]"])
def test_thresholds_of_the_inspection(project: Path, line: str) -> None:
    """A wrong one is told and keeps its default."""
    path = project / "disclosure_rules/inspection.yaml"
    path.write_text(f"{line}\n", encoding="utf-8")
    found = load_rules(project)
    assert [(fault.kind, fault.location.line) for fault in found.faults] == [("scoring-value", 1)]
    assert (found.inspection.home_days, found.inspection.letter_months) == (14, 3)
