"""The check ``office_references``: 上级 and 并入 name offices that are there."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

RULE = rule_for("office_references", {"字段": ("上级", "并入")})


def city(above: str = "") -> dict[str, str]:
    """The city government as a second office, under ``above``."""
    text = "名称: 示例市人民政府\n层级: 市级\n类别: 政府\n"
    return {"shizf/机构.yaml": text + (f"上级: {above}\n" if above else "")}


CASES: list[tuple[dict[str, Any], dict[str, str], list[tuple[str, str, str]]]] = [
    ({"上级": "shizf"}, city(), []),
    ({}, city(), []),
    ({"上级": "shizff"}, city(), [("zfb/机构.yaml:33", "上级", "没有此机构")]),
    ({"上级": "zfb"}, city(), [("zfb/机构.yaml:33", "上级", "指向自己")]),
    (
        {"上级": "shizf"},
        city("zfb"),
        [("shizf/机构.yaml:4", "上级", "循环"), ("zfb/机构.yaml:33", "上级", "循环")],
    ),
    (
        {"并入": "fgw", "撤销日期": "2026-01-05"},
        city(),
        [("zfb/机构.yaml:33", "并入", "没有此机构")],
    ),
    ({"并入": "shizf", "撤销日期": "2026-01-05"}, city("zfb"), []),
]


@pytest.mark.parametrize(("values", "files", "expected"), CASES)
def test_references(
    values: dict[str, Any], files: dict[str, str], expected: list[tuple[str, str, str]]
) -> None:
    """Closed offices are judged too, and every office of a circle is told."""
    assert seen(run(RULE, {"机构信息": values, "文件": files})) == expected


def test_who_leads_into_a_circle_is_no_part_of_it() -> None:
    """An office below two that go round is not blamed for them."""
    files = {**city("jsz"), "jsz/机构.yaml": "名称: 甲\n层级: 市级\n类别: 部门\n上级: shizf\n"}
    found = run(RULE, {"机构信息": {"上级": "shizf"}, "文件": files})
    assert [finding.record for finding in found] == ["jsz", "shizf"]


@pytest.mark.parametrize("given", ["shizff", "示例市人民政府"])
def test_the_folder_that_was_meant_is_suggested(given: str) -> None:
    """A slip of the pen, or the name in place of the folder, is answered with the folder."""
    (finding,) = run(RULE, {"机构信息": {"上级": given}, "文件": city()})
    assert finding.fix.endswith("｜shizf")
