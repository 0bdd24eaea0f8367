"""Bodies as HTML: the shortcuts change nothing, raw HTML is harmless, tables survive."""

from __future__ import annotations

import re

import pytest
from markdown import Markdown

from plugins.portal.body import Renderer, _instance
from plugins.portal.raw_html import Cleaning, balance
from tests.growth import MOST, growth

TEXTS = {
    "prose": "为了规范管理，制定本办法。\n\n第一条　本办法所称机关，是指行政机关。",
    "emphasis": "这是**重点**，那是*次要*，还有`代码`。\n\n没有标记的一段。",
    "headings": "## 一、总则\n\n正文。\n\n### （一）目的\n\n正文。",
    "lists": "- 甲\n- 乙\n    - 丙\n\n后文。\n\n1. 一\n2. 二\n\n    续段\n\n3. 三",
    "table": "| 项目 | 数量 |\n|---|---|\n| 甲 | 1 |\n\n后文有 | 竖线。",
    "quote": "> 引文第一行\n> 第二行\n\n后文。",
    "escapes": "3\\. 不是列表，\\*不是强调\\*，1 < 2 && 3 > 2。",
    "line break": "第一行  \n第二行\n第三行",
    "link": '见[办法](../2026-00001/ "全文")和 <https://www.example.cn/>。',
    "reference": "见[办法][1]。\n\n[1]: https://www.example.cn/",
    "code": "    原样的一段\n    第二行\n\n后文。",
    "rule": "上文。\n\n---\n\n下文。",
    "blank lines": "甲段。\n\n\n\n乙段。\n",
    "one character": "甲\n\n乙",
    "entities": "甲&nbsp;乙&amp;丙",
}

FRAME = '<div class="scroll" role="region" aria-label="表格1" tabindex="0">'


def squeezed(html: str) -> str:
    """Return HTML without spaces between and around its parts and without own marks."""
    html = re.sub(r' id="s\d+"| class="(left|right|center)"| style="[^"]*"', "", html)
    html = re.sub(r'<a class="anchor"[^>]*>(.*?)</a>', r"\1", html)
    html = re.sub(r'<div class="scroll"[^>]*>', "", html).replace("</table>\n</div>", "</table>")
    return re.sub(r"\s+", "", html).replace("</table></div>", "</table>")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_shortcuts_give_what_markdown_gives(text: str) -> None:
    """Our instance and the library's own agree but for ids and frames."""
    stock = Markdown(extensions=["tables", "sane_lists"], output_format="html").convert(text)
    assert squeezed(Renderer().render(text).html) == squeezed(stock)


def test_texts_do_not_influence_each_other() -> None:
    """One renderer used in turn gives what a new one gives each time."""
    renderer = Renderer()
    for text in [*TEXTS.values(), *reversed(TEXTS.values())]:
        assert renderer.render(text) == Renderer().render(text)


def test_headings_are_numbered_for_the_contents() -> None:
    """Headings of the second and third level get ids; one of the first becomes the second."""
    text = Renderer().render("# 总则\n\n正文。\n\n### 第**一**条\n\n正文。")
    assert [(one.level, one.id, one.text) for one in text.headings] == [
        (2, "s1", "总则"),
        (3, "s2", "第一条"),
    ]
    assert '<h2 id="s1">' in text.html
    assert "<h1" not in text.html


def test_tables_scroll_and_align_without_style() -> None:
    """A table stands in its own frame and has classes where the library writes styles."""
    html = Renderer().render("| 甲 | 乙 |\n|:-:|--:|\n| 1 | 2 |").html
    assert html.startswith(FRAME + "<table>")
    assert '<td class="center">1</td><td class="right">2</td>' in html
    assert "style=" not in html


def test_footnotes_work_and_speak_chinese() -> None:
    """A text with footnotes gets them; the way back is named in Chinese."""
    html = Renderer().render("正文[^1]。\n\n[^1]: 注文。").html
    assert "注文。" in html
    assert "回到正文" in html
    assert "Jump" not in html


RAW = {
    "script": ("甲<script>alert(1)</script>乙", "甲&lt;script&gt;alert(1)&lt;/script&gt;乙"),
    "script block": ("<script>\nalert(1)\n</script>", "&lt;script&gt;"),
    "event": ('<p onclick="x()">甲</p>', "<p>甲</p>"),
    "style": (
        '<table><tr><td style="color:red" colspan="2">甲</td></tr></table>',
        '<td colspan="2">甲</td>',
    ),
    "case": ("<SCRIPT>x</SCRIPT>", "&lt;SCRIPT&gt;"),
    "image": ("<img src=x onerror=alert(1) alt=图>", '<img src="x" alt="图">'),
    "image from elsewhere": ("<img src=//a.cn/x>", "&lt;img src=//a.cn/x&gt;"),
    "image without a source": ("<img onerror=alert(1)>", "&lt;img onerror=alert(1)&gt;"),
    "frame": ("<iframe src=x></iframe>", "&lt;iframe src=x&gt;"),
    "sub": ("H<sub>2</sub>O", "H<sub>2</sub>O"),
    "less": ("1<2", "1&lt;2"),
    "comment": ("<!-- 注 -->\n\n正文", "<p>正文</p>"),
    "span": (
        "<table><tr><td rowspan=\"2\" colspan='x'>甲</td></tr></table>",
        '<td rowspan="2">甲</td>',
    ),
    "cell alone": ("<td>甲</td>", "甲"),
    "ruby": ("<ruby>珺<rp>（</rp><rt>jùn</rt></ruby>", "<rt>jùn</rt>"),
    "link": ('<a href="/zfb/" target="_blank" onclick="x()">甲</a>', '<a href="/zfb/">甲</a>'),
    "runnable link": ('<a href="java&#10;script:x()">甲</a>', "<a>甲</a>"),
    "title": ("<abbr title='\"><script>'>甲</abbr>", "甲"),
    "quote": ("<abbr title='甲\" onclick=\"x'>乙</abbr>", 'title="甲&quot; onclick=&quot;x"'),
}


@pytest.mark.parametrize(("text", "expected"), RAW.values(), ids=RAW)
def test_raw_html_is_reduced(text: str, expected: str) -> None:
    """Allowed tags pass with allowed attributes; all else is shown as its characters."""
    html = Renderer().render(text).html
    assert expected in html
    assert not re.search(r"<(script|iframe|form|object)", html, re.IGNORECASE)
    tags = re.sub(r'"[^"]*"', "", html)
    assert not re.search(r"<[^>]*\s(on\w+|style)=", tags)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java&#10;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//elsewhere.example",
    ],
)
def test_links_lead_to_harmless_places_only(address: str) -> None:
    """An address that a browser would run, or read as another host, is taken off the link."""
    html = Renderer().render(f"[甲]({address}) ![乙]({address})").html
    assert "href=" not in html
    assert "src=" not in html
    assert "甲" in html


@pytest.mark.parametrize(
    "address", ["https://www.example.cn/", "../2026-00001/", "mailto:a@example.cn", "#s1", "tel:1"]
)
def test_ordinary_links_stay(address: str) -> None:
    """Web, mail, phone and addresses of the site are kept as they are."""
    assert f'<a href="{address}">甲</a>' in Renderer().render(f"[甲]({address})").html


def test_merged_cells_pass() -> None:
    """A raw table keeps its spans, gets its frame, and stands beside Markdown."""
    html = (
        Renderer()
        .render(
            '前文。\n\n<table border="1"><tr><th rowspan="2">甲</th><td>1</td></tr>'
            "<tr><td>2</td></tr></table>\n\n后文**重点**。"
        )
        .html
    )
    assert FRAME + '<table><tbody><tr><th rowspan="2">甲</th>' in html
    assert "<strong>重点</strong>" in html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div><p>甲", "<div><p>甲</p></div>"),
        ("甲</div></main>", "甲"),
        ("<p>H<sub>2</p>后", "<p>H<sub>2</sub></p>后"),
        ("甲<br>乙<hr />丙", "甲<br>乙<hr />丙"),
        ("<div><p>甲</p></div>", "<div><p>甲</p></div>"),
    ],
)
def test_balance(html: str, expected: str) -> None:
    """Whatever is left open is closed, and what closes nothing is dropped."""
    assert balance(html) == expected


def test_unclosed_raw_html_cannot_swallow_the_page() -> None:
    """As many elements are closed as are opened, whatever the document says."""
    html = Renderer().render("<div><table><tr><td>甲\n\n乙\n\n</span></div></div></main>").html
    for tag in ("div", "table", "tr", "td", "p", "main"):
        assert len(re.findall(f"<{tag}[ >]", html)) == html.count(f"</{tag}>"), tag


def test_images_come_from_this_site_only() -> None:
    """One from elsewhere becomes a link, so that it can be seen and is not fetched."""
    html = Renderer().render("![图](https://a.cn/x.png) ![表](图.png)").html
    assert html == '<p><a href="https://a.cn/x.png">图</a> <img alt="表" src="图.png"></p>'


def test_places_of_a_text_do_not_meet_those_of_the_page() -> None:
    """Its ids are renamed, and so are the cells and links that name them; a second is left out."""
    html = Renderer().render(
        '<table><tr><th id="main">甲</th></tr><tr><td headers="main">1</td></tr></table>\n\n'
        '<p id="main">乙</p>\n\n[见表](#main) [见下](#s1) <a href="#main">又见</a>\n'
    )
    assert html.html.count('id="d-main"') == 1
    assert '<td headers="d-main">' in html.html
    assert html.html.count('href="#d-main"') == 2
    assert 'href="#s1"' in html.html


def test_what_slips_by_is_stopped_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were the first cleaning to let everything pass, the last would still let nothing run."""
    monkeypatch.setattr(Cleaning, "clean", lambda _, fragment: fragment)
    html = Renderer().render(
        "甲<script>alert(1)</script><img src=x onerror=alert(1)>\n\n<svg onload=alert(1)>\n\n"
        '<a href="javascript:alert(1)" style="color:red">乙</a><iframe src=x></iframe>'
    )
    assert not re.search(r"script|onerror|onload|svg|iframe|style", html.html)
    assert "乙" in html.html


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("## 一、\n\n**重点** `<script>` 1 < 2\n\n| 甲 |\n|---|\n| &emsp;乙 |", True),
        ("H<sub>2</sub>O", False),
        ("<!-- 注 -->", False),
        ("[甲](x)", False),
        ("![甲](x)", False),
        ("<https://a.cn/>", False),
    ],
)
def test_only_what_holds_no_markup_of_the_author_is_spared(text: str, plain: bool) -> None:
    """The sanitiser is passed by where Markdown itself wrote every tag, and nowhere else."""
    md, extension = _instance()
    assert extension.raw.is_plain(md.convert(text)) is plain


@pytest.mark.parametrize("text", ["<!--", "<div>", "</p>", "<a href='", "&#x6a;", "<b <"])
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    """What cleans raw HTML walks once over it."""

    def clean(size: int) -> None:
        balance(Cleaning().clean(text * (size // len(text)) + "</q>" * (size // 10)))

    assert growth(clean, 200_000) < MOST


def test_clean_leaves_text_alone() -> None:
    """A fragment without a tag is returned as it is."""
    assert Cleaning().clean("甲 &nbsp; 乙") == "甲 &nbsp; 乙"
