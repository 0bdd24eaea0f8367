"""The check ``routing``: documents that belong to the government's level."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.disclosure.checks.running import real_ruleset, rule_for, run, seen

PARAMS = {
    "机构类别": ("政府办公厅（室）",),
    "应归": "政府文件/政府办公室文件",
    "发文字号": (re.compile("政办发〔"),),
    "制定机关": (re.compile("人民政府$"),),
    "栏目": ("应急管理",),
    "主题分类": ("综合政务/应急管理",),
    "标题": (re.compile("预案"),),
    "内部文号": (re.compile("办内〔"),),
    "除外栏目": ("政策法规",),
    "除外标题": (re.compile("督查"),),
}
RULE = rule_for("routing", PARAMS)
CITY = {"文件": {"shizf/机构.yaml": "名称: 示例市人民政府\n简称: 市政府\n层级: 市级\n类别: 政府\n"}}

CASES: list[tuple[str, dict[str, Any], list[str]]] = [
    ("an ordinary paper", {"标题": "工作总结"}, []),
    ("the office's number", {"发文字号": "示政办发〔2026〕12号"}, ["发文字号"]),
    ("an internal number", {"发文字号": "示政办内〔2026〕12号"}, []),
    ("a number of another organ", {"发文字号": "省政办发〔2026〕1号", "来源": "省政府"}, []),
    (
        "the number with the office as organ",
        {"发文字号": "示政办发〔2026〕12号", "制定机关": "示例市人民政府办公室"},
        ["发文字号"],
    ),
    ("the organ", {"制定机关": "示例市人民政府"}, ["制定机关"]),
    ("another government", {"制定机关": "示例省人民政府"}, []),
    ("the column", {"栏目": "应急管理/应急预案"}, ["栏目"]),
    ("the topic", {"主题分类": "综合政务/应急管理"}, ["主题分类"]),
    ("the title", {"标题": "防汛预案"}, ["标题"]),
    ("the title of an internal paper", {"标题": "预案", "发文字号": "示政办内〔2026〕1号"}, []),
    (
        "the topic of an internal paper",
        {
            "主题分类": "综合政务/应急管理",
            "发文字号": "示政办内〔2026〕1号",
        },
        [],
    ),
    ("a title that is excepted", {"标题": "防汛预案督查情况"}, []),
    ("a column that is excepted", {"标题": "预案", "栏目": "政策法规/规范性文件"}, []),
    (
        "the organ in a column that is excepted",
        {
            "制定机关": "示例市人民政府",
            "栏目": "政策法规/规范性文件",
        },
        [],
    ),
    (
        "the number in a column that is excepted",
        {
            "发文字号": "示政办发〔2026〕12号",
            "栏目": "政策法规/规范性文件",
        },
        ["发文字号"],
    ),
    ("a draft", {"发文字号": "示政办发〔2026〕12号", "状态": "草稿"}, []),
    ("in the government's place", {"机构": "shizf", "发文字号": "示政办发〔2026〕12号"}, []),
    ("with a department", {"机构": "fgw", "标题": "防汛预案"}, []),
    ("several marks", {"发文字号": "示政办发〔2026〕12号", "标题": "预案"}, ["发文字号"]),
]


@pytest.mark.parametrize(
    ("document", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_marks(document: dict[str, Any], expected: list[str]) -> None:
    """The first mark that tells is named, once a document."""
    found = run(RULE, {"公文": [document], **CITY})
    assert [(one.field, one.message) for one in found] == [(mark, mark) for mark in expected]


def test_the_place_to_go_is_told() -> None:
    """The finding stands at the value and names the government and its folder."""
    (finding,) = run(RULE, {"公文": [{"发文字号": "示政办发〔2026〕12号"}], **CITY})
    assert seen([finding])[0][0] == "zfb/业务工作/工作总结/2026-00001.md:15"
    assert finding.fix == (
        "示例市人民政府办公室｜示政办发〔2026〕12号｜示例市人民政府｜政府文件/政府办公室文件"
        "｜content/shizf/政府文件/政府办公室文件"
    )


def test_the_government_is_the_one_above() -> None:
    """Of two governments the one named as 上级 is meant, else the one of the same level."""
    county = {"shizf/机构.yaml": "名称: 甲县人民政府\n层级: 县级\n类别: 政府\n"}
    both = {**county, "zszf/机构.yaml": "名称: 乙市人民政府\n层级: 市级\n类别: 政府\n"}
    document = {"公文": [{"标题": "预案"}], "文件": both}
    (finding,) = run(RULE, document)
    assert "｜乙市人民政府｜" in finding.fix
    (finding,) = run(RULE, {**document, "机构信息": {"上级": "shizf"}})
    assert "｜甲县人民政府｜" in finding.fix
    (finding,) = run(RULE, {"公文": [{"标题": "预案"}], "文件": county})
    assert "｜本级政府｜" in finding.fix


TITLES: dict[str, dict[bool, list[str]]] = {
    "CJ002": {
        True: [
            "示例市防汛抗旱应急预案",
            "关于启动防汛Ⅳ级应急响应的通知",
            "暴雨蓝色预警",
            "突发公共卫生事件应对情况",
        ],
        False: [
            "市政府办公室机关消防应急演练",
            "办公楼突发事件处置办法",
            "政务舆情应急处置办法",
            "网站应急预案",
            "督查简报：应急物资储备核查",
            "紧急公文办理时限",
            "在应急管理工作会议上的讲话",
        ],
    },
    "CJ003": {
        True: [
            "示例市人民政府第31次常务会议",
            "市政府召开全体会议",
            "示例市人民政府专题会议研究供水",
        ],
        False: [
            "市政府办公室专题会议",
            "办公室主任会议",
            "传达学习市政府常务会议精神",
            "市政府常务会议议定事项督查",
            "全体会员大会",
            "专题会议培训",
        ],
    },
    "CJ004": {
        True: ["示例市数字政府建设方案", "政务数据共享目录", "一网通办事项清单"],
        False: [
            "机关电子政务内网账号管理",
            "电子公文系统使用须知",
            "电子档案整理办法",
            "一网通办调研",
        ],
    },
}


@pytest.mark.parametrize("code", TITLES)
def test_titles_of_the_rules(code: str) -> None:
    """The project's patterns find matters of the government and let the office's own pass."""
    params = real_ruleset().rules[code].params
    for wanted, titles in TITLES[code].items():
        for title in titles:
            hit = any(form.search(title) for form in params["标题"])
            hit = hit and not any(form.search(title) for form in params["除外标题"])
            assert hit is wanted, title
