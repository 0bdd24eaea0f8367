"""HTML as a tree that can be walked: tags that imply each other's end closed, depth known."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

MAX_DEPTH = 120
"""Below this depth a tree is read as mere characters; pages of people stay far above."""

_ENDS = {
    "p": (frozenset({"p"}), frozenset({"td", "th", "li", "dd", "div", "table", "blockquote"})),
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
}
"""By tag: which open tags its start ends, and at which tags the search for them stops."""
_SEARCHED = 40
_OPEN_AT_MOST = 200
_ENDLESS = re.compile(r"<(?=[A-Za-z/!?][^<>]*(?:<|\Z))")
SILENT = frozenset({"script", "style", "noscript", "template", "head", "meta", "link", "title"})
"""Tags whose characters are no text."""


def parse(text: str) -> Tree:
    """Return the tree of an HTML text, however broken."""
    return Tree(_tamed(text), "html.parser")


def _tamed(text: str) -> str:
    """Return a text without heaps of tags and comments that never end.

    The standard parser looks for the end of each anew, so that some thousands cost minutes.
    """
    if text.count("<!--") > text.count("-->") + _OPEN_AT_MOST:
        closed = text.rfind("-->") + 3 if "-->" in text else 0
        text = text[:closed] + text[closed:].replace("<!--", "&lt;!--")
    if sum(1 for _ in islice(_ENDLESS.finditer(text), _OPEN_AT_MOST)) == _OPEN_AT_MOST:
        text = _ENDLESS.sub("&lt;", text)
    return text


class Tree(BeautifulSoup):
    """A tree in which a paragraph, an item or a cell ends where the next one begins."""

    deepest = 0
    """How many tags are open at once at the most."""

    def handle_starttag(self, name: str, *rest: Any, **more: Any) -> Tag | None:
        """Begin a tag, after the end of those that its start implies."""
        if name in _ENDS:
            ends, stops = _ENDS[name]
            for tag in self.tagStack[: -_SEARCHED - 1 : -1]:
                if tag.name in stops:
                    break
                if tag.name in ends:
                    self.handle_endtag(tag.name)
                    break
        self.deepest = max(self.deepest, len(self.tagStack))
        return super().handle_starttag(name, *rest, **more)


def text_of(tag: Tag) -> str:
    """Return the characters of a tag that a reader sees, without recursion."""
    return "".join(
        str(node)
        for node in tag.descendants
        if isinstance(node, NavigableString)
        and not isinstance(node, PreformattedString)
        and (node.parent is None or node.parent.name not in SILENT)
    )


def line_of(tag: Tag) -> int:
    """Return the line of the source on which a tag begins, 0 when unknown."""
    return tag.sourceline or 0


def attribute(tag: Tag, name: str) -> str:
    """Return an attribute as text, empty when the tag has none."""
    value = tag.get(name)
    if isinstance(value, list):
        return " ".join(value)
    return value or ""
