"""Texts that say they were imported."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from plugins.disclosure.model import seal_of
from tests.disclosure.checks.support import Example, found

SOURCE = {"来源文件": "旧.html", "校验": "sha256:0"}


def imported(seal: Mapping[str, str], **more: object) -> Example:
    """An imported text without a review of its own."""
    return {"标题": "旧办法", "导入": {**SOURCE, **seal}, "缺": ["审查"], **more}


SEALED = {"正文校验": "相符"}
CASES: list[tuple[Example, list[str]]] = [
    (imported(SEALED), []),
    (imported(SEALED, 附件=["2026-00001.表.xlsx"]), []),
    (imported({}), ["不符或没有"]),
    ({"标题": "旧办法", "导入": SOURCE}, []),
    (imported({"正文校验": "sha256:0"}), ["不符"]),
    (imported({"正文校验": seal_of("旧办法", "另一段。")}), ["不符"]),
    ({"标题": "旧办法", "导入": {**SOURCE, "正文校验": "sha256:0"}}, ["不符"]),
    ({"标题": "旧办法", "导入": SEALED}, ["没有"]),
    ({"标题": "新办法"}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_sealed_imports(example: Example, expected: list[str]) -> None:
    """A wrong seal is always told, a missing one only where nothing else stands for the text."""
    told = [line.partition(" ")[2] for line in found("sealed_imports", example)]
    assert told == ["没有" if one == "不符或没有" else one for one in expected]
