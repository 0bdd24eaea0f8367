"""Two files of one id."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PLAN = "业务工作/工作计划"
CASES: list[tuple[Example, list[str]]] = [
    ({}, []),
    ({"公文": [{"编号": "2026-00001"}, {"机构": "fgw", "编号": "2026-00001"}]}, []),
    (
        {"公文": [{"编号": "2026-00001"}, {"编号": "2026-00001", "栏目": PLAN}]},
        [
            (
                "2026-00001.md:1:1 编号=2026-00001 "
                "另一处=content/zfb/业务工作/工作总结/2026-00001.md 网址=/zfb/2026-00001/"
            )
        ],
    ),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_repeated_ids(example: Example, expected: list[str]) -> None:
    """An id is unique in its office, whatever the column; the later file is told."""
    assert found("repeated_ids", example) == expected
