"""An HTML page as a manuscript: particulars, the article in it, what lies around it."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from plugins.importing import words
from plugins.importing.manuscript import (
    CHANGED,
    DROPPED,
    OMITTED,
    UNPLACED,
    Block,
    Manuscript,
)
from plugins.importing.metadata.dates import parse as parse_date
from plugins.importing.reading.headings import shifted
from plugins.importing.reading.html_blocks import blocks_of
from plugins.importing.reading.html_head import read_meta, read_particulars
from plugins.importing.reading.html_title import title_from_text, title_of_page
from plugins.importing.reading.html_tree import (
    MAX_DEPTH,
    SILENT,
    Tree,
    attribute,
    line_of,
    parse,
    text_of,
)
from plugins.importing.reading.noise import is_noise

_CONTAINERS = (
    *("zoom", "UCAP-CONTENT", "TRS_Editor", "trs_editor_view", "TRS_UEDITOR", "pages_content"),
    *("article-content", "article_content", "articleContent", "article-body", "articlecontent"),
    *("info_content", "news_content", "content-text", "con_text", "xl_content", "xxgk-content"),
    *("conTxt", "txt_con", "content", "article", "detail-content"),
)
"""Ids and classes in which government sites keep the article, the most telling first."""
_AROUND = frozenset({"nav", "header", "footer", "aside", "form"})
_SHORTEST_ARTICLE = 10
_LEAST_SHARE = 0.5
_SHOWN_LINES = 20
_BYLINE = re.compile(
    r"^\s*[\[【（(]?\s*(?:发布时间|发布日期|更新时间|时间|日期|来源|信息来源|作者|编辑|责任编辑|浏览次数|点击数|"
    r"访问次数|字体|字号|打印|分享)\s*[:：].{0,120}$|^\s*字体[:：\s].{0,30}$"
)
_BYLINE_DATE = re.compile(r"(?:发布时间|发布日期|时间|日期)\s*[:：]\s*(\d{4}\S{0,12})")
_BYLINE_ORIGIN = re.compile(r"来源\s*[:：]\s*([^\s　]{2,40})")
_RANKS = {name: rank for rank, name in enumerate(_CONTAINERS)}
_GENERIC = _RANKS["content"]
"""Names from here on are also given to other parts of a page than its text."""
_TRIED = 20
MAX_TAGS = 400_000
"""A page with more tags than this is refused: no page that people read has them."""


def read_html(text: str, name: str, digest: str) -> list[Manuscript]:
    """Return the one text of a page, however broken its HTML."""
    script = Manuscript(name, digest)
    soup = parse(text)
    read_meta(script, soup)
    if soup.deepest <= MAX_DEPTH:
        read_particulars(script, soup)
    for frame in soup.find_all("frame"):
        script.remark(UNPLACED, words.EMBEDDED.format(tag="frame"), line_of(frame))
    article = _article(script, soup)
    title_of_page(script, soup, article)
    found = blocks_of(script, article)
    title_from_text(script, found)
    _around(script, soup, article)
    found = _without_furniture(script, found)
    script.blocks = shifted(script, found)
    soup.decompose()
    return [script]


def _article(script: Manuscript, soup: Tree) -> Tag:
    """Return the tag that holds the article: by name, else by where the text is dense."""
    named = _named(soup)
    if named:
        for tag in named[1:]:
            if named[0] not in tag.parents and tag not in named[0].parents:
                start = " ".join(text_of(tag).split())[:60]
                script.remark(UNPLACED, words.SECOND_AREA.format(text=start), line_of(tag))
        return named[0]
    for element in ("article", "main"):
        found = soup.find(element)
        if isinstance(found, Tag) and len(text_of(found).strip()) >= _SHORTEST_ARTICLE:
            return found
    body = soup.find("body")
    whole = body if isinstance(body, Tag) else soup
    return whole if soup.deepest > MAX_DEPTH else _densest(whole)


def _named(soup: Tree) -> list[Tag]:
    """Return the tags with the most telling id or class there is, the longest text first."""
    found: list[tuple[int, Tag]] = []
    for tag in soup.find_all(True):
        names = f"{attribute(tag, 'id')} {attribute(tag, 'class')}".split()
        ranks = [_RANKS[name] for name in names if name in _RANKS]
        if ranks and tag.name not in _AROUND:
            found.append((min(ranks), tag))
    found = sorted(found, key=lambda pair: pair[0])[:_TRIED]
    sized = [(rank, len(text_of(tag).strip()), tag) for rank, tag in found]
    full = [one for one in sized if one[1] >= _SHORTEST_ARTICLE]
    best = min((rank for rank, _, _ in full), default=0)
    alike = [(size, tag) for rank, size, tag in full if rank == best]
    alike.sort(key=lambda pair: -pair[0])
    return [tag for _, tag in alike[: 1 if best >= _GENERIC else None]]


def _densest(whole: Tag) -> Tag:
    """Return the block with the most text directly in it, if it has most of the page's text."""
    best, most, total = whole, 0, 0
    for tag in [whole, *whole.find_all(["div", "td", "section", "center"])]:
        if any(parent.name in _AROUND for parent in tag.parents):
            continue
        own = sum(_own_text(child) for child in tag.children)
        total += own
        if own > most:
            best, most = tag, own
    return best if most >= total * _LEAST_SHARE else whole


def _own_text(node: object) -> int:
    if isinstance(node, PreformattedString):
        return 0
    if isinstance(node, NavigableString):
        return len(node.strip())
    if isinstance(node, Tag) and node.name not in {
        "div",
        "td",
        "section",
        "center",
        "table",
        *SILENT,
        *_AROUND,
    }:
        return len("".join(text_of(node).split()))
    return 0


def _without_furniture(script: Manuscript, found: list[Block]) -> list[Block]:
    """Return the blocks without the title, the byline and the page's own lines."""
    kept: list[Block] = []
    for block in found:
        above = not any(one.kind == "paragraph" for one in kept)
        if above and script.is_title(block.plain):
            script.remark(CHANGED, words.TITLE_REPEATED, block.line)
        elif above and block.kind == "paragraph" and _BYLINE.match(block.plain):
            _read_byline(script, block)
        elif block.kind == "paragraph" and is_noise(block.plain):
            script.remark(DROPPED, words.QUOTED.format(text=block.plain[:80]), block.line)
        else:
            kept.append(block)
    return kept


def _read_byline(script: Manuscript, block: Block) -> None:
    script.remark(OMITTED, words.QUOTED.format(text=block.plain[:80]), block.line)
    match = _BYLINE_DATE.search(block.plain)
    if match and parse_date(match.group(1)):
        script.state(words.PUBLISHED_ON, match.group(1), words.FROM_BYLINE)
    match = _BYLINE_ORIGIN.search(block.plain)
    if match:
        script.state(words.ORIGIN, match.group(1), words.FROM_BYLINE)


def _around(script: Manuscript, soup: BeautifulSoup, article: Tag) -> None:
    """Remark the lines outside the article, the first of them with their words."""
    if article is soup:
        return
    article.extract()
    count = 0
    for node in soup.descendants:
        if not isinstance(node, NavigableString) or isinstance(node, PreformattedString):
            continue
        text = " ".join(node.split())
        parent = node.parent
        if not text or parent is None or parent.name in SILENT:
            continue
        count += 1
        if count <= _SHOWN_LINES:
            script.remark(OMITTED, words.QUOTED.format(text=text[:60]), line_of(parent))
    if count > _SHOWN_LINES:
        script.remark(OMITTED, words.MORE_AROUND.format(count=count - _SHOWN_LINES))
