"""Pages of government sites: particulars, article, tables, lists, what lies around."""

from __future__ import annotations

import pytest

from plugins.importing.manuscript import DROPPED, OMITTED, UNPLACED, Manuscript
from plugins.importing.reading.html import read_html
from plugins.importing.writing import body
from tests.growth import MOST, growth_with

LONG = "示例市人民政府办公室按照分工逐项落实全年任务。" * 3


def read(text: str) -> Manuscript:
    return read_html(text, "页面.html", "sha256:0")[0]


def article(inner: str) -> str:
    """The Markdown of what stands in an article."""
    return body(read(f"<div id=zoom>{inner}<p>{LONG}</p></div>").blocks).removesuffix(
        f"\n\n{LONG}\n"
    )


def test_meta_tags() -> None:
    """The tags of the page standard give fields, whatever their case; empty ones give none."""
    script = read(
        '<head><meta name="ArticleTitle" content="示例办法">'
        '<meta name="pubdate" content="2021-05-18 10:19">'
        '<meta name="ContentSource" content="示例市民政局"><meta name="Keywords" content="甲;乙">'
        '<meta name="Description" content=""><meta name="ColumnName" content="规范性文件">'
        '<meta name="Author" content="null"><meta name="Url" content="https://a.example/1">'
        f"</head><body><p>{LONG}</p></body>"
    )
    stated = {label: one.value for label, one in script.stated.items()}
    assert stated == {
        "标题": "示例办法",
        "公开日期": "2021-05-18 10:19",
        "来源": "示例市民政局",
        "关键词": "甲;乙",
        "原文网址": "https://a.example/1",
    }
    assert script.title == "示例办法"
    assert script.column_name == "规范性文件"


@pytest.mark.parametrize(
    "particulars",
    [
        (
            "<table><tr><td>索 引 号：</td><td>990000/2021-00012</td><td>发文字号</td>"
            "<td>示政发〔2021〕9号</td></tr><tr><td>成文日期</td><td>2021年5月10日</td><td>有效性：</td><td>有效</td></tr></table>"
        ),
        (
            "<dl><dt>索引号</dt><dd>990000/2021-00012</dd><dt>发文字号：</dt><dd>示政发〔2021〕9号</dd>"
            "<dt>成文日期</dt><dd>2021年5月10日</dd><dt>有效性</dt><dd>有效</dd></dl>"
        ),
        (
            "<ul><li>索引号：990000/2021-00012</li><li><b>发文字号：</b>示政发〔2021〕9号</li>"
            "<li>成文日期：2021年5月10日</li><li>有效性：有效</li></ul>"
        ),
        (
            "<div><span>索引号：990000/2021-00012</span> <span>发文字号：示政发〔2021〕9号</span>"
            "<p>【成文日期】：2021年5月10日</p><p>有效性：有效</p></div>"
        ),
    ],
    ids=["table", "dl", "list", "block"],
)
def test_particulars_in_any_form(particulars: str) -> None:
    """Table, definition list, list or block: the same fields, and it is gone from the text."""
    script = read(f"<body><div id=zoom>{particulars}<p>{LONG}</p></div></body>")
    stated = {label: one.value for label, one in script.stated.items()}
    assert stated == {"发文字号": "示政发〔2021〕9号", "成文日期": "2021年5月10日", "效力": "有效"}
    assert body(script.blocks) == LONG + "\n"
    assert [one.text for one in script.remarks if one.kind == OMITTED] == [
        "信息表“索引号：990000/2021-00012”没有对应的项目"
    ]


@pytest.mark.parametrize(
    "inner",
    [
        (
            "<table border=1><tr><td>序号</td><td>名称</td><td>文号</td><td>发布日期</td></tr>"
            "<tr><td>1</td><td>甲办法</td><td>示政发〔2021〕1号</td><td>2021-01-01</td></tr></table>"
        ),
        f"<div>发文字号：甲 成文日期：乙 {LONG}</div>",
    ],
    ids=["list of documents", "text with labels"],
)
def test_text_is_never_taken_for_particulars(inner: str) -> None:
    """A table of documents or a paragraph with labels stays in the text."""
    assert "甲" in article(inner)


def test_article_by_name_and_lines_around_it() -> None:
    """Only the article is text; what lies around is reported, scripts are not."""
    script = read(
        "<html><title>标题_栏目_网站</title><body><div>首页</div>"
        f"<div class='TRS_Editor'><p>{LONG}</p></div>"
        "<script>var a</script><footer>版权所有</footer></body></html>"
    )
    assert script.title == "标题_栏目"
    assert body(script.blocks) == LONG + "\n"
    assert [one.text for one in script.remarks if one.kind == OMITTED] == ["“首页”", "“版权所有”"]


def test_article_by_density() -> None:
    """Without a known name the block that holds most of the words is the article."""
    script = read(
        f"<body><div>导航甲</div><div class=q><p>{LONG}</p><p>{LONG}</p></div><div>页脚</div>"
    )
    assert body(script.blocks) == f"{LONG}\n\n{LONG}\n"


def test_scattered_text_is_kept_whole() -> None:
    """Where no block has most of the words, nothing of the page is left out."""
    script = read(
        "<body><div>甲段文字在此。</div><div>乙段文字在此。</div><div>丙段文字。</div></body>"
    )
    assert [block.plain for block in script.blocks] == [
        "甲段文字在此。",
        "乙段文字在此。",
        "丙段文字。",
    ]


def test_title_byline_and_buttons_are_not_text() -> None:
    """The title is not repeated; the byline gives day and origin; buttons are dropped lines."""
    script = read(
        "<div id=zoom><h1>甲</h1><p>发布时间：2021-05-18 来源：示例市民政局 字体：[大 中 小]</p>"
        f"<p>{LONG}</p>"
        "<p>打印</p></div>"
    )
    assert script.title == "甲"
    assert body(script.blocks) == LONG + "\n"
    assert script.stated["公开日期"].value == "2021-05-18"
    assert script.stated["来源"].value == "示例市民政局"
    assert [one.text for one in script.remarks if one.kind == DROPPED] == ["“打印”"]


@pytest.mark.parametrize(
    ("inner", "written"),
    [
        ("<p>　　甲<br>乙<br/>　　丙</p>", "甲\n\n乙\n\n丙"),
        ("<p>甲<p>乙<p>丙", "甲\n\n乙\n\n丙"),
        ("甲<div>乙<span>丙</span></div>丁", "甲\n\n乙丙\n\n丁"),
        ("<p>中文\n换行 and\nwords</p>", "中文换行 and words"),
        ("<h2>一、甲</h2><p>乙</p><h3>（一）丙</h3>", "## 一、甲\n\n乙\n\n### （一）丙"),
        ("<p><b>甲</b><strong>乙</strong> <b> </b>丙</p>", "**甲乙** 丙"),
        ("<p>100m<sup>2</sup>，CO<sub>2</sub></p>", "100m²，CO₂"),
        ("<p>a*b &lt;b&gt; *c &amp;amp;</p>", "a\\*b &lt;b> \\*c &amp;amp;"),
        (
            '<p><a href="https://a.example/x?a=1&b=(2)">甲</a></p>',
            "[甲](https://a.example/x?a=1&amp;b=%282%29)",
        ),
        ('<p><a href="javascript:void(0)">甲</a><a href="/b">乙</a></p>', "甲乙"),
        ("<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>", "- 甲\n    - 乙\n- 丙"),
        ("<ul><li>甲<li>乙</ul>", "- 甲\n- 乙"),
        ("<ol start=3><li>甲</li><li>乙<p>丙</p></li></ol>", "3. 甲\n4. 乙\n\n    丙"),
        ("<pre>甲\n\n 乙</pre>", "甲\n\n乙"),
        ("<p>甲</p><!-- 注 --><style>p{}</style><p>乙</p>", "甲\n\n乙"),
    ],
)
def test_marks_of_a_page(inner: str, written: str) -> None:
    """Each mark of a page becomes the mark of Markdown that means the same."""
    assert article(inner) == written


def test_hidden_and_embedded_parts() -> None:
    """Hidden words are left out with a remark; embedded players cannot be placed."""
    script = read(
        f"<div id=zoom><p>{LONG}</p><p style='display:none'>密</p><iframe src=x></iframe></div>"
    )
    assert body(script.blocks) == LONG + "\n"
    assert [one.text for one in script.remarks if one.kind == OMITTED] == ["网页上隐藏的文字“密”"]
    assert any(one.kind == UNPLACED and "iframe" in one.text for one in script.remarks)


def test_images_and_files_are_listed() -> None:
    """Every image and every file that is linked is known to the manuscript."""
    script = read(
        f'<div id=zoom><p>{LONG}<img src="a.png" alt="图"><a href="b.doc">附件1</a></p></div>'
    )
    assert [(link.target, link.label) for link in script.links] == [
        ("a.png", "图"),
        ("b.doc", "附件1"),
    ]
    assert "附件1" in body(script.blocks)


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 20000 + "字" + "</div>" * 20000,
        "<b>" * 20000 + "字",
        "<p>" * 20000 + "字",
        "<ul><li>" * 3000 + "字",
        "<table><tr><td>甲</td><td>" * 1000 + "字",
        "<font>" * 5000 + "字" + "<p>" * 5000,
        "</div>" * 20000 + "字",
        "<table><tr><td rowspan=99999999 colspan=99999999>字</td><td>甲</td></tr></table>",
        "<a href='x" * 5000 + "字",
        "<!--" * 5000 + "字",
        "<![CDATA[" * 3000 + "字",
        "&" * 50000 + "字",
    ],
    ids=range(12),
)
def test_bombs_are_defused(bomb: str) -> None:
    """Deep, broken or boastful HTML costs no more than its length and never breaks the run."""
    assert growth_with(lambda text: read(f"<body>{text}</body>"), bomb) < MOST


def test_deep_text_is_kept_as_characters() -> None:
    """Below the depth of any real page the characters stay, the marks go, and it is said."""
    script = read("<body>" + "<div>" * 500 + "深处的<b>字</b>" + "</div>" * 500)
    assert [block.plain for block in script.blocks] == ["深处的字"]
    assert "**" not in body(script.blocks)
    assert any("嵌套" in remark.text for remark in script.remarks)


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"<div><h2>关于甲的函</h2><div id=zoom><p>{LONG}</p></div></div>", "关于甲的函"),
        (f"<p class=MsoTitle>甲年工作总结</p><p>{LONG}</p>", "甲年工作总结"),
        (f"<p>关于取消证明事项的通知<p>{LONG}", "关于取消证明事项的通知"),
        (f"<p>各单位要抓好落实。</p><p>{LONG}</p>", "页面"),
        (f"<div id=zoom><h2>一、总则</h2><p>{LONG}</p></div>", "页面"),
    ],
)
def test_title_of_a_page_that_states_none(page: str, title: str) -> None:
    """A heading above the text, a marked line or a first line in the form of a title serves."""
    script = read(page)
    assert script.title == title
    assert not any(block.plain == title for block in script.blocks)


def test_of_several_places_for_text_the_longest_is_taken() -> None:
    """The others are remarked, since they may be text as well."""
    script = read(f"<p class=TRS_Editor>引言的文字有十个字以上。</p><p class=TRS_Editor>{LONG}</p>")
    assert [block.plain for block in script.blocks] == [LONG]
    assert [remark.text for remark in script.remarks if remark.kind == UNPLACED] == [
        "网页有不止一处正文区域，这一处未导入：“引言的文字有十个字以上。”"
    ]


def test_frames_are_remarked() -> None:
    """The pages that a frameset shows are not here, and that is said."""
    script = read("<frameset><frame src=a.html><frame src=b.html></frameset>")
    assert [remark.kind for remark in script.remarks].count(UNPLACED) == 2
