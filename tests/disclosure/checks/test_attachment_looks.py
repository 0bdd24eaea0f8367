"""The register of attachments that a person has looked at."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from tests.disclosure.checks.support import found

FOLDER = "zfb/业务工作/工作总结"
NAME = "2026-00001.说明.txt"
DIGEST = hashlib.sha256("按要求填写".encode()).hexdigest()[:16]
SOUND = {"文件": NAME, "摘要": DIGEST, "岗位": "保密员", "日期": str(date(2026, 11, 3))}
CASES: list[tuple[dict[str, str], list[str]]] = [
    ({}, []),
    ({"摘要": DIGEST.upper()}, []),
    ({"岗位": "", "日期": ""}, ["缺项 缺少=岗位、日期"]),
    ({"文件": "别的.txt"}, [f"没有此附件 附件=别的.txt 可用={NAME}"]),
    ({"摘要": "0" * 16}, [f"摘要不符 附件={NAME} 摘要={DIGEST}"]),
    ({"摘要": DIGEST[:4]}, [f"摘要不符 附件={NAME} 摘要={DIGEST}"]),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_attachment_looks(changes: dict[str, str], expected: list[str]) -> None:
    """An entry is whole, names a file that is there, and speaks of its bytes as they are."""
    example = {
        "附件": [NAME],
        "附件人工核对": [{**SOUND, **changes}],
        "文件": {f"{FOLDER}/{NAME}": "按要求填写"},
    }
    lines = [line.split(" ", 1)[1] for line in found("attachment_looks", example)]
    assert lines == expected
