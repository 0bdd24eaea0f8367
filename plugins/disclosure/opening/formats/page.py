"""Web pages: text, tables, comments, and what a browser would not show."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import BinaryIO

from plugins.disclosure.opening.formats import plain
from plugins.disclosure.opening.formats.blocks import Blocks
from plugins.disclosure.opening.kinds import HIDDEN_TEXT
from plugins.disclosure.opening.reading import Reading

_VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
        *("track", "wbr"),
    }
)
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "title", "ul"),
    }
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0", re.IGNORECASE)
_SAID = ("alt", "title", "value", "placeholder", "content", "href")


class _Page(HTMLParser):
    """Follows the elements of a page."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(convert_charrefs=True)
        self.reading, self.blocks = reading, Blocks(reading)
        self.open: list[tuple[str, bool]] = []
        self.count: Counter[str] = Counter()
        self.covers = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._said(tag, values)
        if tag == "br":
            self.blocks.add("\n", self._hidden())
        if tag in _BLOCKS:
            self.blocks.end_paragraph()
        if tag in _VOID:
            return
        hides = "hidden" in values or bool(_HIDING.search(values.get("style", "")[:500]))
        self.open.append((tag, hides))
        self.count[tag] += 1
        self.covers += hides
        self._table(tag, values)

    def _said(self, tag: str, values: dict[str, str]) -> None:
        for name in _SAID:
            text = values.get(name, "")
            mail = text.startswith(("mailto:", "tel:"))
            if text and (name != "href" or mail):
                hidden = "隐藏文字" if values.get("type") == "hidden" else "网页属性"
                self.reading.text(text, f"网页元素 {tag} 的 {name}", hidden)

    def _table(self, tag: str, values: dict[str, str]) -> None:
        if tag == "table":
            self.blocks.end_paragraph()
            self.blocks.table()
        elif tag == "tr":
            self.blocks.row()
        elif tag in {"td", "th"}:
            self.blocks.cell()
            self.blocks.span(values.get("colspan", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.blocks.end_paragraph()
        while self.count[tag]:
            name, hides = self.open.pop()
            self.count[name] -= 1
            self.covers -= hides
            if name in {"td", "th"}:
                self.blocks.end_paragraph()
                self.blocks.end_cell()
            elif name == "table":
                self.blocks.end_table()
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        inside = self.open[-1][0] if self.open else ""
        if inside == "style":
            return
        if inside in {"script", "template", "noscript"}:
            self.reading.text(data, "脚本", "脚本")
        else:
            self.blocks.add(data, self._hidden())

    def handle_comment(self, data: str) -> None:
        if data.strip():
            self.reading.remark(HIDDEN_TEXT, note="网页注释")
            self.reading.text(data, "注释", "注释")

    def _hidden(self) -> str:
        if self.covers:
            self.reading.remark(HIDDEN_TEXT, note="样式隐藏的文字")
            return HIDDEN_TEXT
        return ""


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a page."""
    page = _Page(reading)
    page.feed(plain.decoded(reading, stream))
    page.close()
    page.blocks.end_paragraph()
    while page.blocks.in_table:
        page.blocks.end_table()
