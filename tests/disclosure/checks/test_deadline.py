"""The time for proactive disclosure."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

LATE = {"时限": "主动公开", "判定": "超期"}
UNKNOWN = {"时限": "主动公开", "判定": "未判定"}
SPECIAL = {"时限": "法律另有规定", "判定": "超期"}
PENALTY: Example = {
    "机构": "fgw",
    "栏目": "业务工作/行政处罚和行政强制",
    "标题": "行政处罚决定书",
    "成文日期": "2026-03-02",
    "公开日期": "2026-03-12",
}
CASES: list[tuple[dict[str, object], Example, list[str]]] = [
    (LATE, {"成文日期": "2025-03-03", "公开日期": "2025-03-31"}, []),
    (
        LATE,
        {"标题": "甲", "成文日期": "2025-03-03", "公开日期": "2025-04-02"},
        [
            (
                "2025-00001.md:4:7 超期 成文日期=2025-03-03 公开日期=2025-04-02 应公开=2025-03-31 "
                "期限=20 个工作日 时限名称=主动公开 依据=《条例》第二十六条 超期=2"
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
    (LATE, {"成文日期": "2025-03-03", "公开日期": "2025-06-03", "来源": "示例省人民政府"}, []),
    (LATE, {"成文日期": "2026-12-21", "公开日期": "2027-03-25", "截至": "2027-03-26"}, ["超期"]),
    (LATE, PENALTY, []),
    (SPECIAL, PENALTY, ["应公开=2026-03-11 期限=7 个工作日 时限名称=公布行政许可、行政处罚决定"]),
    (SPECIAL, {**PENALTY, "公开日期": "2026-03-11"}, []),
    (UNKNOWN, {"成文日期": "2026-12-21", "公开日期": "2027-01-10", "截至": "2027-02-15"}, []),
    (
        UNKNOWN,
        {"成文日期": "2026-12-21", "公开日期": "2027-01-25", "截至": "2027-02-15"},
        ["未判定"],
    ),
    (UNKNOWN, {"成文日期": "2025-03-03", "公开日期": "2025-04-02"}, []),
]


@pytest.mark.parametrize(("params", "example", "expected"), CASES)
def test_deadline(params: dict[str, object], example: Example, expected: list[str]) -> None:
    """Holidays do not count, an unknown year is said to be one, imports are passed over."""
    told = found("deadline", example, params)
    assert len(told) == len(expected)
    assert all(want in line for want, line in zip(expected, told, strict=True))
