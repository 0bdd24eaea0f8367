"""Excel 97–2003 (xls): every sheet, hidden ones too, and comments."""

from __future__ import annotations

import os
from typing import Any, BinaryIO

import xlrd

from plugins.disclosure.opening.formats.compound import opened_compound, read_shared
from plugins.disclosure.opening.formats.sheet import letters, plain_number
from plugins.disclosure.opening.kinds import COMMENT, HIDDEN_LINES, HIDDEN_NAME, HIDDEN_SHEET
from plugins.disclosure.opening.reading import EncryptedError, Reading, shown

_STATES = {1: "隐藏的工作表", 2: "深度隐藏的工作表"}


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a workbook."""
    data = stream.read()
    try:
        with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123
            book = xlrd.open_workbook(
                file_contents=data, formatting_info=True, ragged_rows=True, logfile=nowhere
            )
    except xlrd.XLRDError as error:
        if "encrypt" in str(error).lower():
            raise EncryptedError from error
        raise
    _names(reading, book)
    for sheet in book.sheets():
        _sheet(reading, sheet)
    stream.seek(0)
    with opened_compound(stream) as file:
        read_shared(reading, file)


def _names(reading: Reading, book: Any) -> None:
    for name in book.name_obj_list:
        if name.hidden and not name.builtin:
            reading.remark(HIDDEN_NAME, f"名称“{shown(name.name)}”")
        result = getattr(name.result, "value", None)
        if isinstance(result, str):
            reading.text(result, f"名称“{shown(name.name)}”", "隐藏的名称" if name.hidden else "")


def _sheet(reading: Reading, sheet: Any) -> None:
    place = f"工作表“{shown(sheet.name)}”"
    state = _STATES.get(sheet.visibility, "")
    reading.text(sheet.name, "工作表的名称", state)
    if state:
        reading.remark(HIDDEN_SHEET, place, state)
    rows = {number for number, row in sheet.rowinfo_map.items() if row.hidden}
    columns = {number for number, column in sheet.colinfo_map.items() if column.hidden}
    for row in range(sheet.nrows):
        reading.budget.row()
        for column, cell in enumerate(sheet.row(row)):
            text = _text(cell)
            if not text.strip():
                continue
            hidden = state or ("隐藏的行" if row in rows else "")
            hidden = hidden or ("隐藏的列" if column in columns else "")
            if hidden and not state:
                reading.remark(HIDDEN_LINES, place, hidden)
            where = f"{place}{letters(column + 1)}{row + 1}"
            reading.text(text, where, hidden, (place, row + 1, column + 1))
    for (row, column), note in sheet.cell_note_map.items():
        reading.remark(COMMENT, place)
        reading.text(note.text, f"{place}{letters(column + 1)}{row + 1}的批注", COMMENT)


def _text(cell: Any) -> str:
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return plain_number(repr(cell.value)).removesuffix(".0")
    return cell.value if isinstance(cell.value, str) else str(cell.value)
