"""What opening an attachment showed, reported by kind and place."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest

from plugins.disclosure.opening.kinds import KINDS
from tests.disclosure.checks.support import Example, findings, found, real_ruleset

FOLDER = "zfb/业务工作/工作总结"
NAME = "2026-00001.照片.txt"
TEXT = "\x02\x03\x04\x05"
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
FILE = {f"{FOLDER}/{NAME}": TEXT}
PARAMS = {"类别": ("未检", "损坏"), "人工核对": "可以"}
WORDS = f"未检 附件={NAME} 详情=认不出是什么格式 摘要={DIGEST[:16]}"

LISTED = f"2026-00001.md:16:3 {WORDS}"


def looked(**changes: str) -> list[dict[str, str]]:
    """An entry that says that somebody has looked, with changes."""
    entry = {"文件": NAME, "摘要": DIGEST[:16], "岗位": "保密员", "日期": "2026-11-03"}
    return [{**entry, **changes}]


CASES: list[tuple[Example, list[str]]] = [
    ({"附件": [NAME], "文件": {f"{FOLDER}/{NAME}": "文字"}}, []),
    ({"附件": [NAME], "文件": FILE}, [LISTED]),
    ({"标题": "甲", "文件": FILE}, [f"{NAME}:1:1 {WORDS}"]),
    ({"附件": [NAME], "附件人工核对": looked(), "文件": FILE}, []),
    ({"附件": [NAME], "附件人工核对": looked(摘要=DIGEST.upper()), "文件": FILE}, []),
    ({"附件": [NAME], "附件人工核对": looked(摘要=DIGEST[:8]), "文件": FILE}, [LISTED]),
    ({"附件": [NAME], "附件人工核对": looked(摘要="0" * 16), "文件": FILE}, [LISTED]),
    ({"附件": [NAME], "附件人工核对": looked(岗位=""), "文件": FILE}, [LISTED]),
    ({"附件": [NAME], "附件人工核对": looked(文件="别的.txt"), "文件": FILE}, [LISTED]),
    ({"附件": [NAME], "状态": "撤回", "文件": FILE}, []),
]


@pytest.mark.parametrize(("example", "expected"), CASES)
def test_attachment_contents(example: Example, expected: list[str]) -> None:
    """Each kind is told once a file, at its entry, unless a person has looked at these bytes."""
    assert found("attachment_contents", example, PARAMS) == expected


def test_a_look_does_not_help_where_the_rule_says_so() -> None:
    """What no one can open stays reported, whoever has looked at it."""
    example = {"附件": [NAME], "附件人工核对": looked(), "文件": FILE}
    params = {**PARAMS, "人工核对": "不可以"}
    assert len(findings("attachment_contents", example, params)) == 1


def test_many_places_are_told_with_their_number() -> None:
    """Five places are named, and of more the number."""
    rows = "".join(
        f'<sheet name="表{number}" state="hidden" id="r{number}"/>' for number in range(7)
    )
    parts = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": f"<workbook>{rows}</workbook>"}
    name = "2026-00001.统计表.xlsx"
    example = {"附件": [name], "文件": {f"{FOLDER}/{name}": {"打包": parts}}}
    params = {"类别": ("隐藏工作表",), "人工核对": "可以"}
    (line,) = found("attachment_contents", example, params)
    assert "工作表“表4”，隐藏的工作表等 7 处" in line
    assert "表5" not in line


def test_every_kind_of_remark_is_claimed_by_one_rule() -> None:
    """Nothing that opening can say is without words, and nothing is said twice."""
    claimed = Counter(
        kind
        for rule in real_ruleset().rules.values()
        if rule.check == "attachment_contents"
        for kind in rule.params["类别"]
    )
    assert claimed == Counter(KINDS)
