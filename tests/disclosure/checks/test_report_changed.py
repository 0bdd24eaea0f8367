"""The check ``report_changed``: published reports that no longer agree with their seal."""

from __future__ import annotations

import pytest

from plugins.disclosure.annual.seal import seal_of_report
from plugins.disclosure.example_project import REPORT
from tests.disclosure.checks.report_files import report
from tests.disclosure.checks.running import rule_for, run, seen

SOUND = seal_of_report(REPORT)
OTHER = "0" * 32


@pytest.mark.parametrize(
    ("values", "count"),
    [
        ({}, 0),
        ({"校验": SOUND}, 0),
        ({"校验": OTHER}, 1),
        ({"校验": OTHER, "公开日期": "2026-12-01"}, 0),
        ({"校验": OTHER, "更正": [{"日期": "2026-02-01", "说明": "补数", "校验": SOUND}]}, 0),
        ({"校验": SOUND, "更正": [{"日期": "2026-02-01", "说明": "补数", "校验": OTHER}]}, 1),
        ({"校验": SOUND, "部分": {"总体情况": "改过的文字。"}}, 1),
    ],
)
def test_changes(values: dict[str, object], count: int) -> None:
    """The last seal counts, once the report is out."""
    found = run(rule_for("report_changed"), report(**values))
    assert [field for _, field, _ in seen(found)] == ["校验"] * count
