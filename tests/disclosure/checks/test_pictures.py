"""The check ``pictures``: portraits and marks that cannot be shown, or that say nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run

RULE = rule_for("pictures", {"最大": 1})
PNG: dict[str, Any] = {"文字": "\x89PNG\r\n\x1a\n", "编码": "latin-1"}
JPEG: dict[str, Any] = {"文字": "\xff\xd8\xff\xe0", "编码": "latin-1"}
LEADER = {"姓名": "郑立恒", "职务": "主任", "照片说明": "郑立恒的证件照"}
CASES: list[tuple[str, dict[str, Any], list[str]]] = [
    ("郑.png", {"zfb/郑.png": PNG}, []),
    ("郑.JPG", {"zfb/郑.JPG": JPEG}, []),
    ("郑.png", {}, ["没有文件"]),
    ("郑.png", {"shizf/郑.png": PNG}, ["没有文件"]),
    ("../zfb/郑.png", {"zfb/郑.png": PNG}, ["没有文件"]),
    ("郑.png", {"zfb/郑.png": JPEG}, ["格式"]),
    ("郑.png", {"zfb/郑.png": {"文字": "<svg/>"}}, ["格式"]),
    ("郑.svg", {"zfb/郑.svg": PNG}, ["格式"]),
    ("郑.png", {"zfb/郑.png": {**PNG, "字节": 1024}}, []),
    ("郑.png", {"zfb/郑.png": {**PNG, "字节": 1025}}, ["过大"]),
]


@pytest.mark.parametrize(("name", "files", "expected"), CASES)
def test_portraits(name: str, files: dict[str, Any], expected: list[str]) -> None:
    """A portrait lies beside its office's file, is what its name says, and is small."""
    found = run(RULE, {"机构信息": {"领导": [{**LEADER, "照片": name}]}, "文件": files})
    assert [one.message for one in found] == expected


def test_words_are_asked_for() -> None:
    """Who does not see a portrait is told what it shows; the finding stands at the portrait."""
    leaders = [{"姓名": "甲"}, {"姓名": "郑立恒", "职务": "主任", "照片": "郑.png"}]
    found = run(RULE, {"机构信息": {"领导": leaders}, "文件": {"zfb/郑.png": PNG}})
    assert [(one.message, one.field) for one in found] == [("没有说明", "领导/1/照片说明")]


def test_marks_of_the_site() -> None:
    """The picture of a mark lies beside 门户.yaml."""
    given = {"党政机关标识": {"网址": "未取得", "图片": "标识.png"}}
    assert [one.message for one in run(RULE, {"门户": given})] == ["没有文件"]
    assert run(RULE, {"门户": given, "文件": {"标识.png": PNG}}) == []
