"""Word documents (docx, docm): the text, and what was deleted, hidden or noted beside it."""

from __future__ import annotations

from typing import BinaryIO

from plugins.disclosure.opening.formats.blocks import Blocks
from plugins.disclosure.opening.formats.flow import WordFlow
from plugins.disclosure.opening.formats.package import Package
from plugins.disclosure.opening.kinds import COMMENT
from plugins.disclosure.opening.reading import Reading

_LABELS = (
    ("word/header", "页眉", "", True),
    ("word/footer", "页脚", "", True),
    ("word/footnotes", "脚注", "", False),
    ("word/endnotes", "尾注", "", False),
    ("word/comments", "批注", "批注", False),
    ("word/glossary/document", "文档部件", "文档部件", True),
)


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a document: its body, then every part that holds text of its own."""
    package = Package(reading, stream)
    main = next(
        (path for kind, path in package.relations("").targets.values() if kind == "officeDocument"),
        "word/document.xml",
    )
    flow = WordFlow(reading, Blocks(reading))
    package.read(main, flow)
    package.cropped += flow.cropped
    for name in list(package.unread):
        for prefix, label, hidden, numbered in _LABELS:
            if name.startswith(prefix) and name.endswith(".xml"):
                _part(package, name, Blocks(reading, label, numbered=numbered, cover=hidden))
                break
    package.rest()


def _part(package: Package, name: str, blocks: Blocks) -> None:
    known = len(package.reading.passages)
    flow = WordFlow(package.reading, blocks)
    package.read(name, flow)
    package.cropped += flow.cropped
    if blocks.cover == COMMENT and len(package.reading.passages) > known:
        package.reading.remark(COMMENT)
