"""Rules, column schemas and calendars as data, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.disclosure.finding import Severity
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.rule import Ruleset
from tests.sample import sample_rules

Write = Callable[[str, str], Path]
COLUMNS = "disclosure_rules/columns"
RULE = """代码: {code}
标题: 读取时发现的问题
依据: 本系统约定
对象: 文件
检查: {check}
参数: {params}
级别: {severity}
说明: 说明
提示: "{message}"
理由: 理由
"""


def kinds(ruleset: Ruleset) -> list[tuple[str, int]]:
    """The kinds and lines of a ruleset's faults."""
    return [(fault.kind, fault.location.line) for fault in ruleset.faults]


def test_the_rules_of_the_project_are_sound() -> None:
    """Nothing in disclosure_rules is broken."""
    assert sample_rules().faults == ()


RULE_FAULTS = [
    ({"code": "AA002"}, "rule-file-name", 1),
    ({"check": "no-such-check"}, "rule-check", 5),
    ({"params": "{类别: [甲], 类型: 乙}"}, "rule-parameter", 6),
    ({"params": "{}"}, "rule-parameter-missing", 6),
    ({"params": "{类别: 甲}"}, "rule-parameter-type", 6),
    ({"severity": "严重"}, "rule-severity", 7),
    ({"severity": "错误\n把握: 凭记忆"}, "rule-memory", 7),
    ({"severity": "警告\n把握: 听说"}, "rule-certainty", 8),
    ({"message": "缺少{不存在}"}, "rule-template", 9),
    ({"message": "缺少{键"}, "rule-template", 9),
]


@pytest.mark.parametrize(("change", "kind", "line"), RULE_FAULTS)
def test_a_broken_rule_is_a_fault_at_its_own_line(
    project: Path, write: Write, change: dict[str, str], kind: str, line: int
) -> None:
    """Misspelt parameters, words and names are placed, and nothing raises."""
    given = {
        "code": "AA001",
        "check": "faults",
        "params": "{类别: [甲]}",
        "severity": "警告",
        "message": "问题",
        **change,
    }
    write("disclosure_rules/rules/测试/AA001-test.yaml", RULE.format(**given))
    assert kinds(load_rules(project)) == [(kind, line)]


def test_a_rule_from_memory_is_never_an_error(project: Path, write: Write) -> None:
    """A fact that is not verified weighs at most as a warning."""
    text = RULE.format(
        code="AA001",
        check="faults",
        params="{类别: [甲]}",
        severity="错误\n把握: 凭记忆",
        message="问题",
    )
    write("disclosure_rules/rules/测试/AA001-test.yaml", text)
    assert load_rules(project).rules["AA001"].severity is Severity.WARNING


def test_a_code_used_twice(project: Path, write: Write) -> None:
    """The second file is a fault; the first rule stands."""
    text = RULE.format(
        code="AA001", check="faults", params="{类别: [甲]}", severity="警告", message="问题"
    )
    write("disclosure_rules/rules/测试/AA001-one.yaml", text)
    write("disclosure_rules/rules/测试/AA001-two.yaml", text)
    assert [kind for kind, _ in kinds(load_rules(project))] == ["rule-repeated"]


SCHEMA_FAULTS = [
    ("继承: mine\n", "schema-cycle", 3),
    ("继承: nowhere\n", "schema-base", 3),
    (
        "继承: department\n调整:\n  - {操作: 取消, 栏目: 没有/这栏, 理由: 无}\n",
        "change-column",
        5,
    ),
    ("继承: department\n调整:\n  - {操作: 取消, 栏目: 业务工作/工作计划}\n", "change-reason", 5),
    (
        "继承: department\n调整:\n  - {操作: 删掉, 栏目: 业务工作/工作计划, 理由: 无}\n",
        "change-action",
        5,
    ),
    (
        (
            "继承: department\n调整:\n"
            "  - {操作: 修改, 栏目: 业务工作/工作计划, 改为: {更新: 3}, 理由: 无}\n"
        ),
        "change-value",
        5,
    ),
    ("栏目:\n  - {名称: 甲}\n", "column-incomplete", 4),
    ("栏目:\n  - {名称: 甲, 代码: a, 来源: 天上}\n", "column-choice", 4),
    ("栏目:\n  - {名称: 甲, 代码: a}\n  - {名称: 乙, 代码: a}\n", "column-slug", 5),
    ("栏目:\n  - {名称: 甲, 代码: a, 更新天数: 一年}\n", "wrong-type", 4),
    ("栏木: []\n", "unknown-key", 3),
]


@pytest.mark.parametrize(("text", "kind", "line"), SCHEMA_FAULTS)
def test_a_broken_profile_is_a_fault_at_its_own_line(
    project: Path, write: Write, text: str, kind: str, line: int
) -> None:
    """Profiles that extend themselves, or change what is not there, are placed."""
    write(f"{COLUMNS}/mine.yaml", f"代码: mine\n名称: 我的\n{text}")
    assert (kind, line) in kinds(load_rules(project))


def test_two_profiles_that_extend_each_other(project: Path, write: Write) -> None:
    """A circle of two is seen, and the other schemas stand."""
    write(f"{COLUMNS}/a.yaml", "代码: a\n继承: b\n")
    write(f"{COLUMNS}/b.yaml", "代码: b\n继承: a\n")
    ruleset = load_rules(project)
    assert {"schema-cycle"} == {kind for kind, _ in kinds(ruleset)}
    assert "department" in ruleset.schemas.by_code
    assert not {"a", "b"} & ruleset.schemas.by_code.keys()


def test_a_profile_adds_drops_splits_and_amends(project: Path, write: Write) -> None:
    """Each change shows in the schema with its reason, at the place asked for."""
    write(
        f"{COLUMNS}/mine.yaml",
        "代码: mine\n名称: 我的\n继承: general-office-city\n调整:\n"
        "  - {操作: 取消, 栏目: 政策法规/法律, 理由: 一}\n"
        "  - {操作: 拆分, 栏目: 业务工作/工作总结, 分为: [{名称: 年度, 代码: yearly}], 理由: 二}\n"
        "  - {操作: 修改, 栏目: 业务工作/工作计划, 改为: {更新天数: 9}, 理由: 三}\n"
        "  - {操作: 增设, 上级: 业务工作, 位于之前: 工作简报, "
        "内容: [{名称: 会务, 代码: meetings}], 理由: 四}\n"
        "  - {操作: 增设, 内容: [{名称: 专栏, 代码: special}], 理由: 五}\n",
    )
    ruleset = load_rules(project)
    assert ruleset.faults == ()
    schema = ruleset.schemas.by_code["mine"]
    assert schema.get(("政策法规", "法律")) is None
    assert schema.removals[0].reason == "一"
    yearly = schema.get(("业务工作", "工作总结", "年度"))
    plans = schema.get(("业务工作", "工作计划"))
    assert yearly is not None
    assert plans is not None
    assert plans.renew_days == 9
    work = schema.get(("业务工作",))
    assert work is not None
    names = [column.name for column in work.children]
    assert names[:3] == ["工作计划", "会务", "工作简报"]
    assert schema.columns[-1].reason == "五"


STANDARD = {
    "机构设置概况": ["机构职能", "领导班子成员和工作分工", "内设机构", "下属单位"],
    "政策法规": ["法律", "法规", "规章", "规范性文件", "政策法规解读"],
    "业务工作": [
        "工作计划",
        "工作简报",
        "领导讲话",
        "工作总结",
        "政府信息公开工作",
        "市长信箱、人民来信办理",
        "市长公开电话办理",
        "其他业务工作",
    ],
    "其他": ["其他需要主动向社会公布的政府信息", "资料下载", "友情链接"],
}


def test_the_schema_of_the_general_office_is_the_standard_exactly() -> None:
    """Columns, sub-columns and their order are those of the standard."""
    schema = sample_rules().schemas.by_code["general-office-city"]
    found = {top.name: [child.name for child in top.children] for top in schema.columns}
    assert found == STANDARD
    assert list(found) == list(STANDARD)
    other = schema.get(("其他", "其他需要主动向社会公布的政府信息"))
    assert other is not None
    assert [child.name for child in other.children] == ["作风效能建设", "动态信息", "其他信息"]


def test_the_platform_has_its_four_columns_in_their_order() -> None:
    """Names and order of the unified platform are fixed."""
    schemas = sample_rules().schemas
    assert [column.name for column in schemas.platform] == [
        "政府信息公开指南",
        "政府信息公开制度",
        "法定主动公开内容",
        "政府信息公开年报",
    ]
    assert schemas.requests is not None
    assert schemas.requests.name == "依申请公开"


def test_every_leaf_serves_a_statutory_item_that_exists() -> None:
    """The statutory view is derived: each column of information names its items."""
    schemas = sample_rules().schemas
    known = {item.code for item in schemas.statutory}
    for schema in schemas.by_code.values():
        for column in schema.leaves():
            assert set(column.serves) <= known, f"{schema.code} {column.label}"
            if column.filling != "链接":
                assert column.serves, f"{schema.code} {column.label}"


def test_no_rules_at_all(tmp_path: Path) -> None:
    """A missing folder is one fault, not a traceback."""
    assert kinds(load_rules(tmp_path)) == [("rules-missing", 1)]


@pytest.mark.parametrize("name", ["platform.yaml", "statutory.yaml"])
def test_a_missing_part_is_named(project: Path, name: str) -> None:
    """What the platform view needs is missed by name."""
    (project / "disclosure_rules" / name).unlink()
    (fault,) = load_rules(project).faults
    assert fault.kind == "rules-file-missing"
    assert fault.location.path.endswith(name)


BROKEN_FILES = [
    ("vocabularies/topics.yaml", "名称: 主题分类\n值: 综合政务\n", "vocabulary-form"),
    ("vocabularies/topics.yaml", "名称: [\n", "yaml-syntax"),
    ("columns/department.yaml", "代码: office\n", "schema-code"),
    ("columns/department.yaml", "代码: department\n栏目: 甲\n", "wrong-type"),
    ("columns/department.yaml", "代码: department\n栏目: [甲]\n", "wrong-type"),
    ("columns/department.yaml", "代码: department\n调整: 甲\n", "wrong-type"),
    ("columns/department.yaml", "代码: department\n调整: [甲]\n", "wrong-type"),
    ("columns/department.yaml", "代码: [\n", "yaml-syntax"),
    ("calendar/2025.yaml", "年度: 2025\n放假: [2025-13-01]\n", "date-form"),
]


@pytest.mark.parametrize(("path", "text", "kind"), BROKEN_FILES)
def test_a_broken_file_is_left_out_with_its_fault(
    project: Path, write: Write, path: str, text: str, kind: str
) -> None:
    """The rest of the ruleset still stands."""
    write(f"disclosure_rules/{path}", text)
    ruleset = load_rules(project)
    assert kind in {found for found, _ in kinds(ruleset)}
    assert ruleset.rules
    assert "general-office-city" in ruleset.schemas.by_code


def test_a_rule_without_its_parts_is_not_run(project: Path, write: Write) -> None:
    """Each missing part is named, and the rule is left out."""
    write("disclosure_rules/rules/测试/AA001-test.yaml", "代码: AA001\n标题: 甲\n")
    ruleset = load_rules(project)
    assert "AA001" not in ruleset.rules
    missing = {fault.field for fault in ruleset.faults if fault.kind == "rule-incomplete"}
    assert missing == {"依据", "对象", "检查", "级别", "说明", "理由"}


WRONG_PARTS = [
    ({"params": "甲"}, "wrong-type"),
    ({"params": "{类别: [[甲]]}"}, "rule-parameter-type"),
]


@pytest.mark.parametrize(("change", "kind"), WRONG_PARTS)
def test_a_rule_with_parts_of_another_type(
    project: Path, write: Write, change: dict[str, str], kind: str
) -> None:
    """A parameter of another shape is a fault, not a crash of the check."""
    given = {"code": "AA001", "check": "faults", "severity": "警告", "message": "问题", **change}
    write("disclosure_rules/rules/测试/AA001-test.yaml", RULE.format(**given))
    ruleset = load_rules(project)
    assert "AA001" not in ruleset.rules
    assert kind in {found for found, _ in kinds(ruleset)}
