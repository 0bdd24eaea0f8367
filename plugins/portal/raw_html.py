"""Raw HTML inside a document, reduced to what a text of an office needs.

A table with merged cells must be written as HTML; a script, a form or an event handler must
not reach a page. Whatever is not on the list below is shown as the characters it is made of,
so that nothing that was written disappears.
"""

from __future__ import annotations

import re
from html import escape

ALLOWED_TAGS = frozenset(
    {
        *("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"),
        *("br", "sub", "sup", "u", "del", "p", "div", "span"),
    }
)
ALLOWED_ATTRIBUTES = {
    "colspan": re.compile(r"[1-9]\d{0,2}"),
    "rowspan": re.compile(r"[1-9]\d{0,3}"),
    "span": re.compile(r"[1-9]\d{0,2}"),
    "scope": re.compile(r"row|col|rowgroup|colgroup"),
}
"""Attributes that are kept, and what their values may be."""
VOID_TAGS = frozenset({"br", "col", "hr", "img"})
SCROLL_OPEN, SCROLL_CLOSE = '<div class="scroll" tabindex="0">', "</div>"
"""What a table stands in, so that a wide one scrolls by itself and not with the page."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?/?)>|<")
_ATTRIBUTE = re.compile(r"""([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))""")
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")


def clean(fragment: str) -> str:
    """Return ``fragment`` with only allowed tags and attributes; the rest becomes text.

    Comments are left out: they are invisible by nature.
    """
    if "<" not in fragment:
        return fragment
    return _TAG.sub(_clean_tag, _COMMENT.sub("", fragment))


def _clean_tag(match: re.Match[str]) -> str:
    closing, tag, rest = match.groups()
    if tag is None or tag.lower() not in ALLOWED_TAGS:
        return escape(match.group(), quote=False)
    tag = tag.lower()
    if closing:
        return f"</{tag}>{SCROLL_CLOSE}" if tag == "table" else f"</{tag}>"
    opening = f"<{tag}{_clean_attributes(rest)}>"
    return SCROLL_OPEN + opening if tag == "table" else opening


def _clean_attributes(text: str) -> str:
    kept = ""
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        form = ALLOWED_ATTRIBUTES.get(name.lower())
        value = double or single or bare
        if form and form.fullmatch(value):
            kept += f' {name.lower()}="{value}"'
    return kept


def balance(html: str) -> str:
    """Return ``html`` with every element closed and every stray end tag left out.

    A document that forgets ``</div>`` must not swallow the rest of the page.
    """
    open_tags: list[str] = []
    pieces: list[str] = []
    end = 0
    for match in _ANY_TAG.finditer(html):
        closing, tag = match.group(1), match.group(2).lower()
        pieces.append(html[end : match.start()])
        end = match.end()
        if tag in VOID_TAGS:
            pieces.append(match.group())
        elif not closing:
            open_tags.append(tag)
            pieces.append(match.group())
        elif tag in open_tags:
            while (last := open_tags.pop()) != tag:
                pieces.append(f"</{last}>")
            pieces.append(match.group())
    pieces.append(html[end:])
    pieces.extend(f"</{tag}>" for tag in reversed(open_tags))
    return "".join(pieces)
