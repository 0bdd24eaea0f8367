"""The check ``institutions``: what the folder 公开制度 must hold."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run

ANY = rule_for("institutions")
KINDS = {"依申请": ["依申请公开", "公开申请"], "审查": "审查"}


def paper(title: str, **values: str) -> dict[str, str]:
    """A document among the institutions of a department, which has no other ones."""
    return {"机构": "fgw", "栏目": "公开制度", "标题": title, **values}


EMPTY: list[tuple[list[dict[str, str]], list[str]]] = [
    ([paper("主动公开制度")], []),
    ([paper("主动公开制度", 状态="草稿")], ["fgw"]),
    ([paper("主动公开制度", 公开方式="不予公开")], ["fgw"]),
    ([{"机构": "fgw", "栏目": "业务工作/工作计划"}], ["fgw"]),
]


@pytest.mark.parametrize(("documents", "expected"), EMPTY)
def test_an_office_without_institutions(
    documents: list[dict[str, str]], expected: list[str]
) -> None:
    """Only what is public counts."""
    found = run(ANY, {"公文": documents})
    assert [finding.record.split("/")[0] for finding in found] == expected


MISSING: list[tuple[list[str], list[str]]] = [
    (["依申请公开工作制度", "公开审查制度"], []),
    (["公开申请办理和审查制度"], []),
    (["主动公开制度"], ["依申请", "审查"]),
    (["公开审查制度"], ["依申请"]),
]


@pytest.mark.parametrize(("titles", "expected"), MISSING)
def test_kinds_of_institutions(titles: list[str], expected: list[str]) -> None:
    """A kind is there when a title holds one of its words; one paper may serve several."""
    rule = rule_for("institutions", {"应有": KINDS, "机构类别": ("部门",)})
    found = run(rule, {"公文": [paper(title) for title in titles]})
    assert [finding.field for finding in found] == expected


def test_an_empty_folder_is_one_finding_not_many() -> None:
    """Where nothing is there the kinds are not told one by one."""
    rule = rule_for("institutions", {"应有": KINDS, "机构类别": ("部门",)})
    example: dict[str, Any] = {"公文": [paper("制度", 状态="草稿")]}
    assert run(rule, example) == []
    assert len(run(ANY, example)) == 1


def test_other_kinds_of_offices_are_passed_over() -> None:
    """A rule may be for governments only."""
    rule = rule_for("institutions", {"机构类别": ("政府",)})
    assert run(rule, {"公文": [{"机构": "fgw"}]}) == []
