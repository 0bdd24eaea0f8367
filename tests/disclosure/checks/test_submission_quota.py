"""The check ``submission_quota``: what each unit owes in a quarter that has ended."""

from __future__ import annotations

from tests.disclosure.checks.requests import table
from tests.disclosure.checks.running import rule_for, run

ROWS = (
    {"编号": "X1", "报送日期": "2026-01-12", "报送单位": "甲", "题目": "一"},
    {"编号": "X2", "报送日期": "2026-05-12", "报送单位": "乙", "题目": "二"},
)


def test_only_ended_quarters_count() -> None:
    """On 30 September the third quarter has not ended; each unit lacks one of the two before."""
    example = {**table("信息报送", *ROWS), "截至": "2026-09-30"}
    found = run(rule_for("submission_quota"), example)
    assert [one.fix for one in found] == [
        "乙｜2026年第一季度｜0｜1",
        "甲｜2026年第二季度｜0｜1",
    ]
    assert len(run(rule_for("submission_quota"), {**example, "截至": "2026-10-01"})) == 4
