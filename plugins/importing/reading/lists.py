"""Lists of a page as Markdown lists, with their numbers and their nesting."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bs4.element import Tag

from plugins.importing.manuscript import Block
from plugins.importing.reading.html_tree import attribute, line_of

_INDENT = "    "
_IN_LISTS = ("paragraph", "list")


def list_block(node: Tag, inner: Mapping[int, list[Block]]) -> Block | None:
    """Return a list as one block, or None when no item says anything.

    ``inner`` holds the blocks of each item by the item's identity. Tables and headings in an
    item are left to the caller, for no list of Markdown holds them well.
    """
    start = attribute(node, "start")
    number = int(start) if re.fullmatch(r"[0-9]{1,6}", start) else 1
    lines: list[str] = []
    parts: list[str] = []
    html = "<ol>" if node.name == "ol" else "<ul>"
    for item in node.find_all("li", recursive=False):
        blocks = [block for block in inner[id(item)] if block.kind in _IN_LISTS]
        if not blocks:
            continue
        marker = f"{number}. " if node.name == "ol" else "- "
        number += 1
        lines += _item(marker, blocks)
        parts += [block.plain for block in blocks]
        html += "<li>" + "<br>".join(block.html for block in blocks) + "</li>"
    if not lines:
        return None
    html += "</ol>" if node.name == "ol" else "</ul>"
    return Block("list", "\n".join(lines), "\n".join(parts), line_of(node), html=html)


def _item(marker: str, blocks: list[Block]) -> list[str]:
    """Return the lines of one item; what follows its first paragraph is indented."""
    lines: list[str] = []
    for position, block in enumerate(blocks):
        own = block.markdown.split("\n")
        if position == 0 and block.kind == "paragraph":
            lines.append(marker + own[0])
            own = own[1:]
        elif position == 0:
            lines.append(marker + "&#8203;")
        if position and block.kind == "paragraph":
            lines.append("")
        lines += [_INDENT + line if line else "" for line in own]
    return lines
