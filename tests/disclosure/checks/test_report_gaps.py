"""The check ``report_gaps``: years without an annual report between two that have one."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

RULE = rule_for("report_gaps")

CASES: list[tuple[list[int], list[str]]] = [
    ([2025], []),
    ([2024, 2025], []),
    ([2022, 2025], ["zfb/年报/2023.yaml", "zfb/年报/2024.yaml"]),
    ([2022, 2024, 2025], ["zfb/年报/2023.yaml"]),
    ([], []),
]


@pytest.mark.parametrize(("years", "expected"), CASES)
def test_gaps(years: list[int], expected: list[str]) -> None:
    """Each missing year is a finding at the file that should be there."""
    files = {f"zfb/年报/{year}.yaml": f"年度: '{year}'\n" for year in years}
    found = run(RULE, {"文件": {"zfb/年报/2025.yaml": "", **files}})
    assert [place for place, _, _ in seen(found)] == expected
    assert [finding.record for finding in found] == [
        path.removesuffix(".yaml") for path in expected
    ]
