"""The check ``guide_agreement``: a guide and 机构.yaml on one and the same unit."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run

RULE = rule_for("guide_agreement")

CASES: list[tuple[dict[str, Any], list[str]]] = [
    ({}, []),
    ({"名称": "示例市人民政府办公室政务公开科"}, []),
    ({"名称": "秘书科"}, ["工作机构/名称"]),
    ({"名称": "秘书科", "联系电话": "0990-5550999"}, ["工作机构/名称"]),
    ({"办公地址": "示例市示范路1号"}, []),
    ({"办公地址": "示例市示范路 1 号（105室）"}, []),
    ({"办公地址": "示例市示范路7号"}, ["工作机构/办公地址"]),
    ({"联系电话": "（0990）5550106"}, []),
    ({"联系电话": "12345、0990-5550106"}, []),
    ({"联系电话": "0990-5550107"}, ["工作机构/联系电话"]),
    ({"联系电话": ""}, []),
    (
        {"办公地址": "别处", "联系电话": "0990-5550107"},
        ["工作机构/办公地址", "工作机构/联系电话"],
    ),
]


@pytest.mark.parametrize(("unit", "expected"), CASES)
def test_agreement(unit: dict[str, Any], expected: list[str]) -> None:
    """Short and full forms agree, numbers agree by one; another name means another unit."""
    found = run(RULE, {"指南": {"工作机构": unit}, "截至": "2026-11-21"})
    assert [finding.field for finding in found] == expected


def test_both_sides_are_told() -> None:
    """The finding quotes the guide and 机构.yaml, at the line of the guide."""
    (finding,) = run(RULE, {"指南": {"工作机构": {"联系电话": "0990-5550107"}}})
    assert finding.fix == "示例市人民政府办公室｜联系电话｜0990-5550107｜0990-5550106"
    assert finding.location.line == 8


def test_an_office_without_guide_has_nothing_to_compare() -> None:
    """A missing guide is a matter of another rule."""
    assert run(RULE, {"文件": {"zfb/公开指南.md": ""}}) == []


def test_an_office_without_the_unit_has_nothing_to_compare() -> None:
    """What 机构.yaml does not say cannot be contradicted."""
    assert run(RULE, {"机构信息": {"公开工作机构": ""}}) == []
