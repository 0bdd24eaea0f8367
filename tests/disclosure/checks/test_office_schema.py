"""The check ``office_schema``: every office needs a schema."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

RULE = rule_for("office_schema")

CASES: list[tuple[dict[str, Any], list[tuple[str, str, str]]]] = [
    ({"栏目标准": "general-office-city"}, []),
    ({"栏目标准": "", "层级": "县级"}, []),
    ({"栏目标准": "citty"}, [("zfb/机构.yaml:32", "栏目标准", "没有此标准")]),
    ({"栏目标准": "", "类别": "群众团体"}, [("zfb/机构.yaml:3", "类别", "没有适用的标准")]),
    ({"栏目标准": "", "层级": "", "类别": ""}, [("zfb/机构.yaml", "类别", "没有适用的标准")]),
]


@pytest.mark.parametrize(("values", "expected"), CASES)
def test_schemas(values: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    """A named schema must exist; without a name one must apply to kind and level."""
    assert seen(run(RULE, {"机构信息": values})) == expected


def test_the_nearest_schema_is_suggested() -> None:
    """A slip of the pen is answered with the code that was meant."""
    (finding,) = run(RULE, {"机构信息": {"栏目标准": "general-office-citty"}})
    assert finding.fix.split("｜")[3].startswith("general-office-city、")


def test_an_office_without_record_is_left_to_the_reader() -> None:
    """A folder without 机构.yaml is reported as such, not as an office without schema."""
    assert run(RULE, {"文件": {"zfb/机构.yaml": ""}}) == []
