"""Escaping: what is rendered has the characters of the source, escaped as little as can be."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from plugins.importing.manuscript import Block
from plugins.importing.reading import escape
from plugins.importing.reading.text import read_text
from plugins.importing.writing import body

EXTENSIONS = (["tables", "sane_lists"], ["extra", "sane_lists"])
MARKS = "#>-+*_`~=|\\[]()<>&!:{}.^\"' 123aAzxX中文　\t\n。，"


def rendered(text: str, extensions: list[str]) -> str:
    """The characters that a reader of the rendered text sees, without white space."""
    page = Markdown(extensions=extensions).convert(text)
    return bare(html.unescape(re.sub(r"<[^>]+>", "", page)))


def bare(text: str) -> str:
    return "".join(text.split())


@given(st.text(alphabet=MARKS, max_size=80))
@settings(max_examples=300, deadline=None)
@example("*a* _b_ **c**")
@example("<script>alert(1)</script>")
@example("[a]: http://x\n[b](c) ![d](e) [f][a] [^1]")
@example("&amp; &lt; &#35; AT&T")
@example("标题\n===\n---\n***\n- - -")
@example("| a | b |\n|---|---|\n| 1 | 2 |")
@example("1. 一\n2) 二\n    缩进\n\t制表\n# 井\n> 引\n+ 加\n~~~\n```")
@example("\\*\\\\`x` <a@b.c> <http://x.y>")
@example("{: .cls}\n: 定义\n*[缩写]: 全称\n[TOC]")
@example("!!! note\n__init__ 201*年至201*年")
def test_plain_text_renders_to_its_own_characters(text: str) -> None:
    """Import and rendering give back every character of a plain text, whatever it looks like."""
    blocks = [
        Block("paragraph", escape.paragraph(line), line.strip())
        for line in text.split("\n")
        if line.strip()
    ]
    for extensions in EXTENSIONS:
        assert rendered(body(blocks), extensions) == bare(text)


@given(st.lists(st.text(alphabet=MARKS.replace("\n", ""), min_size=1, max_size=40), min_size=2))
@settings(max_examples=100, deadline=None)
def test_whole_reader_keeps_characters(lines: list[str]) -> None:
    """Title and body together have the characters of the file, apart from the remarked lines."""
    text = "示例标题\n" + "\n".join(lines)
    scripts = read_text(text, "a.txt", "d")
    gone = {remark.line for one in scripts for remark in one.remarks if "并入" not in remark.text}
    if len(scripts) > 1 or any("列宽" in remark.text for one in scripts for remark in one.remarks):
        return
    want = "".join(
        line for number, line in enumerate(text.split("\n"), start=1) if number not in gone
    )
    got = scripts[0].title if scripts[0].title_origin == "首行" else ""
    got += rendered(body(scripts[0].blocks), EXTENSIONS[0])
    assert bare(got) == bare(want)


@given(st.text(alphabet=MARKS.replace("\n", ""), max_size=40))
@settings(max_examples=200, deadline=None)
def test_headings_and_cells_keep_characters(text: str) -> None:
    """A heading and a cell of a pipe table render to their own characters too."""
    if not bare(text):
        return
    for extensions in EXTENSIONS:
        assert rendered("## " + escape.heading(text) + "\n", extensions) == bare(text)
        table = f"| 甲 | 乙 |\n|---|---|\n| {escape.cell(text)} | 丙 |\n"
        assert rendered(table, extensions) == "甲乙" + bare(text) + "丙"


@pytest.mark.parametrize(
    "text",
    [
        "第一条 本办法自2020年1月1日起施行。",
        "（一）乘以*号一处，脚注[1]和[2]，文号〔2021〕9号。",
        "1.机构设置概况",
        "A_B与C，50%<60%，甲 & 乙",
        "－－破折号开头",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    """Text that Markdown does not misread gets no backslash at all."""
    assert escape.paragraph(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# 井号", "\\# 井号"),
        ("> 引", "\\> 引"),
        ("- 项", "\\- 项"),
        ("1. 项", "1\\. 项"),
        ("---", "\\---"),
        ("201*年至201*年", "201\\*年至201\\*年"),
        ("<b>字</b>", "&lt;b>字&lt;/b>"),
        ("[甲](乙)", "\\[甲](乙)"),
        ("　　缩进", "缩进"),
    ],
)
def test_misreadable_text_is_escaped_least(text: str, written: str) -> None:
    """One character is enough to keep a mark a mark."""
    assert escape.paragraph(text) == written


def test_rank_in_cells_is_kept() -> None:
    """Leading full-width spaces in a cell tell rank, so they stay visible."""
    assert escape.cell("　　其中：甲|乙") == "&emsp;&emsp;其中：甲\\|乙"
