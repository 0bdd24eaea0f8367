"""OFD, the national layout format: the text of its pages, annotations, files inside."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from typing import BinaryIO

from plugins.disclosure.opening.formats.loose import LooseText
from plugins.disclosure.opening.formats.properties import Properties
from plugins.disclosure.opening.formats.xml import Part, read_xml
from plugins.disclosure.opening.kinds import COMMENT, EMBEDDED, UNREAD
from plugins.disclosure.opening.limits import Unpacking
from plugins.disclosure.opening.reading import EncryptedError, Reading

_ROW = 1


class _Index(Part):
    """The pages that a document lists, in order."""

    def __init__(self) -> None:
        self.pages: list[str] = []

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        if tag == "Page" and "BaseLoc" in values:
            self.pages.append(values["BaseLoc"])


class _Information(Properties):
    """The properties of OFD.xml."""

    def end(self, tag: str) -> None:
        super().end("Keywords" if tag in {"CustomData", "Keyword", "Abstract"} else tag)


class _Page(Part):
    """The text of a page: pieces on one height are one line."""

    def __init__(self) -> None:
        self.lines: list[list[str]] = []
        self.height: float | None = None
        self.inside = False

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        if tag == "TextObject":
            height = _height(values.get("Boundary", ""))
            if self.height is None or abs(height - self.height) > _ROW or not self.lines:
                self.lines.append([])
            self.height = height
        elif tag == "TextCode":
            self.inside = True
            if not self.lines:
                self.lines.append([])

    def data(self, text: str) -> None:
        if self.inside:
            self.lines[-1].append(text)

    def end(self, tag: str) -> None:
        if tag == "TextCode":
            self.inside = False

    def text(self) -> str:
        """Return the text of the page."""
        return "\n".join("".join(line) for line in self.lines)


def _height(boundary: str) -> float:
    parts = boundary.split()
    try:
        return float(parts[1])
    except (IndexError, ValueError):
        return 0.0


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read every part: pages in the order of the document's list, then the rest."""
    with zipfile.ZipFile(stream) as archive:
        parts = {entry.filename.lstrip("/"): entry for entry in archive.infolist()}
        if any(entry.flag_bits & 1 for entry in parts.values()):
            raise EncryptedError
        pages = _pages(reading, archive, parts)
        for number, name in enumerate(pages, start=1):
            page = _Page()
            read_xml(_part(reading, archive, parts[name]), page)
            if page.text().strip():
                reading.text(page.text(), f"第{number}页")
            else:
                reading.remark(UNREAD, f"第{number}页", "没有文字层")
        for name, entry in parts.items():
            if name not in pages and not entry.is_dir():
                _rest(reading, name, _part(reading, archive, entry))


def _pages(
    reading: Reading, archive: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo]
) -> list[str]:
    """Return the pages of all documents; those that no list names come last."""
    found: dict[str, None] = {}
    for name, entry in parts.items():
        if name.endswith("Document.xml"):
            index = _Index()
            read_xml(_part(reading, archive, entry), index)
            folder = name.rpartition("/")[0]
            for page in index.pages:
                path = posixpath.normpath(posixpath.join("/", folder, page)).lstrip("/")
                if path in parts:
                    found[path] = None
    found.update((name, None) for name in parts if "/Pages/" in name and name.endswith(".xml"))
    return list(found)


def _part(reading: Reading, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Unpacking:
    reading.budget.file()
    return Unpacking(archive.open(entry), entry.compress_size, reading.budget)


def _rest(reading: Reading, name: str, part: Unpacking) -> None:
    """Read a part that is no page: properties, annotations, templates, files inside."""
    if name.endswith("OFD.xml"):
        read_xml(part, _Information(reading))
    elif "/Attachs/" in name or "/Attachments/" in name:
        if not name.endswith("Attachments.xml"):
            reading.remark(EMBEDDED)
            reading.inside(name.rpartition("/")[2], part.all())
    elif "/Annots/" in name and name.endswith(".xml"):
        known = len(reading.passages)
        read_xml(part, LooseText(reading, "批注", COMMENT))
        if len(reading.passages) > known:
            reading.remark(COMMENT)
    elif "/Tpls/" in name and name.endswith(".xml"):
        read_xml(part, LooseText(reading, "模板页"))
