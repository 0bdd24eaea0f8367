"""Paragraphs and tables as a text flows by: the same for Word, slides, pages and OpenDocument."""

from __future__ import annotations

from dataclasses import dataclass, field

from plugins.disclosure.opening.reading import Reading


@dataclass(slots=True)
class _Table:
    name: str
    row: int = 0
    column: int = 0
    span: int = 1
    texts: dict[str, list[str]] = field(default_factory=dict)


class Blocks:
    """Takes text by paragraph and cell, and gives each to the reading with its place.

    ``label`` stands in front of every place; without ``numbered`` it is the place itself.
    ``cover`` hides everything, whatever the parts of it say.
    """

    def __init__(
        self, reading: Reading, label: str = "", *, numbered: bool = True, cover: str = ""
    ) -> None:
        self.reading, self.label, self.numbered, self.cover = reading, label, numbered, cover
        self.paragraphs = self.tables = 0
        self._open: list[_Table] = []
        self._texts: list[dict[str, list[str]]] = [{}]

    @property
    def in_table(self) -> bool:
        """True between the start and the end of a table."""
        return bool(self._open)

    def add(self, text: str, hidden: str = "") -> None:
        """Take text of the paragraph that is open."""
        self._texts[-1].setdefault(hidden or self.cover, []).append(text)

    def paragraph(self) -> None:
        """Begin a paragraph; one inside another (a text box) stands for itself."""
        self._texts.append({})

    def end_paragraph(self) -> None:
        """End a paragraph: it is given on, or kept for its cell."""
        texts = self._texts.pop() if len(self._texts) > 1 else self._texts[0]
        if self._open and self._open[-1].column:
            for hidden, pieces in texts.items():
                self._open[-1].texts.setdefault(hidden, []).extend([*pieces, "\n"])
        elif any(piece.strip() for pieces in texts.values() for piece in pieces):
            self.paragraphs += 1
            place = f"{self.label}第{self.paragraphs}段" if self.numbered else self.label
            for hidden, pieces in texts.items():
                self.reading.text("".join(pieces), place, hidden)
        if texts is self._texts[0]:
            self._texts[0] = {}

    def table(self) -> None:
        """Begin a table, perhaps inside a cell of another."""
        self.tables += 1
        self._open.append(_Table(f"{self.label}表{self.tables}"))

    def row(self) -> None:
        """Begin a row of the table."""
        self.reading.budget.row()
        if self._open:
            self._open[-1].row += 1
            self._open[-1].column = 0
            self._open[-1].span = 1

    def cell(self) -> None:
        """Begin a cell of the row."""
        if self._open:
            table = self._open[-1]
            table.column += table.span if table.column else 1
            table.span = 1

    def span(self, columns: str) -> None:
        """Say that the cell takes several columns."""
        if self._open and columns.isdecimal():
            self._open[-1].span = min(max(int(columns[:5]), 1), 16384)

    def end_cell(self) -> None:
        """End a cell: its paragraphs are given on together."""
        if not self._open:
            return
        table = self._open[-1]
        texts, table.texts = table.texts, {}
        place = f"{table.name}第{table.row}行第{table.column}列"
        for hidden, pieces in texts.items():
            cell = (table.name, table.row, table.column)
            self.reading.text("".join(pieces), place, hidden, cell)

    def end_table(self) -> None:
        """End the innermost table."""
        if self._open:
            self.end_cell()
            self._open.pop()
