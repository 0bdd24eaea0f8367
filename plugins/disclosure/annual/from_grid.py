"""Tables of a page or a spreadsheet matched to a form, by their headings and never by the year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.disclosure.annual.grids import Grid
from plugins.disclosure.annual.tables import (
    DOUBLED_ROW,
    MISSING_BLOCK,
    MISSING_ROW,
    UNKNOWN_ROW,
    WIDTH,
    Odd,
    Tables,
)
from plugins.disclosure.annual_form import Block, Form, Line, plain
from plugins.disclosure.source import Location

Place = tuple[str, int]
"""The path of a file and the lines above the text that the grids were read from."""
_LABELS = ("信息内容",)


def read_grids(grids: Iterable[Grid], part: str, forms: Iterable[Form], place: Place) -> Tables:
    """Return the tables of one part as the form that fits them best; none where none fits."""
    grids = list(grids)
    tried = [_as_form(grids, part, form, place) for form in forms]
    best = max(tried, key=lambda one: len(one.cells) - 3 * len(one.odd), default=Tables())
    return best if best.cells else Tables()


def _as_form(grids: list[Grid], part: str, form: Form, place: Place) -> Tables:
    tables = Tables(forms={part: form})
    blocks = form.blocks_of(part)
    for grid in grids:
        _grid(grid, blocks, tables, place)
    for block in blocks:
        rows = {row for key, row, _ in tables.cells if key == block.key}
        at = Location(place[0], place[1] + 1)
        if not rows:
            tables.odd.append(Odd(MISSING_BLOCK, block.heading, at))
            continue
        tables.odd.extend(
            Odd(MISSING_ROW, row.name, at) for row in block.rows if row.key not in rows
        )
    return tables


def _grid(grid: Grid, blocks: tuple[Block, ...], tables: Tables, place: Place) -> None:
    """Walk down a grid; a heading of a block, or the first block, says what the rows are."""
    headings = {plain(block.heading): block for block in blocks}
    block = blocks[0] if len(blocks) == 1 else None
    where: dict[str, int] = {}
    header: list[list[str]] = []
    for cells, line in zip(grid.rows, grid.lines, strict=True):
        names = [plain(cell) for cell in cells]
        at = Location(place[0], place[1] + line)
        opened = next((headings[name] for name in names if name in headings), None)
        if opened is not None and len(blocks) > 1:
            block, where, header = opened, {}, []
        elif block is None:
            continue
        elif block.across:
            _across(block, cells, names, header, tables, at)
        elif where and (row := _row(block, names, min(where.values()))):
            _put(block, row, where, cells, tables, at)
        else:
            found = _columns(block, names)
            where = {**where, **found}
            if where and not found and any(cell.isdecimal() for cell in cells):
                tables.odd.append(Odd(UNKNOWN_ROW, cells[0], at))


def _columns(block: Block, names: list[str]) -> dict[str, int]:
    """Return where a row of headings puts the block's columns."""
    found: dict[str, int] = {}
    for index, name in enumerate(names):
        column = block.column_by_name.get(name)
        if column is not None:
            found.setdefault(column.key, index)
    return found


def _row(block: Block, names: list[str], first: int) -> Line | None:
    """Return the row that the last known heading before the numbers names."""
    for name in reversed(names[:first]):
        if name and name in block.row_by_name:
            return block.row_by_name[name]
        if name and name not in _LABELS:
            return None
    return None


def _put(  # noqa: PLR0913, PLR0917 -- a row of a grid, said in full
    block: Block, row: Line, where: dict[str, int], cells: list[str], tables: Tables, at: Location
) -> None:
    if any(key[:2] == (block.key, row.key) for key in _of_row(block, row) if key in tables.cells):
        tables.odd.append(Odd(DOUBLED_ROW, row.name, at))
        return
    if len(where) < len(block.columns):
        tables.odd.append(Odd(WIDTH, f"{row.name}（应有 {len(block.columns)} 列）", at))
    for column in block.columns:
        index = where.get(column.key)
        if index is not None:
            tables.put(block, row, column, cells[index] if index < len(cells) else "", at)


def _of_row(block: Block, row: Line) -> Iterator[tuple[str, str, str]]:
    return ((block.key, row.key, column.key) for column in block.columns)


def _across(  # noqa: PLR0913, PLR0917 -- the same
    block: Block,
    cells: list[str],
    names: list[str],
    header: list[list[str]],
    tables: Tables,
    at: Location,
) -> None:
    """Read a table whose rows stand beside each other: a header of several lines, one of numbers.

    The n-th time that a column's heading comes, it belongs to the n-th row.
    """
    known = {*block.column_by_name, *block.row_by_name} | {
        plain(above) for row in block.rows for above in row.above
    }
    if any(name in known for name in names):
        header.append(names)
        return
    if not header:
        return
    if any((block.key, block.rows[0].key, column.key) in tables.cells for column in block.columns):
        tables.odd.append(Odd(DOUBLED_ROW, block.heading, at))
        return
    turns = dict.fromkeys((column.key for column in block.columns), 0)
    for index in range(max(map(len, header))):
        column = block.column_by_name.get(_lowest(header, index))
        if column is None or turns[column.key] == len(block.rows):
            continue
        text = cells[index] if index < len(cells) else ""
        tables.put(block, block.rows[turns[column.key]], column, text, at)
        turns[column.key] += 1
    if any(turn != len(block.rows) for turn in turns.values()):
        tables.odd.append(Odd(WIDTH, block.heading, at))


def _lowest(header: list[list[str]], index: int) -> str:
    """Return the lowest heading that stands over a column."""
    return next((line[index] for line in reversed(header) if index < len(line) and line[index]), "")
