"""The check ``waivers``: entries of 不适用栏目 must hold."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

RULE = rule_for("waivers")
PLACE = "zfb/机构.yaml:34"
EMPTY = {"zfb/业务工作/工作总结/2026-00001.md": ""}

CASES: list[tuple[dict[str, Any], list[str], str]] = [
    ({"栏目": "业务工作/工作总结", "理由": "新设", "核实日期": "2026-03-02"}, [], ""),
    ({"栏目": "业务工作/工作总结", "理由": "新设"}, ["缺项"], "核实日期"),
    ({"栏目": "业务工作/工作总结"}, ["缺项"], "理由、核实日期"),
    ({"理由": "新设", "核实日期": "2026-03-02"}, ["缺项"], "（未写栏目）"),
    (
        {"栏目": "工作总结", "理由": "新设", "核实日期": "2026-03-02"},
        ["没有此栏目"],
        "“业务工作/工作总结”",
    ),
    (
        {"栏目": "业务工作/工作小结", "理由": "新设", "核实日期": "2026-03-02"},
        ["没有此栏目"],
        "“业务工作/工作总结”",
    ),
    (
        {"栏目": "政策法规", "理由": "新设", "核实日期": "2026-03-02"},
        ["只有下级栏目"],
        "“政策法规/规章”",
    ),
    ({"栏目": "业务工作/工作计划", "理由": "无", "核实日期": "2026-03-02"}, ["有内容"], "｜1"),
    ({"栏目": "业务工作/工作计划", "理由": "无"}, ["缺项", "有内容"], ""),
]


@pytest.mark.parametrize(("entry", "expected", "fact"), CASES)
def test_entries(entry: dict[str, str], expected: list[str], fact: str) -> None:
    """An entry names an empty column of the office, says why, and when that was verified."""
    found = run(RULE, {"机构信息": {"不适用栏目": [entry]}, "文件": EMPTY})
    assert [finding.message for finding in found] == expected
    assert all(fact in finding.fix for finding in found)


def test_the_place_is_the_entry() -> None:
    """The second entry is reported on its own line."""
    good = {"栏目": "业务工作/工作总结", "理由": "新设", "核实日期": "2026-03-02"}
    found = run(RULE, {"机构信息": {"不适用栏目": [good, {"栏目": "其他"}]}, "文件": EMPTY})
    assert [place for place, _, _ in seen(found)] == ["zfb/机构.yaml:37", "zfb/机构.yaml:37"]
