"""The numbers of one report: cells by block, row and column, each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from plugins.disclosure.annual_form import PIECES, Block, Form, Line
from plugins.disclosure.source import Location

Key = tuple[str, str, str]
"""Block, row, column, by their keys."""
EMPTY, NO_COUNT, NO_AMOUNT = "空着", "不是非负整数", "不是金额"

_COUNT = re.compile(r"-?(?:0|[1-9][0-9]*)")
_AMOUNT = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell: ``value`` is None where it is empty or no number.

    ``wrong`` says what is wrong with it: EMPTY, NO_COUNT, NO_AMOUNT, or nothing.
    """

    block: Block
    row: Line
    column: Line
    text: str
    value: Decimal | None
    wrong: str
    at: Location

    @property
    def name(self) -> str:
        """The cell as a reader would say it: row, then column."""
        return f"{self.row.name}·{self.column.name}"


@dataclass(frozen=True, slots=True)
class Odd:
    """What the reading met that belongs to no cell: ``kind`` is one of the kinds below."""

    kind: str
    words: str
    at: Location


UNKNOWN_ROW, MISSING_ROW, DOUBLED_ROW, WIDTH = "多出的行", "缺行", "重复的行", "列数不符"
UNKNOWN_BLOCK, MISSING_BLOCK = "认不出的表", "缺表"


@dataclass(slots=True)
class Tables:
    """The cells of a report, the form of each of its parts, and what did not fit."""

    cells: dict[Key, Cell] = field(default_factory=dict)
    forms: dict[str, Form] = field(default_factory=dict)
    odd: list[Odd] = field(default_factory=list)

    def value(self, block: str, row: str, column: str) -> Decimal | None:
        """Return a cell's number, None where it is empty, no number or not there."""
        cell = self.cells.get((block, row, column))
        return cell.value if cell else None

    def blocks(self) -> Iterator[tuple[Form, Block]]:
        """Yield the blocks of the forms that the parts have, in the form's order."""
        for part, form in self.forms.items():
            for block in form.blocks_of(part):
                yield form, block

    def put(self, block: Block, row: Line, column: Line, text: str, at: Location) -> None:
        """Keep what stands in a cell."""
        value, wrong = number(text, block, column)
        cell = Cell(block, row, column, text, value, wrong, at)
        self.cells[block.key, row.key, column.key] = cell


def number(text: str, block: Block, column: Line) -> tuple[Decimal | None, str]:
    """Return the number that a cell's text is, and what is wrong with it.

    Nothing is guessed: ``１２``, ``12件``, ``/`` and ``无`` are no numbers.
    """
    text = text.strip()
    if not text:
        return None, EMPTY
    pieces = block.unit == PIECES
    if not (_COUNT if pieces else _AMOUNT).fullmatch(text):
        return None, NO_COUNT if pieces else NO_AMOUNT
    value = Decimal(text)
    if value < 0 and not column.may_be_negative:
        return None, NO_COUNT if pieces else NO_AMOUNT
    return value, ""


def meant(text: str) -> str:
    """Return the plain digits that a cell's text seems to mean, or nothing."""
    digits = re.sub(r"[\s,，件次个条元万]", "", unicodedata.normalize("NFKC", text))
    if digits in {"/", "-", "—", "--", "——", "无"}:
        return "0"
    return digits if _AMOUNT.fullmatch(digits) else ""


def as_text(value: Decimal | None, block: Block) -> str:
    """Return a number as the report writes it: pieces whole, amounts with two decimals."""
    if value is None:
        return ""
    return str(int(value)) if block.unit == PIECES else f"{value:.2f}"
