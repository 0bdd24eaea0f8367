"""The check ``guide_age``: when a guide was last renewed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

RULE = rule_for("guide_age", {"天数": 366})
GUIDE = "zfb/公开指南.md"

CASES: list[tuple[str, str, list[tuple[str, str, str]]]] = [
    ("2026-06-01", "2026-11-21", []),
    ("2025-11-20", "2026-11-21", []),
    ("2025-11-19", "2026-11-21", [(f"{GUIDE}:3", "更新日期", "过期")]),
    ("", "2026-11-21", [(GUIDE, "更新日期", "没有日期")]),
    ("2026年6月1日", "2026-11-21", []),
]


@pytest.mark.parametrize(("renewed", "day", "expected"), CASES)
def test_age(renewed: str, day: str, expected: list[tuple[str, str, str]]) -> None:
    """Counted in natural days on the day of the check; what is no date is another rule's."""
    assert seen(run(RULE, {"指南": {"更新日期": renewed}, "截至": day})) == expected


def test_an_office_without_guide_is_another_rules() -> None:
    """What is not there has no age."""
    assert run(RULE, {"文件": {GUIDE: ""}}) == []


def test_the_day_it_was_due_is_told() -> None:
    """The finding says when the guide was renewed and until when it should have been again."""
    example: dict[str, Any] = {"指南": {"更新日期": "2025-01-01"}}
    (finding,) = run(RULE, example)
    assert finding.fix == "示例市人民政府办公室｜2025-01-01｜2026-01-02｜366"
