"""Anchors of articles and names of tables."""

from __future__ import annotations

import re

import pytest

from plugins.portal.body import Renderer
from plugins.portal.places import number, with_named_frames, with_places

ID = re.compile(r'id="(art[\d-]+)"')


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十一", 21), ("一百", 100)),
        *(("一百零八", 108), ("一百一十", 110), ("二百三十四", 234), ("一千二百六十", 1260)),
        *(("一〇二", 102), ("一二三", 123), ("两百", 200)),
    ],
)
def test_numerals(text: str, value: int) -> None:
    """Numerals with units and digits one after the other are both read."""
    assert number(text) == value


@pytest.mark.parametrize(
    ("body", "anchors"),
    [
        ("第十二条　公开是常态。", ["art-12"]),
        ("第十二条 公开是常态。", ["art-12"]),
        ("**第十二条**　公开是常态。", ["art-12"]),
        ("### 第十二条　公开\n\n正文。", ["art-12"]),
        ("第十二条之一　本条是后加的。", ["art-12-1"]),
        ("第一百二十条之二　本条是后加的。", ["art-120-2"]),
        ("第一条　甲。\n\n第二条　乙。\n\n第十条　丙。", ["art-1", "art-2", "art-10"]),
        ("第一条　甲。\n\n第二条　乙。\n\n附：\n\n第一条　丙。\n\n第三条　丁。", None),
        ("第十二条规定的信息。", []),
        ("依照第十二条　公开。", []),
        ("第三章　总则", []),
        ("<table><tr><td>第一条　甲</td></tr></table>", []),
    ],
)
def test_articles_have_anchors(body: str, anchors: list[str] | None) -> None:
    """An article begins a block and is followed by a space; a second text counts anew."""
    found = ID.findall(Renderer().render(body).html)
    assert found == (["art-1", "art-2", "art2-1", "art2-3"] if anchors is None else anchors)


def test_words_stay_as_they_are() -> None:
    """The number becomes a link to itself, and not a character is added or lost."""
    html = Renderer().render("第十二条　公开是常态。").html
    assert html.strip() == (
        '<p><a class="anchor" id="art-12" href="#art-12">第十二条</a>　公开是常态。</p>'
    )


def test_links_of_the_text_lead_to_its_articles() -> None:
    """What an author writes as a link to an article finds it; ids of authors never meet ours."""
    html = (
        Renderer()
        .render("第一条　见[第二条](#art-2)。\n\n第二条　乙。\n\n<p id='art-1'>甲</p>")
        .html
    )
    assert 'href="#art-2"' in html
    assert html.count('id="art-1"') == 1
    assert 'id="d-art-1"' in html


def test_tables_are_regions_with_names() -> None:
    """A caption is the name, else the number alone; what is in it cannot leave the attribute."""
    frame = '<div class="scroll" tabindex="0">'
    html = with_places(
        f"{frame}<table><tr></tr></table></div>"
        f'{frame}<table><caption>甲 "乙" <b>&amp;</b></caption></table></div>'
    )
    names = re.findall(r'role="region" aria-label="([^"]*)" tabindex="0"', html)
    assert names == ["表格1", "表格2：甲 &quot;乙&quot; &amp;"]


def test_tables_of_pages_are_named_after_the_heading_above() -> None:
    """Where there is no caption; the frames of a text, which are named already, stay."""
    frame = '<div class="scroll" tabindex="0">'
    html = with_named_frames(
        f'<h1>甲</h1><h2 id="a">栏目<b>乙</b></h2>{frame}<table><tr></tr></table></div>'
        f'<div class="scroll" role="region" aria-label="表格1" tabindex="0"></div>'
        f"<h3>丙</h3>{frame}<table></table></div>"
    )
    names = re.findall(r'role="region" aria-label="([^"]*)" tabindex="0"', html)
    assert names == ["表格1：栏目乙", "表格1", "表格2：丙"]
    assert with_named_frames("<p>甲</p>") == "<p>甲</p>"
