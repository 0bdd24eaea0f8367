"""In what way a text is out of force on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.load_content import load_content

DAY = date(2026, 6, 1)
PATH = "content/zfb/业务工作/工作总结/2026-09998.md"


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ("", ""),
        ("效力: 有效\n", ""),
        ("效力: 废止\n", "废止"),
        ("效力: 有效\n失效日期: 2026-05-31\n", "失效"),
        ("失效日期: 2026-06-01\n", ""),
        ("施行日期: 2026-06-02\n", "尚未施行"),
        ("施行日期: 2026-06-01\n", ""),
        ("施行日期: 2026-01-01\n失效日期: 2026-05-31\n", "失效"),
    ],
)
def test_what_is_said_and_what_the_day_makes_of_it(project: Path, keys: str, wanted: str) -> None:
    """What the head says comes first; the last day is still in force, the first one too."""
    (project / PATH).parent.mkdir(parents=True, exist_ok=True)
    (project / PATH).write_text(f"---\n标题: 某办法\n{keys}---\n\n正文。\n", encoding="utf-8")
    found = next(one for one in load_content(project).documents if one.id == "zfb/2026-09998")
    assert found.out_of_force(DAY) == wanted
