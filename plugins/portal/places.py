"""Places that a text can be pointed to at: its articles, and its tables by name.

Articles are found in the finished HTML, so texts that were written, imported or hold raw HTML
are all alike. The number of an article becomes a link to itself; the words stay as they are.
"""

from __future__ import annotations

import re
from html import escape

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = "[零〇一二两三四五六七八九十百千]{1,9}"
_START = r'<p>\s*|<br>\s*|<h[2-6](?: id="[\w-]+")?>'
_ARTICLE = re.compile(
    rf"({_START})((?:<strong>)?)(第({_NUMBER})条(?:之({_NUMBER}))?)"
    r"(?=(?:</strong>)?(?:[\s【（]|</p>|</h|<br))"
)
_FRAME = '<div class="scroll" tabindex="0">'
_CAPTION = re.compile(r"\s*<table[^>]*>\s*<caption>(.*?)</caption>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def number(text: str) -> int:
    """Return the number that Chinese numerals such as 一百二十三 or 一二三 stand for."""
    if not any(char in UNITS for char in text):
        return int("".join(str(DIGITS[char]) for char in text))
    total = digit = 0
    for char in text:
        if char in UNITS:
            total += (digit or 1) * UNITS[char]
            digit = 0
        else:
            digit = DIGITS[char]
    return total + digit


def with_places(html: str) -> str:
    """Return the HTML of a text with an anchor at each article and a name on each table."""
    if "条" in html:
        html = _Articles().mark(html)
    return with_named_frames(html)


class _Articles:
    """Gives the articles of one text their anchors: ``art-12``, ``art-12-1`` for 第十二条之一.

    A text may hold another, whose articles begin at one again: those are ``art2-1`` and so on.
    """

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self.part = 1

    def mark(self, html: str) -> str:
        return _ARTICLE.sub(self._anchor, html)

    def _anchor(self, match: re.Match[str]) -> str:
        before, strong, words, main, more = match.groups()
        name = self._name(str(number(main)) + (f"-{number(more)}" if more else ""))
        return f'{before}{strong}<a class="anchor" id="{name}" href="#{name}">{words}</a>'

    def _name(self, own: str) -> str:
        while (name := f"art{self.part if self.part > 1 else ''}-{own}") in self.taken:
            self.part += 1
        self.taken.add(name)
        return name


def with_named_frames(html: str) -> str:
    """Return the HTML with every frame of a table a region named after caption or heading.

    A frame takes the focus, so that the keyboard can scroll it: it must say what it is.
    """
    if _FRAME not in html:
        return html
    first, *frames = html.split(_FRAME)
    heading = _last_heading(first)
    parts = [first]
    for count, rest in enumerate(frames, start=1):
        caption = _CAPTION.match(rest)
        words = _words(caption[1]) if caption else heading
        name = f"表格{count}：{words}" if words else f"表格{count}"
        label = escape(name.replace("&amp;", "&"))
        parts.append(f'<div class="scroll" role="region" aria-label="{label}" tabindex="0">{rest}')
        heading = _last_heading(rest) or heading
    return "".join(parts)


def _last_heading(html: str) -> str:
    """Return the words of the last heading, empty where there is none."""
    start = max(html.rfind(f"<h{level}") for level in range(1, 5))
    return _words(html[start:].partition("</h")[0]) if start >= 0 else ""


def _words(html: str) -> str:
    return " ".join(_TAG.sub("", html).split())
