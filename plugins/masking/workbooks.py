"""A workbook's masked copy: every sheet, hidden or not, with comments; the rest is kept."""

from __future__ import annotations

import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.utils.exceptions import InvalidFileException

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal import Lists
from plugins.disclosure.personal.proposals import Proposal, applied, proposals
from plugins.masking.texts import Told

_UNSEEN = {
    "xl/media/": "图片",
    "xl/charts/": "图表",
    "xl/embeddings/": "内嵌文件",
    "xl/pivotCache/": "数据透视表的缓存",
    "xl/externalLinks/": "外部链接的缓存",
    "xl/drawings/": "图形和文本框",
    "xl/threadedComments/": "会话批注",
    "docProps/": "文档属性",
}
_MOST_CELLS = 2_000_000


class NotWorkbookError(ValueError):
    """The file is no workbook that can be read; the text says why, in Chinese."""


def mask_workbook(path: Path, out: Path | None, lists: Lists) -> tuple[list[Told], list[str]]:
    """Write the masked copy to ``out``, if any; return what was masked and what was not looked at.

    Raises NotWorkbookError for a file that is damaged, encrypted or no workbook.
    """
    book, unseen = _load(path)
    places = list(_cells(book))
    passages = [passage for _, _, passage in places]
    changes: dict[int, list[Proposal]] = defaultdict(list)
    told = []
    for one in proposals(passages, lists, path.stem):
        changes[one.index].append(one)
        passage = passages[one.index]
        told.append(Told(passage.place, one, passage.text[one.start : one.end]))
    for index, found in changes.items():
        cell, comment, passage = places[index]
        text = applied(passage.text, found)
        if comment:
            cell.comment = Comment(text, cell.comment.author)
        else:
            cell.value = text
    if out is not None:
        book.save(out)
    return told, unseen


def _load(path: Path) -> tuple[Any, list[str]]:
    """Return the workbook, and what of it a copy is not able to look at or to keep."""
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            if sum(item.file_size for item in package.infolist()) > _MOST_CELLS * 100:
                raise NotWorkbookError("展开后太大")
        book = load_workbook(path, keep_vba=path.suffix.lower() == ".xlsm")
    except (InvalidFileException, zipfile.BadZipFile):
        raise NotWorkbookError("不是 xlsx 文件，或者已经损坏、加密") from None
    except (KeyError, ValueError, OSError, TypeError, SyntaxError) as error:
        raise NotWorkbookError(f"读不出来（{type(error).__name__}）") from None
    unseen = [
        label for head, label in _UNSEEN.items() if any(name.startswith(head) for name in names)
    ]
    if _has_formulas(book):
        unseen.append("公式的结果")
    return book, unseen


def _has_formulas(book: Any) -> bool:
    return any(
        cell.data_type == "f" for sheet in book.worksheets for row in sheet.rows for cell in row
    )


def _cells(book: Any) -> list[tuple[Any, bool, Passage]]:
    """Return each cell and each comment with its passage."""
    found: list[tuple[Any, bool, Passage]] = []
    for sheet in book.worksheets:
        hidden = "" if sheet.sheet_state == "visible" else "隐藏的工作表"
        for row in sheet.iter_rows():
            for cell in row:
                place = f"工作表“{sheet.title}”{cell.coordinate}"
                text = _text(cell.value)
                if text:
                    at = (sheet.title, cell.row, cell.column)
                    found.append((cell, False, Passage(text, place, *at, hidden)))
                if cell.comment is not None:
                    note = Passage(cell.comment.text, f"{place}的批注", hidden="批注")
                    found.append((cell, True, note))
    return found


def _text(value: object) -> str:
    """Return a cell's text; a number is read as it would be shown, a formula not at all."""
    if isinstance(value, str):
        return "" if value.startswith("=") else value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
