"""Tables: pipe tables where they will do, clean HTML where cells are merged."""

from __future__ import annotations

import html
import re

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from plugins.importing.manuscript import Manuscript
from plugins.importing.reading.html_blocks import blocks_of_fragment

MERGED = """<table class="x" style="width:100%" border=1><thead><tr><th rowspan=2>单位</th>
<th colspan="2">数量</th></tr><tr><th>上年</th><th>本年</th></tr></thead>
<tr><td>甲 &amp; 乙</td><td>1</td><td><b>2</b></td></tr></table>"""


def convert(text: str) -> str:
    script = Manuscript("甲.html", "")
    return "\n\n".join(block.markdown for block in blocks_of_fragment(script, text, 1))


def cells(text: str) -> list[tuple[str, str, str]]:
    """What a browser makes of the table: words and spans of every cell, in order."""
    soup = BeautifulSoup(text, "html.parser")
    return [
        (
            "".join(cell.get_text().split()),
            str(cell.get("rowspan", "1")),
            str(cell.get("colspan", "1")),
        )
        for cell in soup.find_all(["td", "th"])
    ]


def rendered(text: str) -> str:
    return Markdown(extensions=["tables", "sane_lists"]).convert(text)


def test_plain_table() -> None:
    """A table without merged cells becomes a pipe table with the first row as its heading."""
    text = "<table border=1><tr><td>项目<td>金额<tr><td>甲<td>1|2<tr><td>乙</table>"
    assert convert(text) == "| 项目 | 金额 |\n|---|---|\n| 甲 | 1\\|2 |\n| 乙 |  |"
    assert [cell for cell, _, _ in cells(rendered(convert(text)))] == [
        "项目",
        "金额",
        "甲",
        "1|2",
        "乙",
        "",
    ]


def test_a_row_wider_than_the_first_loses_nothing() -> None:
    """The heading is as wide as the widest row, since a pipe table cuts what is wider."""
    text = "<table border=1><tr><td>甲<td>乙<tr><td>1<td>2<td>3</table>"
    assert [cell for cell, _, _ in cells(rendered(convert(text)))] == [
        "甲",
        "乙",
        "",
        "1",
        "2",
        "3",
    ]


def test_merged_cells_survive_rendering() -> None:
    """Merged cells stay merged on the rendered page, and nothing but their spans is kept."""
    written = convert(MERGED)
    assert cells(rendered(written)) == cells(MERGED)
    assert "class" not in written
    assert "style" not in written
    assert "<strong>2</strong>" in written


def test_lines_in_a_cell() -> None:
    """Paragraphs and line ends in a cell stay apart."""
    text = "<table border=1><tr><td>甲<td>乙<tr><td><p>一</p><p>二</p></td><td>三<br>四</table>"
    assert "| 一<br>二 | 三<br>四 |" in convert(text)


def test_a_list_in_a_cell_needs_html() -> None:
    """Where a pipe table cannot hold a cell, the table stays HTML."""
    text = "<table border=1><tr><td>甲</td><td><ul><li>一</li><li>二</li></ul></td></tr></table>"
    assert (
        convert(text)
        == "<table>\n<tr><td>甲</td><td><ul><li>一</li><li>二</li></ul></td></tr>\n</table>"
    )


def test_a_table_in_a_table() -> None:
    """A framed table keeps the table in its cell; a frame without border is only layout."""
    inner = "<table border=1><tr><td>一</td><td>二</td></tr></table>"
    framed = f"<table border=1><tr><td>甲</td><td>{inner}</td></tr></table>"
    loose = f"<table><tr><td>甲段。</td><td>{inner}</td></tr></table>"
    assert cells(rendered(convert(framed)))[0][0] == "甲"
    assert "<td><table> <tr><td>一</td>" in convert(framed)
    assert convert(loose) == "甲段。\n\n| 一 | 二 |\n|---|---|"


def test_one_column_is_layout() -> None:
    """A table of one column is text."""
    assert (
        convert("<table><tr><td>甲段。</td></tr><tr><td>乙段。</td></tr></table>")
        == "甲段。\n\n乙段。"
    )


def test_caption_stands_before_the_table() -> None:
    """A caption is a paragraph above."""
    text = "<table><caption>表1 甲</caption><tr><td>一</td><td>二</td></tr></table>"
    assert convert(text) == "表1 甲\n\n| 一 | 二 |\n|---|---|"


@pytest.mark.parametrize("span", ["0", "-1", "x", "99999999999", "1.5", "²"])
def test_odd_spans(span: str) -> None:
    """A span that is no sensible number never gets out."""
    text = f'<table><tr><td colspan="{span}">甲</td><td rowspan="{span}">乙</td></tr></table>'
    found = re.findall(r'span="(\d+)"', convert(text))
    assert all(1 < int(one) <= 1000 for one in found)


def test_characters_of_markup_in_cells_stay_characters() -> None:
    """What looks like HTML in a cell is escaped in both forms."""
    for spans in ("", " colspan=2"):
        text = f"<table border=1><tr><td{spans}>&lt;b&gt;*甲*_乙_`丙`</td><td>丁</td></tr></table>"
        page = html.unescape(re.sub(r"<[^>]+>", "", rendered(convert(text))))
        assert "".join(page.split()) == "<b>*甲*_乙_`丙`丁"
