"""Tables of a page: plain ones as pipe tables, those with merged cells as clean HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bs4.element import Tag

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, Block, Manuscript
from plugins.importing.reading import escape
from plugins.importing.reading.html_tree import attribute, line_of, text_of

_MAX_COLUMNS, _MAX_ROWS = 1000, 65534
_BREAK = "<br>"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: whether it is a heading, how far it reaches, and its blocks."""

    heading: bool
    columns: int
    rows: int
    blocks: tuple[Block, ...]

    @property
    def merged(self) -> bool:
        """True for a cell that reaches over others."""
        return self.columns > 1 or self.rows > 1


def is_layout(table: Tag) -> bool:
    """Return true for a table that only arranges a page: one column, or tables within a frame."""
    if table.find("th") or table.find("caption"):
        return False
    if attribute(table, "role") in {"presentation", "none"}:
        return True
    rows = rows_of(table)
    if max((len(_cells(row)) for row in rows), default=0) <= 1:
        return True
    framed = attribute(table, "border") not in {"", "0"}
    return not framed and table.find("table") is not None


def table_block(
    script: Manuscript, table: Tag, read_cell: Callable[[Tag], list[Block]]
) -> list[Block]:
    """Return a table as a block, after its caption; nothing for a table without characters."""
    grid = [
        [_cell(cell, len(rows) - number, read_cell) for cell in _cells(row)]
        for rows in [rows_of(table)]
        for number, row in enumerate(rows)
    ]
    grid = [row for row in grid if row]
    plain = "\n".join(block.plain for row in grid for cell in row for block in cell.blocks)
    line = line_of(table)
    out: list[Block] = []
    caption = table.find("caption")
    if isinstance(caption, Tag) and (text := " ".join(text_of(caption).split())):
        out.append(Block("paragraph", escape.paragraph(text), text, line, html=text))
    if not plain.strip():
        return out
    html = _as_html(grid)
    if any(cell.merged or not _is_plain(cell) for row in grid for cell in row):
        if any(cell.merged for row in grid for cell in row):
            script.remark(CHANGED, words.TABLE_MERGED, line)
        else:
            script.remark(CHANGED, words.TABLE_AS_HTML, line)
        return [*out, Block("table", html, plain, line, html=html)]
    return [*out, Block("table", _as_pipes(grid), plain, line, html=html)]


def rows_of(table: Tag) -> list[Tag]:
    """Return the rows of a table, without those of tables within it."""
    return [row for row in table.find_all("tr") if row.find_parent("table") is table]


def _cells(row: Tag) -> list[Tag]:
    return [cell for cell in row.find_all(["td", "th"]) if cell.find_parent("tr") is row]


def _cell(cell: Tag, rows_left: int, read_cell: Callable[[Tag], list[Block]]) -> Cell:
    columns = _span(attribute(cell, "colspan"), _MAX_COLUMNS)
    rows = _span(attribute(cell, "rowspan"), _MAX_ROWS, zero=rows_left)
    return Cell(cell.name == "th", columns, min(rows, rows_left), tuple(read_cell(cell)))


def _span(text: str, most: int, zero: int = 1) -> int:
    text = text.strip()
    if not re.fullmatch(r"[0-9]{1,6}", text):
        return 1
    return min(int(text), most) or zero


def _is_plain(cell: Cell) -> bool:
    return all(block.kind == "paragraph" for block in cell.blocks)


def _as_pipes(grid: list[list[Cell]]) -> str:
    """Return a pipe table; the first row is its heading, short rows are filled up."""
    width = max(len(row) for row in grid)
    lines = []
    for number, row in enumerate(grid):
        texts = [_BREAK.join(_pipe_text(block) for block in cell.blocks) for cell in row]
        texts += [""] * (width - len(texts))
        lines.append("| " + " | ".join(texts) + " |")
        if number == 0:
            lines.append("|" + "---|" * width)
    return "\n".join(lines)


def _pipe_text(block: Block) -> str:
    """Return a paragraph as part of a cell, where no line begins and bars count."""
    return block.cell or escape.cell(block.plain)


def _as_html(grid: list[list[Cell]]) -> str:
    lines = ["<table>"]
    for row in grid:
        cells = "".join(_html_cell(cell) for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    lines.append("</table>")
    return "\n".join(lines)


def _html_cell(cell: Cell) -> str:
    name = "th" if cell.heading else "td"
    spans = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    spans += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    content = _BREAK.join(block.html.replace("\n", " ") for block in cell.blocks)
    return f"<{name}{spans}>{content}</{name}>"
