"""The check ``known_columns``: folders of documents that are no column of documents."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

RULE = rule_for("known_columns")
LETTERS = "业务工作/市长信箱、人民来信办理"

CASES: list[tuple[dict[str, Any], list[tuple[str, str]], str]] = [
    ({"栏目": "业务工作/工作总结"}, [], ""),
    ({"栏目": "公开制度"}, [], ""),
    ({"栏目": "业务工作/总结"}, [("业务工作/总结", "没有此栏目")], "“业务工作/工作总结”"),
    ({"栏目": "工作总结"}, [("工作总结", "没有此栏目")], "“业务工作/工作总结”"),
    ({"栏目": "业务工作"}, [("业务工作", "只有下级栏目")], "“业务工作/工作计划”"),
    (
        {"栏目": "机构设置概况/内设机构"},
        [("机构设置概况/内设机构", "另有来源")],
        "“机构设置概况/机构职能”",
    ),
    ({"栏目": LETTERS}, [(LETTERS, "另有来源")], "来信来电"),
    ({"栏目": "其他/友情链接"}, [("其他/友情链接", "另有来源")], "友情链接"),
    ({"机构": "fgw", "栏目": LETTERS}, [(LETTERS, "已取消")], "市长信箱由政府办公室统一办理和公布"),
    ({"机构": "fgw", "栏目": "业务工作/财政预算决算"}, [], ""),
    ({"机构": "fgw", "栏目": "业务工作/财政"}, [("业务工作/财政", "没有此栏目")], "财政预算决算"),
    ({"栏目": "业务工作/财政预算决算"}, [("业务工作/财政预算决算", "没有此栏目")], ""),
    ({"栏目": "业务工作/总结", "状态": "草稿"}, [("业务工作/总结", "没有此栏目")], ""),
]


@pytest.mark.parametrize(("document", "expected", "fact"), CASES)
def test_folders(document: dict[str, Any], expected: list[tuple[str, str]], fact: str) -> None:
    """Each kind of wrong folder is told apart, and the nearest columns are suggested."""
    found = run(RULE, document)
    assert [(finding.field, finding.message) for finding in found] == expected
    assert all(fact in finding.fix for finding in found)


def test_one_finding_a_folder_at_its_first_document() -> None:
    """Three documents in an unknown folder are one finding that counts them."""
    documents = [{"栏目": "业务工作/总结", "标题": f"第{number}份"} for number in range(3)]
    found = run(RULE, {"公文": documents})
    assert seen(found) == [("zfb/业务工作/总结/2026-00001.md", "业务工作/总结", "没有此栏目")]
    assert "｜3｜" in found[0].fix
    assert found[0].record == "zfb/业务工作/总结"


def test_an_office_without_schema_is_left_to_another_rule() -> None:
    """Where nobody knows the columns no folder is called unknown."""
    example = {"机构信息": {"栏目标准": "没有"}, "栏目": "业务工作/总结"}
    assert run(RULE, example) == []
