"""The check ``report_ledger``: tables that the ledger of requests does not bear out."""

from __future__ import annotations

import pytest

from plugins.disclosure.fields import LEDGERS
from tests.disclosure.checks.report_files import NEW, OPEN, TOTAL, report
from tests.disclosure.checks.running import rule_for, run, seen

HEADINGS = [field.label for field in LEDGERS["依申请公开"]]


def ledger(*rows: dict[str, str]) -> str:
    """A ledger of requests as text."""
    lines = [",".join(HEADINGS)]
    lines += [",".join(row.get(heading, "") for heading in HEADINGS) for row in rows]
    return "\n".join(lines) + "\n"


def request(number: str, received: str, answered: str = "", **more: str) -> dict[str, str]:
    """One request of a natural person, opened where it was answered."""
    result = "予以公开" if answered else ""
    row = {"编号": number, "申请人类别": "自然人", "收到日期": received, "答复日期": answered}
    return {**row, "处理结果": result, **more}


ONE = "1 0 0 0 0 0 1"
EARLIER = ledger(request("S1", "2024-03-04", "2024-03-08"))


@pytest.mark.parametrize(
    ("files", "rows", "expected"),
    [
        ({}, {NEW: ONE}, []),
        (
            {"2024": EARLIER, "2025": ledger(request("S2", "2025-03-04", "2025-03-10"))},
            {NEW: ONE, OPEN: ONE, TOTAL: ONE},
            [],
        ),
        (
            {"2024": EARLIER, "2025": ledger(request("S2", "2025-03-04", "2025-03-10"))},
            {NEW: ONE},
            [f"{OPEN}·自然人"],
        ),
        (
            {"2025": ledger(request("S2", "2025-03-04", "2025-03-10"))},
            {NEW: "0 0 0 0 0 0 0"},
            [f"{NEW}·自然人"],
        ),
        (
            {"2024": EARLIER, "2025": ledger(request("S2", "2025-12-24", 复议结果="尚未审结"))},
            {NEW: ONE},
            ["四、结转下年度继续办理·自然人", "行政复议·尚未审结"],
        ),
    ],
)
def test_against_the_ledger(
    files: dict[str, str], rows: dict[str, str], expected: list[str]
) -> None:
    """Every kind and result is compared; in a ledger's first year only what came in."""
    example = {
        **report(rows),
        "文件": {f"zfb/台账/依申请公开-{year}.csv": text for year, text in files.items()},
    }
    assert [field for _, field, _ in seen(run(rule_for("report_ledger"), example))] == expected
