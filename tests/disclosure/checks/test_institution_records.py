"""The check ``institution_records``: institutions that are on paper only."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run

RULE = rule_for("institution_records")
HEAD = "编号,培训日期,主题,形式,主办单位,人数,学时,是否公开\n"
INSPECTIONS = (
    "编号,检查日期,形式,对象,发现问题数,整改时限,已整改数,整改完成日期,结果概要,是否公开\n"
)


def paper(title: str, published: str, **values: str) -> dict[str, Any]:
    """A text among the institutions of a department."""
    one = {"机构": "fgw", "栏目": "公开制度", "标题": title, "公开日期": published}
    return {"公文": [{"成文日期": published, **one, **values}]}


def trained(day: str, public: str = "是") -> dict[str, Any]:
    """The general office's ledger of training with one row."""
    row = f"K1,{day},公开审查实务,集中授课,政务公开科,25,4,{public}\n"
    return {"文件": {f"zfb/台账/培训-{day[:4]}.csv": HEAD + row}}


CASES: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    # The day of the check is 2026-11-21; 400 days before it is 2025-10-17.
    (paper("培训制度", "2025-10-17"), []),
    (paper("培训制度", "2025-10-16"), [("培训", "没有")]),
    (paper("培训制度", "2025-10-16", 状态="草稿"), []),
    (paper("培训制度", "2025-10-16", 施行日期="2026-01-01"), []),
    (paper("责任追究制度", "2024-01-08"), []),
    (paper("主动公开制度", "2024-01-08"), []),
    (trained("2025-10-17"), []),
    (trained("2025-10-16"), [("培训", "停了")]),
    (trained("2026-10-16", public="否"), []),
    (trained("2026-12-16"), []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_silence(example: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """Silence counts from the newest row, else from the day the text came into force."""
    assert [(one.field, one.message) for one in run(RULE, example)] == expected


def test_only_rows_of_the_form_count() -> None:
    """An inspection is no assessment: the record of 考核 stays silent."""
    row = "C1,{},{},秘书科,0,,,,没有发现问题,是\n"
    old = INSPECTIONS + row.format("2024-02-08", "年度考核")
    new = INSPECTIONS + row.format("2026-05-08", "日常抽查")
    files = {"zfb/台账/监督-2024.csv": old, "zfb/台账/监督-2026.csv": new}
    found = run(RULE, {"文件": files})
    assert [one.field for one in found] == ["考核"]
    assert "2024-02-08" in found[0].fix
