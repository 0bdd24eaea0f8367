"""The tree of a page as blocks: paragraphs, headings, lists, tables."""

from __future__ import annotations

import re

from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, OMITTED, UNPLACED, Block, Link, Manuscript
from plugins.importing.reading import escape
from plugins.importing.reading.html_tree import (
    MAX_DEPTH,
    SILENT,
    attribute,
    line_of,
    parse,
    text_of,
)
from plugins.importing.reading.inline import SMALL, small, tidy
from plugins.importing.reading.links import is_attachment, is_web_address
from plugins.importing.reading.lists import list_block
from plugins.importing.reading.tables import is_layout, table_block

_INLINE = re.compile(
    r"a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|r[bpt]|"
    r"ruby|s|samp|small|span|strike|strong|su[bp]|time|tt|u|var|wbr|nobr|\w+:\w+"
)
_EMBEDDED = frozenset({"iframe", "object", "embed", "video", "audio", "svg", "canvas", "applet"})
_CONTROLS = frozenset({"input", "button", "select", "textarea"})
_BREAKS_LINKS = ["a", "br", "p", "div", "img", "table", "ul", "ol"]
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLANKS = re.compile(r"[ \t\n\f]+")
_WIDE_BREAK = re.compile(r"(?<=[^\x00-\x7f])[ \t]*\n[ \t\n]*(?=[^\x00-\x7f])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def blocks_of(script: Manuscript, node: Tag, depth: int = 0) -> list[Block]:
    """Return the blocks of what a tag holds."""
    walk = _Walk(script, depth)
    walk.children(node, depth)
    walk.flush()
    return walk.out


def blocks_of_fragment(script: Manuscript, text: str, line: int) -> list[Block]:
    """Return the blocks of a piece of HTML within another text; places are that line's."""
    found = blocks_of(script, parse(text))
    return [
        Block(block.kind, block.markdown, block.plain, line, block.level, block.html)
        for block in found
    ]


class _Walk:
    """Goes through a tree and ends a paragraph wherever a page would."""

    def __init__(self, script: Manuscript, depth: int) -> None:
        self.script = script
        self.depth = depth
        self.out: list[Block] = []
        self.buffer: list[str] = []
        self.line = 0
        self.strong = 0

    def children(self, node: Tag, depth: int) -> None:
        """Take all that a tag holds, in order."""
        if depth > MAX_DEPTH:
            self.script.remark(CHANGED, words.TOO_DEEP.format(depth=MAX_DEPTH), line_of(node))
            self.buffer.append(_BLANKS.sub(" ", text_of(node)))
            return
        for child in list(node.children):
            self._take(child, depth)

    def _take(self, node: PageElement, depth: int) -> None:
        if isinstance(node, NavigableString):
            if not isinstance(node, PreformattedString):
                self.buffer.append(str(node))
            return
        if not isinstance(node, Tag) or node.name in SILENT:
            return
        if self._left_out(node):
            return
        name = node.name
        if name in _HEADINGS:
            self._heading(node, depth)
        elif name == "table":
            self._table(node, depth)
        elif name in {"ul", "ol"}:
            self._list(node, depth)
        elif name == "pre":
            self._preformatted(node)
        elif _INLINE.fullmatch(name):
            self._inline(node, depth)
        else:
            self.flush()
            self.line = line_of(node)
            self.children(node, depth + 1)
            self.flush()

    def _left_out(self, node: Tag) -> bool:
        """Remark what is not carried, and return true for it."""
        name, line = node.name, line_of(node)
        if name in _CONTROLS:
            return True
        if name in _EMBEDDED:
            self.script.remark(UNPLACED, words.EMBEDDED.format(tag=name), line)
            return True
        if name == "img":
            source = attribute(node, "src")
            if source:
                self.script.links.append(Link(source, attribute(node, "alt"), line))
            return True
        if _HIDDEN.search(attribute(node, "style")) or node.has_attr("hidden"):
            text = " ".join(text_of(node).split())
            if text:
                self.script.remark(OMITTED, words.HIDDEN.format(text=text[:60]), line)
            return True
        return False

    def _inline(self, node: Tag, depth: int) -> None:
        self.line = self.line or line_of(node)
        if node.name in {"b", "strong"}:
            self.strong += 1
            if self.strong == 1:
                self.buffer.append(escape.STRONG)
            self.children(node, depth + 1)
            self.strong -= 1
            if self.strong == 0:
                self.buffer.append(escape.STRONG_END)
        elif node.name == "a":
            self._link(node, depth)
        elif node.name in SMALL:
            self._small(node)
        else:
            self.children(node, depth + 1)

    def _link(self, node: Tag, depth: int) -> None:
        target = attribute(node, "href").strip()
        if is_attachment(target):
            label = " ".join(text_of(node).split())
            slashed = target.replace("\\", "/")
            self.script.links.append(Link(slashed, label, line_of(node)))
        elif (
            is_web_address(target)
            and text_of(node).strip()
            and not node.find(["a", "br", "p", "div"])
        ):
            self.buffer += [escape.LINK]
            self.children(node, depth + 1)
            self.buffer.append(f"{escape.LINK_TARGET}{''.join(target.split())}{escape.LINK_END}")
            return
        elif target and not target.startswith(("#", "javascript:")):
            self.script.remark(CHANGED, words.LINK_GONE.format(target=target[:80]), line_of(node))
        self.children(node, depth + 1)

    def _small(self, node: Tag) -> None:
        text, remark = small(node.name, text_of(node))
        self.buffer.append(text)
        self.script.remark(CHANGED, remark, line_of(node))

    def _heading(self, node: Tag, depth: int) -> None:
        self.flush()
        inner = blocks_of(self.script, node, depth + 1)
        text = " ".join(block.plain for block in inner)
        if text:
            markdown = escape.heading(text)
            level = _HEADINGS[node.name]
            self.out.append(Block("heading", markdown, text, line_of(node), level))

    def _list(self, node: Tag, depth: int) -> None:
        self.flush()
        inner = {
            id(item): blocks_of(self.script, item, depth + 2)
            for item in node.find_all("li", recursive=False)
        }
        strays = [child for child in node.children if isinstance(child, Tag) and child.name != "li"]
        block = list_block(node, inner)
        if block:
            self.out.append(block)
        for items in inner.values():
            self.out += [one for one in items if one.kind in {"table", "heading"}]
        for stray in strays:
            self._take(stray, depth + 1)
        self.flush()

    def _table(self, node: Tag, depth: int) -> None:
        self.flush()
        if is_layout(node):
            self.line = line_of(node)
            self.children(node, depth + 1)
            self.flush()
            return

        def read_cell(cell: Tag) -> list[Block]:
            return blocks_of(self.script, cell, depth + 3)

        self.out += table_block(self.script, node, read_cell)

    def _preformatted(self, node: Tag) -> None:
        self.flush()
        for offset, text in enumerate(text_of(node).strip("\n").split("\n")):
            if text.strip():
                self._paragraph(text.strip(), line_of(node) + offset)

    def flush(self) -> None:
        """End the paragraph that is being collected; emphasis goes on in the next."""
        if self.strong and self.buffer:
            self.buffer.append(escape.STRONG_END)
        text = "".join(self.buffer)
        line, self.line = self.line, 0
        self.buffer = [escape.STRONG] if self.strong else []
        text = _BLANKS.sub(" ", tidy(_BLANKS.sub(" ", _WIDE_BREAK.sub("", text))))
        if escape.plain(text).strip(" \xa0\u3000"):
            self._paragraph(text, line)

    def _paragraph(self, text: str, line: int) -> None:
        plain = escape.plain(text).replace("\xa0", " ").strip(" \u3000")
        block = Block(
            "paragraph",
            escape.paragraph(text.replace("\xa0", " ")),
            plain,
            line,
            html=escape.as_html(text.strip(" \n")),
            cell=escape.cell(text),
        )
        self.out.append(block)
