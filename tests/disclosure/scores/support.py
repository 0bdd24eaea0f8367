"""Small scorings for the tests: one indicator that has all the weight."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.scores import Quarter, Scorecard, Scores, scores

Q3 = Quarter(2026, 3)
LATER = date(2027, 6, 30)
WORDS = {
    "超限": ("时限: [D01, D02, D03, D08], ", "{事项} {截止} {天数}"),
    "空缺栏目": ("", "{栏目}"),
    "陈旧栏目": ("", "{栏目} {应更新}"),
    "来信未复": ("", "{编号} {收到}"),
    "督办逾期": ("", "{任务} {截止}"),
    "征集结果": ("", "{事项} {应公布}"),
    "报送任务": ("", "{件数}/{任务}"),
    "紧急信息": ("", "{事件} {认定}"),
    "三次超限": ("", "{年度} {次数}"),
}


def entry(measure: str, since: str = "2020-01-01", each: str = "2", more: str = "") -> str:
    """One scoring whose only indicator, of ten points, is a measure."""
    clocks, words = WORDS[measure]
    return (
        f"  - 施行: {since}\n    满分: 10\n    等次: {{好: 9, 差: 0}}\n    指标:\n"
        f"      - {{代码: K1, 名称: 试, 计量: {measure}, {clocks}每项扣: {each}, {more}"
        f"规则: ZD001, 提示: '{words}'}}\n"
        "    权重: [{类别: [政府办公厅（室）, 部门], 分值: {K1: 10}}]\n"
    )


def write_scoring(project: Path, *entries: str) -> None:
    """Put entries in the place of the project's own scoring."""
    path = project / "disclosure_rules/scoring.yaml"
    path.write_text("评分:\n" + "".join(entries), encoding="utf-8")


def scored(project: Path, quarter: Quarter = Q3, as_of: date = LATER) -> Scores:
    """The scores of a project for a quarter, by its own rules."""
    found = scores(load_content(project), load_rules(project), quarter, as_of)
    assert found is not None
    return found


def card(project: Path, quarter: Quarter = Q3, as_of: date = LATER) -> Scorecard:
    """The only card of the office zfb."""
    one = scored(project, quarter, as_of).of("zfb")
    assert one is not None
    return one.cards[0]


def told(project: Path, quarter: Quarter = Q3, as_of: date = LATER) -> list[str]:
    """What the card of zfb says."""
    return [finding.message for finding in card(project, quarter, as_of).findings]
