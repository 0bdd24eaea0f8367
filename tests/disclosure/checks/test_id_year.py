"""The year of an id."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

DATES = {"成文日期": "2025-12-30", "公开日期": "2026-01-05"}
CASES: list[tuple[Example, list[str]]] = [
    ({**DATES, "编号": "2025-00001"}, []),
    ({**DATES, "编号": "2026-00001"}, []),
    ({**DATES, "编号": "总结"}, []),
    ({"成文日期": "昨天", "编号": "2024-00001"}, []),
    (
        {**DATES, "编号": "2024-00001"},
        ["2024-00001.md:4:7 编号=2024-00001 年份=2024 成文=2025 公开=2026"],
    ),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_id_year(example: Example, expected: list[str]) -> None:
    """It is that of the making or of the publication; without dates nothing is said."""
    assert found("id_year", example) == expected
