"""Three overruns in a year mark an office."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.support import found


def late(count: int, year: int = 2026) -> list[dict[str, Any]]:
    """That many documents that came out long after their time."""
    return [
        {"标题": f"第{number}份", "成文日期": f"{year}-03-02", "公开日期": f"{year}-06-01"}
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("documents", "years", "expected"),
    [
        (late(2), 1, []),
        (late(3), 1, ["年度=2026 次数=3 上限=3 分项=主动公开 3 次"]),
        (late(2, 2025) + late(2), 2, []),
        (late(3, 2025), 1, []),
        (late(3, 2025), 2, ["年度=2025 次数=3"]),
        (late(4, 2025) + late(3), 2, ["年度=2025 次数=4", "年度=2026 次数=3"]),
    ],
)
def test_overruns(documents: list[dict[str, Any]], years: int, expected: list[str]) -> None:
    """Years are counted apart, by the day of the limit."""
    told = found("overruns", {"公文": documents}, {"年数": years})
    assert len(told) == len(expected)
    assert all(want in line for want, line in zip(expected, sorted(told), strict=True))
