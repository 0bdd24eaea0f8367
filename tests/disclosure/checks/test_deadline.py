"""The time for proactive disclosure."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

LATE = {"时限": "主动公开", "工作日": 20, "判定": "超期"}
UNKNOWN = {"时限": "主动公开", "工作日": 20, "判定": "未判定"}
CASES: list[tuple[dict[str, object], Example, list[str]]] = [
    (LATE, {"成文日期": "2025-03-03", "公开日期": "2025-03-31"}, []),
    (
        LATE,
        {"标题": "甲", "成文日期": "2025-03-03", "公开日期": "2025-04-02"},
        [
            (
                "2025-00001.md:4:7 超期 成文日期=2025-03-03 公开日期=2025-04-02 应公开=2025-03-31 "
                "超期=2 工作日=20"
            )
        ],
    ),
    (LATE, {"成文日期": "2025-01-20", "公开日期": "2025-02-21"}, []),
    (LATE, {"成文日期": "2025-01-20", "公开日期": "2025-02-28", "截至": "2025-02-26"}, ["超期=3"]),
    (
        LATE,
        {
            "成文日期": "2025-03-03",
            "公开日期": "2026-01-05",
            "导入": {"来源文件": "甲.txt", "校验": "sha256:0", "正文校验": "相符"},
        },
        [],
    ),
    (LATE, {"成文日期": "2025-03-03", "公开日期": "某日"}, []),
    (UNKNOWN, {"成文日期": "2026-12-21", "公开日期": "2027-01-10"}, []),
    (UNKNOWN, {"成文日期": "2026-12-21", "公开日期": "2027-01-25"}, ["未判定"]),
    (UNKNOWN, {"成文日期": "2025-03-03", "公开日期": "2025-04-02"}, []),
]


@pytest.mark.parametrize(("params", "example", "expected"), CASES)
def test_deadline(params: dict[str, object], example: Example, expected: list[str]) -> None:
    """Holidays do not count, an unknown year is said to be one, imports are passed over."""
    told = found("deadline", example, params)
    assert len(told) == len(expected)
    assert all(want in line for want, line in zip(expected, told, strict=True))
