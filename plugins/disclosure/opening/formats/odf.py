"""OpenDocument texts, tables and slides (odt, ods, odp)."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from typing import BinaryIO

from plugins.disclosure.opening.formats.blocks import Blocks
from plugins.disclosure.opening.formats.properties import Properties
from plugins.disclosure.opening.formats.xml import Part, read_xml
from plugins.disclosure.opening.kinds import COMMENT, HIDDEN_LINES, PICTURE, REVISION
from plugins.disclosure.opening.limits import Unpacking
from plugins.disclosure.opening.reading import EncryptedError, Reading


class _Text(Part):
    """Paragraphs and tables; what is collapsed is hidden."""

    def __init__(self, reading: Reading, blocks: Blocks) -> None:
        self.reading, self.blocks = reading, blocks
        self.open = 0

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        if tag in {"p", "h"}:
            self.open += 1
            self.blocks.paragraph()
        elif tag == "table":
            self.blocks.table()
        elif tag == "table-row":
            self.blocks.row()
            if values.get("visibility") in {"collapse", "filter"}:
                self.reading.remark(HIDDEN_LINES, note="隐藏的行")
        elif tag in {"table-cell", "covered-table-cell"}:
            self.blocks.cell()
            self.blocks.span(values.get("number-columns-repeated", ""))
        elif tag == "annotation":
            self.reading.remark(COMMENT)
        elif tag == "tracked-changes":
            self.reading.remark(REVISION)
        elif tag in {"line-break", "tab", "s"}:
            self.blocks.add("\n" if tag == "line-break" else " ")

    def end(self, tag: str) -> None:
        if tag in {"p", "h"}:
            self.open -= 1
            self.blocks.end_paragraph()
        elif tag in {"table-cell", "covered-table-cell"}:
            self.blocks.end_cell()
        elif tag == "table":
            self.blocks.end_table()

    def data(self, text: str) -> None:
        if self.open:
            self.blocks.add(text)


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a document: its content, heads and feet, properties and pictures."""
    with zipfile.ZipFile(stream) as archive:
        for entry in archive.infolist():
            reading.budget.file()
            if entry.flag_bits & 1:
                raise EncryptedError
            part = Unpacking(archive.open(entry), entry.compress_size, reading.budget)
            if entry.filename == "content.xml":
                read_xml(part, _Text(reading, Blocks(reading)))
            elif entry.filename == "styles.xml":
                read_xml(part, _Text(reading, Blocks(reading, "页眉页脚", numbered=False)))
            elif entry.filename == "meta.xml":
                read_xml(part, Properties(reading))
            elif entry.filename.startswith("Pictures/") and not entry.is_dir():
                reading.inside(entry.filename.rpartition("/")[2], part.all(), PICTURE)
