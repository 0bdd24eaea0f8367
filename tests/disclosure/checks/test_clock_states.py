"""The deadlines of ledgers and of the year, by state."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

HEADINGS = (
    "编号,渠道,申请人类别,申请人序号,内容概要,收到日期,补正通知日期,补正收到日期,征求第三方日期,"
    "第三方答复日期,延期通知日期,答复日期,处理结果,收费,复议结果,诉讼结果,复议后诉讼结果,备注\n"
)
ANSWER = {"时限": ["D03"], "判定": ["超期", "逾期"]}
CORRECTION = {"时限": ["D02"], "判定": ["超期"]}
NEAR = {"时限": ["D03"], "判定": ["临期"]}
REPORTS = {"时限": ["D07"], "判定": ["逾期", "超期"]}


def requests(*rows: str) -> Example:
    """A project whose ledger of requests has these rows: number, then the days and the rest."""
    lines = []
    for row in rows:
        number, days = row.split(" ", 1)
        lines.append(f"{number},互联网,公民,1,政策文件,{days},予以公开,0,,,,\n")
    return {"文件": {"zfb/台账/依申请公开-2026.csv": HEADINGS + "".join(lines)}}


CASES: list[tuple[dict[str, object], Example, list[str]]] = [
    (ANSWER, requests("S1 2026-09-30,,,,,,2026-11-03"), []),
    (
        ANSWER,
        requests("S1 2026-09-30,,,,,,2026-11-03", "S2 2026-09-30,,,,,,2026-11-05"),
        ["依申请公开-2026.csv:3:12 超期 名称=答复申请 对象=S2 起算=2026-09-30 截止=2026-11-03"],
    ),
    (ANSWER, requests("S1 2026-09-30,,,,,,"), ["2:6 逾期"]),
    (ANSWER, requests("S1 2026-09-30,,,,,2026-11-03,2026-11-20"), []),
    (ANSWER, requests("S1 2026-09-30,,,,,2026-11-04,2026-11-20"), ["超期"]),
    (ANSWER, requests("S1 2026-13-30,,,,,,"), []),
    (CORRECTION, requests("S1 2026-09-30,2026-10-16,2026-10-20,,,,"), ["2:7 超期 名称=告知补正"]),
    (CORRECTION, requests("S1 2026-09-30,2026-10-15,2026-10-20,,,,"), []),
    (NEAR, requests("S1 2026-10-26,,,,,,"), ["临期"]),
    (NEAR, requests("S1 2026-11-09,,,,,,"), []),
    (REPORTS, {"年报": {"公开日期": "2026-02-02"}}, ["2025.yaml:1:1 超期"]),
    (REPORTS, {"年报": {"公开日期": "2026-01-31"}}, []),
]


@pytest.mark.parametrize(("params", "example", "expected"), CASES)
def test_clock_states(params: dict[str, object], example: Example, expected: list[str]) -> None:
    """Each finding lies at the cell that the deadline comes from."""
    told = found("clock_states", example, params)
    assert len(told) == len(expected)
    assert all(want in line for want, line in zip(expected, told, strict=True))
