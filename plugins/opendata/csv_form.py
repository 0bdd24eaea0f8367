"""A table as CSV (RFC 4180) that a spreadsheet opens as it is: with BOM and Chinese headings."""

from __future__ import annotations

import csv
from datetime import datetime
from io import StringIO

from plugins.opendata.table import Column, Table, Value

BYTE_ORDER_MARK = "\ufeff"
SEPARATOR = "；"
_STARTS = tuple("=+-@＝＋－＠\t\r\n")
"""What a spreadsheet may take for the beginning of a formula."""


def as_csv(table: Table) -> bytes:
    """Return the table; lines end with CR LF, an unknown value is an empty cell."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([column.label for column in table.columns])
    writer.writerows(
        [cell(column, value) for column, value in zip(table.columns, row, strict=True)]
        for row in table.rows
    )
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def cell(column: Column, value: Value) -> str:
    """Return a value as a cell; text that a spreadsheet could run gets an apostrophe before it.

    JSON and SQLite, which nothing runs, hold the text as it is.
    """
    text = plain(value)
    guarded = column.type not in _SAFE and text.startswith(_STARTS)
    return f"'{text}" if guarded else text


def plain(value: Value) -> str:
    """Return a value as text: dates as ISO 8601, lists with ``；`` between their entries."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return SEPARATOR.join(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return str(value)


_SAFE = frozenset({"date", "datetime", "integer", "number"})
