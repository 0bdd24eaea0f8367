"""The check ``guide_parts``: the items of a guide."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

PARAMS = {
    "字段": ("工作机构/联系电话", "工作机构/传真号码", "查阅场所"),
    "部分": {"分类": ["信息的分类"], "获取": ["获取方式", "获取途径"]},
}
RULE = rule_for("guide_parts", PARAMS)
GUIDE = "zfb/公开指南.md"
BODY = "## 一、政府信息的分类\n\n分四类。\n\n## 二、获取途径\n\n在网站查阅。\n"

CASES: list[tuple[str, dict[str, Any], list[tuple[str, str, str]]]] = [
    ("whole", {"正文": BODY}, []),
    ("fax said to be none", {"工作机构": {"传真号码": "无"}}, []),
    (
        "no telephone",
        {"工作机构": {"联系电话": ""}},
        [(f"{GUIDE}:4", "工作机构/联系电话", "没有字段")],
    ),
    (
        "no unit at all",
        {"工作机构": ""},
        [(GUIDE, "工作机构/联系电话", "没有字段"), (GUIDE, "工作机构/传真号码", "没有字段")],
    ),
    ("unit of the wrong type", {"工作机构": ["科"]}, []),
    ("no places", {"查阅场所": ""}, [(GUIDE, "查阅场所", "没有字段")]),
    ("no places in the list", {"查阅场所": []}, [(f"{GUIDE}:12", "查阅场所", "没有字段")]),
    (
        "a section missing",
        {"正文": "## 一、政府信息的分类\n\n分四类。\n"},
        [(f"{GUIDE}:21", "获取", "没有部分")],
    ),
    (
        "no body",
        {"正文": ""},
        [(f"{GUIDE}:21", "分类", "没有部分"), (f"{GUIDE}:21", "获取", "没有部分")],
    ),
    (
        "only a heading",
        {"正文": BODY.replace("分四类。", "")},
        [(f"{GUIDE}:22", "分类", "部分无内容")],
    ),
    (
        "only headings below it",
        {"正文": BODY.replace("分四类。", "### （一）主题\n")},
        [(f"{GUIDE}:22", "分类", "部分无内容")],
    ),
    (
        "text below a lower heading",
        {"正文": BODY.replace("分四类", "### （一）主题\n\n分四类")},
        [],
    ),
    (
        "an empty heading and a filled one",
        {"正文": BODY + "\n## 三、政府信息的分类\n"},
        [],
    ),
    (
        "words in the text only",
        {"正文": BODY.replace("## 二、获取途径", "## 二、怎么找\n\n获取方式")},
        [
            (f"{GUIDE}:21", "获取", "没有部分"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("guide", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_items(guide: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    """Fields must be filled; sections must have a heading with one of the words, and text."""
    assert seen(run(RULE, {"指南": guide})) == expected


def test_an_unreadable_guide_is_left_to_the_reader() -> None:
    """Where the front matter is broken nothing is said of its items."""
    assert run(RULE, {"文件": {GUIDE: "---\n标题: [\n---\n"}}) == []
