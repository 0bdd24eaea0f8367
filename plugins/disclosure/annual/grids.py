"""Tables of a page as grids: what spans several rows or columns stands in each of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

MOST_SPANNED = 60
"""No cell of the form spans more rows or columns; a larger number is taken for this one."""


@dataclass(slots=True)
class Grid:
    """Rows of texts, each with the line of the text that it begins on, from 1."""

    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


def grids(text: str) -> list[Grid]:
    """Return the tables in a piece of HTML in order; nested ones are read as text."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    """Collects the cells of tables while the tags pass by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Grid] = []
        self.depth = 0
        self.text: list[str] | None = None
        self.spans = (1, 1)
        self.row: dict[int, str] = {}
        self.pending: dict[int, tuple[int, str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell."""
        if tag == "table":
            self.depth += 1
            if self.depth == 1:
                self.found.append(Grid())
                self.pending = {}
        elif self.depth == 1 and tag == "tr":
            self._end_row()
            self.found[-1].lines.append(self.getpos()[0])
            self.row = {column: text for column, (_, text) in self.pending.items()}
        elif self.depth == 1 and tag in {"td", "th"}:
            self._end_cell()
            given = dict(attrs)
            self.spans = (_span(given.get("rowspan")), _span(given.get("colspan")))
            self.text = []

    def handle_endtag(self, tag: str) -> None:
        """Close a cell, a row or a table."""
        if tag == "table":
            if self.depth == 1:
                self._end_row()
            self.depth = max(0, self.depth - 1)
        elif self.depth == 1 and tag in {"td", "th"}:
            self._end_cell()
        elif self.depth == 1 and tag == "tr":
            self._end_row()

    def handle_data(self, data: str) -> None:
        """Keep the text of a cell."""
        if self.text is not None:
            self.text.append(data)

    def _end_cell(self) -> None:
        if self.text is None:
            return
        text = " ".join("".join(self.text).split())
        self.text = None
        start = next(number for number in range(len(self.row) + 1) if number not in self.row)
        down, right = self.spans
        for column in range(start, start + right):
            self.row[column] = text
            if down > 1:
                self.pending[column] = (down, text)

    def _end_row(self) -> None:
        self._end_cell()
        grid = self.found[-1]
        if len(grid.lines) == len(grid.rows):
            return
        width = max(self.row, default=-1) + 1
        grid.rows.append([self.row.get(column, "") for column in range(width)])
        self.row = {}
        self.pending = {
            column: (left - 1, text) for column, (left, text) in self.pending.items() if left > 1
        }


def _span(text: str | None) -> int:
    number = int(text) if text and text.isascii() and text.isdecimal() else 1
    return min(max(number, 1), MOST_SPANNED)
