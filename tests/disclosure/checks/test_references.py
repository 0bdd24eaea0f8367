"""References to documents and offices."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

PARAMS = {"公文字段": ("解读",), "机构字段": ("联合发文",)}
CASES: list[tuple[Example, list[str]]] = [
    ({"解读": ["2026-00002", "zfb/2026-00002"]}, []),
    ({"联合发文": ["zfb"]}, []),
    ({"标题": "甲", "解读": ["2026-00777"]}, ["2026-00001.md:16:3 公文 字段=解读 值=2026-00777"]),
    (
        {"标题": "甲", "解读": ["2026-00002", "2026-2"]},
        ["2026-00001.md:17:3 公文有建议 字段=解读 值=2026-2 建议=2026-00002"],
    ),
    (
        {"标题": "甲", "解读": ["２０２６－００００２.md"]},
        ["2026-00001.md:16:3 公文有建议 字段=解读 值=２０２６－００００２.md 建议=2026-00002"],
    ),
    (
        {"公文": [{"解读": ["2026-00050"]}, {"机构": "fgw", "编号": "2026-00050"}]},
        ["2026-00001.md:16:3 公文有建议 字段=解读 值=2026-00050 建议=fgw/2026-00050"],
    ),
    (
        {"公文": [{"联合发文": ["发展改革委"]}, {"机构": "fgw", "编号": "2026-00050"}]},
        ["2026-00001.md:16:3 机构 字段=联合发文 值=发展改革委 建议=fgw"],
    ),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_references(example: Example, expected: list[str]) -> None:
    """A dead reference is told at itself, with the likely id where there is one."""
    assert found("references", example, PARAMS) == expected
