"""Gaps in the serial numbers."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

FOLDER = "zfb/业务工作/工作总结"
CASES: list[tuple[Example, list[str]]] = [
    ({}, []),
    (
        {"公文": [{"编号": "2026-00001"}, {"编号": "2026-00020"}]},
        ["2026-00020.md:1:1 年份=2026 缺号=2026-00018、2026-00019 个数=2"],
    ),
    (
        {"公文": [{"编号": "2026-00001"}, {"编号": "2025-00009"}]},
        [
            (
                "2025-00009.md:1:1 年份=2025 缺号=2025-00001、2025-00002、2025-00003、"
                "2025-00004、2025-00005 等 个数=8"
            )
        ],
    ),
    ({"公文": [{"编号": "2026-00001"}, {"编号": "2026-00018", "状态": "草稿"}]}, []),
    ({"文件": {f"{FOLDER}/2026-00018.md": "读不出来"}}, []),
    ({"文件": {f"{FOLDER}/总结.md": "读不出来"}}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_serial_gaps(example: Example, expected: list[str]) -> None:
    """Drafts and unreadable files hold their number; many missing ones are told by count."""
    assert found("serial_gaps", example) == expected
