"""Markup that does not pass."""

from __future__ import annotations

import pytest

from plugins.disclosure.checks.markup import VARIANTS
from tests.disclosure.checks.support import found
from tests.growth import MOST, growth_with

PARAMS = {"类别": tuple(VARIANTS), "最多": 2}
CASES: list[tuple[str, list[str]]] = [
    ("1 < 2，a<b，<XX单位>，<https://www.example.cn/>，<zfb@example.cn>", []),
    ("`<script>`，``<svg>``，\\<script>，[甲](/zfb/#一)，![图](图.png)", []),
    ("> 引文\n\n---\n\n**重点** [1]: 注\n\n[^1]: javascript: 是一种协议", []),
    ('<table id="a" title="x"><tr><th scope="col" rowspan="2">甲</th></tr></table>', []),
    ("甲\n乙<SCRIPT\n>x", ["18:2 脚本 标签=script 属性= 总数=1"]),
    ("<b/onclick='x'>甲</b>", ["17:1 事件 标签=b 属性=onclick 总数=1"]),
    ('<img alt="<" onerror=x>', ["17:1 残缺 标签=img"]),
    ('<img src=x alt=">" onerror=x>', ["17:1 事件 标签=img 属性=onerror"]),
    ("[甲](&#x6A;avascript:x)", ["17:5 地址 标签= 属性=&#x6A;avascript:x 总数=1"]),
    ("[甲](<vbscript:x> '甲')", ["17:6 地址 标签= 属性=vbscript:x"]),
    ("[甲][乙]\n\n[乙]: data:text/html,x", ["19:6 地址 标签= 属性=data:text/html,x"]),
    ("[甲](//a.cn/)", ["17:5 地址 标签= 属性=//a.cn/"]),
    ("<a href='javas\tcript:x'>甲</a>", ["17:1 地址 标签=a 属性=javas cript:x"]),
    ("<x-a href='javascript:x'>", ["17:1 地址 标签=x-a"]),
    ("<iframe srcdoc='&lt;b&gt;'>", ["17:1 地址 标签=iframe 属性=<b>", "17:1 嵌入"]),
    ("<form><input>", ["17:1 表单 标签=form 属性= 总数=2", "17:7 表单 标签=input"]),
    ("<svg/onload=x>", ["17:1 事件 标签=svg", "17:1 矢量 标签=svg"]),
    ("<base href=/x><meta http-equiv=refresh>", ["17:1 页面设置", "17:15 页面设置"]),
    ("![图](http://a.cn/x.png)", ["17:6 外部资源 标签=img 属性=http://a.cn/x.png"]),
    ("<p style='x:url(y)'>甲", ["17:1 外部资源 标签=p 属性=x:url(y)"]),
    ("<![if !a]>甲<!--[if x]><b onclick=x><![endif]--><o:p>", ["17:1 Word", "17:12 Word"]),
    ("<p class=MsoNormal>甲", ["17:1 Word 标签=p 属性=class"]),
    ("<p align=left><td width=1><td class=x>", ["17:1 属性", "17:15 属性"]),
    ("<center>甲</center>", ["17:1 标签 标签=center 属性= 总数=1"]),
    ("<p id=a><p id=b><p id=a>", ["17:17 重复标识 标签=p 属性=a"]),
    ("甲<!-- 注 <b onclick=x> -->乙<!-- 无尽", ["17:2 注释", "17:27 残缺 标签=!--"]),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_markup(body: str, expected: list[str]) -> None:
    """Each thing that does not pass is told where it stands, up to the limit of its kind."""
    told = found("markup", {"标题": "甲", "正文": body}, PARAMS)
    assert len(told) == len(expected), told
    for line, want in zip(told, expected, strict=True):
        assert line.startswith(f"2026-00001.md:{want}"), told


def test_guides_and_reports_are_texts_too() -> None:
    """The body of a guide, and the prose of an annual report at its own line."""
    report = "公开日期: 2026-01-16\n部分:\n  总体情况: |\n    第一行\n    第二行<script>\n"
    example = {
        "指南": {"正文": "第一行\n第二行<script>\n"},
        "文件": {"zfb/年报/2025.yaml": report},
    }
    assert found("markup", example, PARAMS) == [
        "公开指南.md:23:4 脚本 标签=script 属性= 总数=1",
        "2025.yaml:5:1 脚本 标签=script 属性= 总数=1",
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("<", "<!--", "<a ", '<a b="', "<a b='", "`", "``a", "[", "](", "![", "\\", "[a]:"),
        *("<a\n", "](    ", "<p id=a ", "on", "<a on=", "&#x6a;", "<a href=a,", "\x00", "<!["),
    ],
)
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    """The reading walks over a text once, whatever is left open in it."""
    body = text * (100_000 // len(text))
    assert (
        growth_with(lambda part: found("markup", {"标题": "甲", "正文": part}, PARAMS), body) < MOST
    )
