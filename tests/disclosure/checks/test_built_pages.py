"""What was noted on built pages, in the words of rules."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import findings

KINDS = (
    *("死链", "死锚", "地址", "链接文字", "未登记", "外来资源", "可执行"),
    *("图片说明", "表头", "重复标识", "标题跳级"),
)
PARAMS = {"类别": KINDS, "用词": ("这里", "")}
PAGE = "zfb/2026-00001/index.html"
CASES: list[tuple[str, list[str]]] = [
    ('<h1>甲</h1><a href="./">甲乙</a><a href="mailto:a@b.cn">信箱</a>', []),
    ('<a href="gone/">甲乙</a>', [f"死链 值=gone/ 文字=甲乙 页面={PAGE} 页数=1"]),
    ('<img src="gone.png" alt="图">', [f"死链 值=gone.png 文字= 页面={PAGE} 页数=1"]),
    ('<link rel="stylesheet" href="gone.css">', [f"死链 值=gone.css 文字= 页面={PAGE} 页数=1"]),
    ('<form action="../gone/"></form>', [f"死链 值=../gone/ 文字=表单 页面={PAGE} 页数=1"]),
    ('<a href="./#x">甲乙</a>', [f"死锚 值=./#x 文字=甲乙 页面={PAGE} 页数=1"]),
    ('<a href="ftp://a.cn/">甲乙</a>', [f"地址 值=ftp://a.cn/ 文字=甲乙 页面={PAGE} 页数=1"]),
    ('<a href="http://[x">甲乙</a>', [f"地址 值=http://[x 文字=甲乙 页面={PAGE} 页数=1"]),
    ('<a href="./">这里</a>', [f"链接文字 值=./ 文字=这里 页面={PAGE} 页数=1"]),
    ('<a href="./"></a>', [f"链接文字 值=./ 文字= 页面={PAGE} 页数=1"]),
    ('<a href="//a.example.com/">甲乙</a>', [f"未登记 值=a.example.com 页面={PAGE} 页数=1"]),
    ('<script src="//a.cn/x"></script>', [f"外来资源 值=//a.cn/x 页面={PAGE} 页数=1"]),
    ("<b onclick=x>甲</b>", [f"可执行 值=<b> 的属性 onclick 页面={PAGE} 页数=1"]),
    ('<img src="./">', [f"图片说明 值=./ 页面={PAGE} 页数=1"]),
    ("<table><td>甲", [f"表头 值=甲 页面={PAGE} 页数=1"]),
    ("<b id=a></b><b id=a></b>", [f"重复标识 值=a 页面={PAGE} 页数=1"]),
    ("<h1>甲</h1><h3>乙</h3>", [f"标题跳级 标题=乙 上一级=1 级=3 页面={PAGE} 页数=1"]),
]


@pytest.mark.parametrize(("html", "expected"), CASES)
def test_built_pages(html: str, expected: list[str]) -> None:
    """Each fault is told with its facts."""
    told = findings("built_pages", {"标题": "甲", "网页": {PAGE: html}}, PARAMS)
    assert [one.message for one in told] == expected


def test_without_a_built_site_there_is_nothing_to_report() -> None:
    """The ordinary check does not read pages."""
    assert findings("built_pages", {"标题": "甲"}, PARAMS) == []
