"""Tables as text (csv, tsv)."""

from __future__ import annotations

import csv
from typing import BinaryIO

from plugins.disclosure.opening.formats import plain
from plugins.disclosure.opening.reading import Reading

_LONGEST_CELL = 100_000
_NAME = "表格"


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a table cell by cell; a quotation mark without its end makes it plain text."""
    text = plain.decoded(reading, stream)
    head = text[:4096]
    mark = "\t" if head.count("\t") > head.count(",") else ","
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = csv.reader(text.splitlines(keepends=True), delimiter=mark)
        for number, row in enumerate(rows, start=1):
            reading.budget.row()
            for column, cell in enumerate(row, start=1):
                place = f"第{number}行第{column}列"
                reading.text(cell, place, cell=(_NAME, number, column))
    except csv.Error:
        stream.seek(0)
        plain.read(reading, stream)
