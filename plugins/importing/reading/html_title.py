"""The title of a page: as stated, from a heading, the page's own title, its first line."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import Tag

from plugins.importing import words
from plugins.importing.manuscript import Block, Manuscript
from plugins.importing.reading.html_tree import attribute, text_of
from plugins.importing.reading.text import title_of_name

_LONGEST, _LONGEST_LINE = 300, 80
_SITE = re.compile(r"\s*[-_|–—]\s*[^-_|–—]+$")
_MARKED = frozenset({"MsoTitle", "ArticleTitle", "article-title", "article_title", "title", "tit"})
"""Classes of the line that is the title."""
_LINE = re.compile(
    r"[^。；！？：]{4,}(?:通知|通报|公告|通告|公报|意见|决定|决议|命令|报告|请示|批复|议案|函|纪要|办法|规定|"
    r"细则|条例|规则|方案|规划|计划|要点|总结|讲话|致辞|简报|名单|指南|预案|解读)(?:[（(][^）)]{1,12}[）)])?"
)
"""What a line that begins a text looks like when it is its title."""


def title_of_page(script: Manuscript, soup: BeautifulSoup, article: Tag) -> None:
    """Set the title: as stated, from a heading, from the title of the page, from the file."""
    stated = script.stated.get(words.TITLE)
    if stated:
        script.title, script.title_origin = stated.value, stated.origin
        return
    found = _heading(article.find("h1")) or _heading(soup.find("h1"))
    if found:
        script.title, script.title_origin = found, words.FROM_HEADING
        return
    found = _heading(soup.find("title"))
    if found:
        script.title, script.title_origin = _SITE.sub("", found) or found, words.FROM_PAGE_TITLE
        return
    found = _marked(soup) or _above(soup, article)
    if found:
        script.title, script.title_origin = found, words.FROM_HEADING
    else:
        script.title, script.title_origin = title_of_name(script.name), words.FROM_FILE_NAME


def title_from_text(script: Manuscript, found: list[Block]) -> None:
    """Set the title from the first line of the text, where a page has no other."""
    if script.title_origin != words.FROM_FILE_NAME or len(found) < 2:  # noqa: PLR2004 - and a text
        return
    first = found[0].plain
    if len(first) <= _LONGEST_LINE and _LINE.fullmatch(first):
        script.title, script.title_origin = first, words.FROM_FIRST_LINE


def _heading(tag: object) -> str:
    text = " ".join(_text(tag).split()) if isinstance(tag, Tag) else ""
    return text if len(text) <= _LONGEST else ""


def _text(tag: Tag) -> str:
    return tag.get_text() if tag.name == "title" else text_of(tag)


def _marked(soup: BeautifulSoup) -> str:
    for tag in soup.find_all(["p", "div", "td", "h2", "h3", "span"], class_=True):
        if not _MARKED.isdisjoint(attribute(tag, "class").split()):
            return _heading(tag)
    return ""


def _above(soup: BeautifulSoup, article: Tag) -> str:
    """Return the nearest smaller heading above the article."""
    if article is soup:
        return ""
    return _heading(article.find_previous(["h2", "h3"]))
