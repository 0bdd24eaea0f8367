"""The check ``record_fields``: required fields of offices, guides, reports and the site."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

LEADERS = {
    "领导": [
        {"姓名": "甲", "职务": "主任", "分工": "全面工作", "任期": {"起": "2024-01-02"}},
        {"职务": "副主任", "任期": {"起": "2024-01-02"}},
        {"姓名": "丙", "职务": "副主任", "任期": {"起": "2020-01-02", "止": "2023-01-02"}},
    ]
}

CASES: list[tuple[str, list[str], dict[str, Any], list[tuple[str, str]]]] = [
    ("机构", ["办公时间", "联系电话"], {"截至": "2026-11-21"}, []),
    ("机构", ["办公时间"], {"机构信息": {"办公时间": ""}}, [("zfb/机构.yaml", "办公时间")]),
    ("机构", ["办公时间"], {"机构信息": {"办公时间": "  "}}, [("zfb/机构.yaml:8", "办公时间")]),
    (
        "机构",
        ["公开工作机构/名称"],
        {"机构信息": {"公开工作机构": ""}},
        [("zfb/机构.yaml", "公开工作机构/名称")],
    ),
    ("机构", ["公开工作机构/名称"], {"机构信息": {"公开工作机构": ["甲"]}}, []),
    ("机构", ["领导/姓名"], {"机构信息": {"领导": ""}}, []),
    ("机构", ["领导/姓名"], {"机构信息": {"领导": ["甲"]}}, []),
    ("机构", ["领导/姓名"], {"机构信息": LEADERS}, [("zfb/机构.yaml:22", "领导/姓名")]),
    (
        "机构",
        ["领导/分工"],
        {"机构信息": LEADERS},
        [("zfb/机构.yaml:22", "领导/分工"), ("zfb/机构.yaml:25", "领导/分工")],
    ),
    ("机构", ["办公时间"], {"机构信息": {"办公时间": "", "并入": "shizf"}}, []),
    ("公开指南", ["更新日期"], {"指南": {"更新日期": ""}}, [("zfb/公开指南.md", "更新日期")]),
    ("公开指南", ["更新日期"], {"文件": {"zfb/公开指南.md": ""}}, []),
    (
        "年报",
        ["部分/总体情况"],
        {"年报": {"部分": {"总体情况": ""}}},
        [("zfb/年报/2025.yaml:3", "部分/总体情况")],
    ),
    ("门户", ["名称"], {"门户": {"名称": ""}}, [("门户.yaml", "名称")]),
    ("门户", ["名称"], {"文件": {"门户.yaml": ""}}, []),
]


@pytest.mark.parametrize(("kind", "fields", "example", "expected"), CASES)
def test_missing_fields(
    kind: str, fields: list[str], example: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    """A field that is not there or blank is missing; a value of the wrong type is not."""
    found = run(rule_for("record_fields", {"对象": kind, "字段": tuple(fields)}), example)
    assert [(place, field) for place, field, _ in seen(found)] == expected


def test_an_entry_is_named_as_an_editor_would() -> None:
    """By its name, else its post, with its number in the list."""
    rule = rule_for("record_fields", {"对象": "机构", "字段": ("领导/姓名", "领导/分工")})
    found = run(rule, {"机构信息": LEADERS})
    assert [finding.fix.split("｜")[3] for finding in found] == [
        "第 2 条“副主任”",
        "第 2 条“副主任”",
        "第 3 条“丙”",
    ]


def test_entries_whose_day_is_past_are_passed_over() -> None:
    """Who has left need not say what he was in charge of; who leaves today still does."""
    params = {"对象": "机构", "字段": ("领导/分工",), "过期免查": "任期/止"}
    rule = rule_for("record_fields", params)
    assert len(run(rule, {"机构信息": LEADERS})) == 1
    assert len(run(rule, {"机构信息": LEADERS, "截至": "2023-01-02"})) == 2


def test_one_of_several_is_enough_where_the_rule_says_so() -> None:
    """With 任一 only the lack of all is a finding, and one."""
    fields = ("依申请公开/当面", "依申请公开/邮寄", "依申请公开/互联网", "依申请公开/传真")
    rule = rule_for("record_fields", {"对象": "门户", "字段": fields, "要求": "任一"})
    assert run(rule, {"门户": {"依申请公开": {"当面": "", "邮寄": "", "传真": ""}}}) == []
    found = run(rule, {"门户": {"依申请公开": ""}})
    assert [finding.field for finding in found] == ["依申请公开/当面"]


def test_reports_before_the_first_year_are_left_alone() -> None:
    """The form of a report holds from a year on."""
    example = {"年报": {"公开日期": ""}}
    params = {"对象": "年报", "字段": ("公开日期",)}
    assert len(run(rule_for("record_fields", {**params, "起始年度": 2025}), example)) == 1
    assert run(rule_for("record_fields", {**params, "起始年度": 2026}), example) == []
