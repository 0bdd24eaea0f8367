"""The check ``guide_missing``: every office in service has a guide."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

RULE = rule_for("guide_missing")
FINDING = ("zfb/公开指南.md", "公开指南", "有问题")

CASES: list[tuple[dict[str, Any], list[tuple[str, str, str]]]] = [
    ({"截至": "2026-11-21"}, []),
    ({"文件": {"zfb/公开指南.md": ""}}, [FINDING]),
    ({"文件": {"zfb/公开指南.md": "没有开头"}}, []),
    ({"文件": {"zfb/公开指南.md": ""}, "机构信息": {"撤销日期": "2026-01-05"}}, []),
    ({"文件": {"zfb/公开指南.md": "", "zfb/机构.yaml": ""}}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_guides(example: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    """A guide that cannot be read is there; an office without record is reported as such."""
    assert seen(run(RULE, example)) == expected
