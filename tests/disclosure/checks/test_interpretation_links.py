"""Interpretations whose reader finds no way to what they interpret."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

TEXT = {"编号": "2026-00050", "标题": "办法"}
READING = {"编号": "2026-00051", "标题": "办法解读", "解读": ["2026-00050"]}
LINE = "2026-00051.md"
CASES: list[tuple[Example, int]] = [
    ({"公文": [TEXT, READING]}, 0),
    ({"公文": [{**TEXT, "状态": "草稿"}, READING]}, 1),
    ({"公文": [{**TEXT, "状态": "草稿"}, {**READING, "状态": "草稿"}]}, 0),
    ({"公文": [READING]}, 0),
    ({"公文": [{**READING, "解读": ["2026-00051"]}]}, 1),
    (
        {
            "公文": [
                {**TEXT, "状态": "草稿"},
                {**TEXT, "编号": "2026-00052"},
                {**READING, "解读": ["2026-00050", "2026-00052"]},
            ]
        },
        0,
    ),
]


@pytest.mark.parametrize(("example", "count"), CASES)
def test_interpretation_links(example: Example, count: int) -> None:
    """One public text behind it is enough; a draft, itself, or none that is shown is not."""
    lines = found("interpretation_links", example)
    assert len(lines) == count
    assert all(line.startswith(LINE) and "标题=办法解读" in line for line in lines)
