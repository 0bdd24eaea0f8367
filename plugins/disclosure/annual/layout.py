"""The tables of a report as they are printed: HTML with its spans, and rows for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from io import StringIO

from plugins.disclosure.annual.file import forms_blocks
from plugins.disclosure.annual.tables import Key, Tables
from plugins.disclosure.annual_form import Block, Line

_LABEL_COLUMNS = 3
CORNER = "信息内容"


def html_table(blocks: Sequence[Block], texts: Mapping[Key, str], caption: str) -> str:
    """Return the blocks of one part as one table; every number has its heads."""
    first = blocks[0]
    if first.across:
        parts = [_part("thead", _across_head(first)), _part("tbody", [_across_row(first, texts)])]
    elif any(row.above for row in first.rows):
        parts = [_part("thead", _deep_head(first)), _part("tbody", _deep_rows(first, texts))]
    else:
        parts = [_part("tbody", _flat(block, texts, _width(blocks))) for block in blocks]
    body = "\n".join(parts)
    return f"<table>\n<caption>{escape(caption)}</caption>\n{body}\n</table>"


def _part(name: str, rows: Iterable[str]) -> str:
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return f"<{name}>\n{body}\n</{name}>"


def sheet_rows(blocks: Sequence[Block], texts: Mapping[Key, str]) -> Iterator[list[str]]:
    """Yield the same as rows of cells: heading, columns, numbers; ``across`` blocks as one line."""
    for block in blocks:
        yield [block.heading]
        if block.across:
            span = len(block.columns)
            yield [cell for row in block.rows for cell in [row.name] + [""] * (span - 1)]
            yield [column.name for _ in block.rows for column in block.columns]
            yield [
                _text(block, row, column, texts) for row in block.rows for column in block.columns
            ]
            continue
        yield [CORNER, *(column.name for column in block.columns)]
        for row in block.rows:
            yield [row.name, *(_text(block, row, column, texts) for column in block.columns)]


def as_csv(tables: Tables, texts: Mapping[Key, str]) -> str:
    """Return the tables as CSV in the layout of the form, lines ended as spreadsheets want it."""
    out = StringIO()
    csv.writer(out).writerows(sheet_rows(forms_blocks(tables.forms), texts))
    return out.getvalue()


def _text(block: Block, row: Line, column: Line, texts: Mapping[Key, str]) -> str:
    return texts.get((block.key, row.key, column.key), "")


def _th(text: str, scope: str, down: int = 1, right: int = 1) -> str:
    spans = (f' rowspan="{down}"' if down > 1 else "") + (
        f' colspan="{right}"' if right > 1 else ""
    )
    return f'<th scope="{scope}"{spans}>{escape(text)}</th>'


def _td(text: str, right: int = 1) -> str:
    span = f' colspan="{right}"' if right > 1 else ""
    return f'<td class="number"{span}>{escape(text)}</td>'


def _width(blocks: Sequence[Block]) -> int:
    return max(len(block.columns) for block in blocks)


def _flat(block: Block, texts: Mapping[Key, str], width: int) -> Iterator[str]:
    """Yield a block of the second part: its heading, its columns, its rows."""
    last = width - len(block.columns) + 1
    spans = [1] * (len(block.columns) - 1) + [last]
    yield _th(block.heading, "colgroup", right=width + 1)
    yield _th(CORNER, "col") + "".join(
        _th(column.name, "col", right=span)
        for column, span in zip(block.columns, spans, strict=True)
    )
    for row in block.rows:
        cells = zip(block.columns, spans, strict=True)
        yield _th(row.name, "row") + "".join(
            _td(_text(block, row, column, texts), span) for column, span in cells
        )


def _deep_head(block: Block) -> Iterator[str]:
    """Yield the three lines over the table of requests."""
    corner = (
        f'<td rowspan="3" colspan="{_LABEL_COLUMNS}">{escape(block.corner)}</td>'
        if block.corner
        else f'<td rowspan="3" colspan="{_LABEL_COLUMNS}"></td>'
    )
    yield corner + _th(block.over, "colgroup", right=len(block.columns))
    second = ""
    groups: list[str] = []
    for column in block.columns:
        if not column.above:
            second += _th(column.name, "col", down=2)
        elif column.above[0] not in groups:
            groups.append(column.above[0])
            inside = [one for one in block.columns if one.above == column.above]
            second += _th(column.above[0], "colgroup", right=len(inside))
    yield second
    yield "".join(_th(column.name, "col") for column in block.columns if column.above)


def _deep_rows(block: Block, texts: Mapping[Key, str]) -> Iterator[str]:
    """Yield the rows under headings of several levels, each heading once."""
    opened: tuple[str, ...] = ()
    for row in block.rows:
        heads = ""
        for level, heading in enumerate(row.above):
            if row.above[: level + 1] != opened[: level + 1]:
                inside = [
                    one for one in block.rows if one.above[: level + 1] == row.above[: level + 1]
                ]
                heads += _th(heading, "rowgroup", down=len(inside))
        opened = row.above
        heads += _th(row.name, "row", right=_LABEL_COLUMNS - len(row.above))
        yield heads + "".join(_td(_text(block, row, column, texts)) for column in block.columns)


def _across_head(block: Block) -> Iterator[str]:
    """Yield the three lines over the table of reviews and suits."""
    span = len(block.columns)
    first, second, third = "", "", ""
    for row in block.rows:
        if not row.above:
            first += _th(row.name, "colgroup", right=span)
            second += "".join(_th(column.name, "col", down=2) for column in block.columns)
            continue
        inside = [one for one in block.rows if one.above == row.above]
        if row is inside[0]:
            first += _th(row.above[0], "colgroup", right=span * len(inside))
        second += _th(row.name, "colgroup", right=span)
        third += "".join(_th(column.name, "col") for column in block.columns)
    yield from (first, second, third)


def _across_row(block: Block, texts: Mapping[Key, str]) -> str:
    return "".join(
        _td(_text(block, row, column, texts)) for row in block.rows for column in block.columns
    )
