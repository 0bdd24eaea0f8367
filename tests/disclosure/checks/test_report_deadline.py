"""The check ``report_deadline``: annual reports that are missing or late."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

DAYS = {"政府办公厅（室）": "01-31", "政府": "03-31", "乡镇街道": "没有"}
MISSING = rule_for("report_deadline", {"情形": "未发布", "截止": DAYS})
LATE = rule_for("report_deadline", {"情形": "迟发", "截止": DAYS})
GONE = {"zfb/年报/2025.yaml": ""}
CITY = {"机构信息": {"类别": "政府"}}

UNPUBLISHED: list[tuple[str, dict[str, Any], list[str]]] = [
    ("there", {"截至": "2026-11-21"}, []),
    ("not there", {"文件": GONE}, ["zfb/年报/2025.yaml"]),
    ("on the last day", {"文件": GONE, "截至": "2026-01-31"}, []),
    ("on the day after", {"文件": GONE, "截至": "2026-02-01"}, ["zfb/年报/2025.yaml"]),
    ("a government's day", {**CITY, "文件": GONE, "截至": "2026-03-31"}, []),
    ("after it", {**CITY, "文件": GONE, "截至": "2026-04-01"}, ["zfb/年报/2025.yaml"]),
    ("next year's", {"截至": "2027-02-01"}, ["zfb/年报/2026.yaml"]),
    ("a kind without a day", {"文件": GONE, "机构信息": {"类别": "部门"}}, []),
    ("a kind with no such day", {"文件": GONE, "机构信息": {"类别": "乡镇街道"}}, []),
    ("not yet published", {"年报": {"公开日期": "2026-12-01"}}, ["zfb/年报/2025.yaml"]),
    ("without a day", {"年报": {"公开日期": ""}}, ["zfb/年报/2025.yaml"]),
    ("not readable", {"文件": {"zfb/年报/2025.yaml": "年度: [\n"}}, []),
    ("closed", {"文件": GONE, "机构信息": {"撤销日期": "2026-01-05"}}, []),
]


@pytest.mark.parametrize(
    ("example", "expected"), [case[1:] for case in UNPUBLISHED], ids=[one[0] for one in UNPUBLISHED]
)
def test_missing_reports(example: dict[str, Any], expected: list[str]) -> None:
    """Last year's report must be public once its day is past; the day depends on the office."""
    assert [place for place, _, _ in seen(run(MISSING, example))] == expected


LATE_CASES: list[tuple[str, str, list[str]]] = [
    ("2026-01-31", "政府办公厅（室）", []),
    ("2026-02-03", "政府办公厅（室）", ["2026-01-31｜2026-02-03｜3"]),
    ("2026-03-31", "政府", []),
    ("2026-04-01", "政府", ["2026-03-31｜2026-04-01｜1"]),
    ("2026-04-01", "部门", []),
    ("", "政府", []),
]


@pytest.mark.parametrize(("published", "category", "expected"), LATE_CASES)
def test_late_reports(published: str, category: str, expected: list[str]) -> None:
    """Natural days late, on a fixed day that no holiday moves."""
    example = {"年报": {"公开日期": published}, "机构信息": {"类别": category}}
    assert [finding.fix.split("｜", 2)[2] for finding in run(LATE, example)] == expected


def test_reports_before_the_first_year_are_left_alone() -> None:
    """The duty has its day of birth."""
    late = {"情形": "迟发", "截止": DAYS, "起始年度": 2026}
    assert run(rule_for("report_deadline", late), {"年报": {"公开日期": "2026-05-01"}}) == []
    missing = {**late, "情形": "未发布"}
    assert run(rule_for("report_deadline", missing), {"文件": GONE}) == []
