"""Links within the portal."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

NAME = "2026-00001.图（一）.png"
THERE = {f"zfb/业务工作/工作总结/{NAME}": "图"}
CASES: list[tuple[str, list[str]]] = [
    ("没有链接，1 = 1。", []),
    ("[甲](https://www.example.cn/a.md) [乙](mailto:zfb@example.cn) [丙](#一) [丁](//a.cn)", []),
    (f"![图]({NAME}) ![图](./{NAME}) ![图](<{NAME}>)", []),
    ("![图](2026-00001.%E5%9B%BE%EF%BC%88%E4%B8%80%EF%BC%89.png)", []),
    ("[甲](/zfb/2026-00002/) [乙](/zfb/summaries/) [丙](/zfb/2026-00002/#一)", []),
    ("见\n[甲](/zfb/2026-00777/)", ["2026-00001.md:18:5 公文 值=/zfb/2026-00777/"]),
    ("[甲](附表.doc)", ["2026-00001.md:17:5 文件 值=附表.doc"]),
    ("![甲](图(1).png)", ["2026-00001.md:17:6 文件 值=图(1).png"]),
    ('<img src="图.png">', ["2026-00001.md:17:11 文件 值=图.png"]),
    (
        "[甲](2026-00002.md)",
        ["2026-00001.md:17:5 源文件 值=2026-00002.md 建议=/zfb/2026-00002/"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_links(body: str, expected: list[str]) -> None:
    """A dead link is told at its target; addresses elsewhere are nobody's matter here."""
    example: Example = {"标题": "甲", "正文": body, "文件": THERE}
    assert found("links", example) == expected
