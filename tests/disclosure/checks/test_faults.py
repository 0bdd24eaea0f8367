"""What the readers met, in the words of rules."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, findings

DOCUMENT = "zfb/业务工作/工作总结/2026-00001.md"
CASES: list[tuple[str, Example, str, str, str]] = [
    ("unknown-key", {"题目": "甲"}, "zfb/2026-00001", "题目", "题目"),
    ("date-form", {"成文日期": "昨天"}, "zfb/2026-00001", "成文日期", "昨天"),
    ("stray-file", {"文件": {"说明.txt": "甲"}}, "content/说明.txt", "", "说明.txt"),
    ("calendar-year", {"规则文件": {"calendar/2024.yaml": "年度: 1\n"}}, "2024.yaml", "年度", "1"),
    ("unknown-key", {"门户": {"站名": "甲"}}, "content/门户.yaml", "站名", "站名"),
]


@pytest.mark.parametrize(("kind", "example", "record", "field", "fact"), CASES)
def test_faults(kind: str, example: Example, record: str, field: str, fact: str) -> None:
    """Records, loose files, the site and the rules are all heard; facts fill the words."""
    messages = {kind: "{键}{值}{文件}"}
    (told,) = findings("faults", example, {"类别": (kind,)}, messages=messages)
    assert told.record.endswith(record)
    assert told.field == field
    assert fact in told.message


def test_only_the_named_kinds_are_reported() -> None:
    """Others are left to other rules."""
    example: Example = {"文件": {DOCUMENT: "没有项目"}}
    assert findings("faults", example, {"类别": ("too-large",)}) == []
    assert len(findings("faults", example, {"类别": ("front-matter-missing",)})) == 1
