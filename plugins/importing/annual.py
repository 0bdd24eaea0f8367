"""An annual report from elsewhere (a page, a CSV, a workbook) as 年报/<year>.yaml."""

from __future__ import annotations

import csv
import hashlib
import re
import zipfile
from html import unescape
from io import BytesIO, StringIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from plugins.disclosure.annual import Tables
from plugins.disclosure.annual.computed import Texts
from plugins.disclosure.annual.file import forms_blocks, report_text
from plugins.disclosure.annual.from_grid import read_grids
from plugins.disclosure.annual.grids import Grid, grids
from plugins.disclosure.annual_form import Form, plain
from plugins.disclosure.cli.main import UsageError
from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.source.text import decode

_TITLE = re.compile(r"(20\d{2})\s*年[^<>\n]{0,40}?政府信息公开(?:工作)?年度报告")
_TABLE = re.compile(r"<table\b.*?</table>", re.IGNORECASE | re.DOTALL)
_UNSEEN = re.compile(r"<(script|style|head|nav|footer)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(
    r"</?(?:p|div|br|h[1-6]|li|tr|section|article|main|body)\b[^>]*>", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]*>")
_PREFIX = "行政机关"


def read(path: Path, forms: tuple[Form, ...]) -> tuple[Tables, dict[str, str], int]:
    """Return the tables, the prose by part and the year (0 where none is named) of a file.

    Raises UsageError where the file cannot be read.
    """
    data = path.read_bytes()
    name = path.name.lower()
    prose: dict[str, str] = {}
    if name.endswith((".xlsx", ".xlsm")):
        found, text = _workbook(data), ""
    elif name.endswith(".csv"):
        text = decode(path.name, data).content
        rows = list(csv.reader(StringIO(text)))
        found = [Grid(rows, list(range(1, len(rows) + 1)))]
    else:
        text = _UNSEEN.sub("", decode(path.name, data).content)
        found, prose = grids(text), _prose(text)
    tables = Tables()
    for part in dict.fromkeys(block.part for form in forms for block in form.blocks):
        one = read_grids(_of_part(found, part, forms), part, forms, (path.name, 0))
        tables.cells.update(one.cells)
        tables.forms.update(one.forms)
        tables.odd.extend(one.odd)
    title = _TITLE.search(text) or _TITLE.search(path.stem)
    return tables, prose, int(title.group(1)) if title else 0


def as_file(tables: Tables, prose: dict[str, str], year: int, path: Path) -> str:
    """Return the file of the report; what was empty stays empty, and no day is invented."""
    texts: Texts = {key: cell.text for key, cell in tables.cells.items()}
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:32]
    values = {"年度": year, "部分": prose, "导入": {"来源文件": path.name, "校验": digest}}
    return report_text(values, texts, forms_blocks(tables.forms))


def _workbook(data: bytes) -> list[Grid]:
    try:
        book = load_workbook(BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise UsageError("这个工作簿读不出来，请另存为 xlsx 或 CSV 再导入") from error
    found = []
    for sheet in book.worksheets:
        rows = [
            ["" if value is None else str(value) for value in row]
            for row in sheet.iter_rows(values_only=True)
        ]
        found.append(Grid(rows, list(range(1, len(rows) + 1))))
    return found


def _of_part(found: list[Grid], part: str, forms: tuple[Form, ...]) -> list[Grid]:
    """Return the rows below the heading of a part, where one grid holds several parts."""
    own = {plain(block.heading) for form in forms for block in form.blocks_of(part)} | {part}
    every = {plain(block.heading) for form in forms for block in form.blocks} | set(REPORT_PARTS)
    kept = []
    for grid in found:
        heads = [{plain(cell).removeprefix(_PREFIX) for cell in row} & every for row in grid.rows]
        if not any(heads):
            if _is_of(grid, part, forms):
                kept.append(grid)
            continue
        inside, taken = False, Grid()
        for row, line, head in zip(grid.rows, grid.lines, heads, strict=True):
            inside = bool(head & own) if head else inside
            if inside:
                taken.rows.append(row)
                taken.lines.append(line)
        kept.append(taken)
    return kept


def _is_of(grid: Grid, part: str, forms: tuple[Form, ...]) -> bool:
    """True for a table without a heading that fills more than half of a part."""
    found = read_grids([grid], part, forms, ("", 0))
    blocks = [block for form in found.forms.values() for block in form.blocks_of(part)]
    cells = sum(len(block.rows) * len(block.columns) for block in blocks)
    return bool(cells) and 2 * len(found.cells) > cells


def _prose(text: str) -> dict[str, str]:
    """Return the text below the heading of each part, tables left out."""
    lines = unescape(_TAG.sub("", _BREAK.sub("\n", _TABLE.sub("\n", text)))).split("\n")
    prose: dict[str, list[str]] = {}
    part = ""
    for line in (" ".join(line.split()) for line in lines):
        head = plain(line).removeprefix(_PREFIX)
        if head in REPORT_PARTS:
            part = head
        elif part and line:
            prose.setdefault(part, []).append(line)
    return {name: "\n\n".join(found) for name, found in prose.items()}
