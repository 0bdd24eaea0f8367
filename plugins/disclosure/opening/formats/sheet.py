"""The cells of a worksheet, read as they pass by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from plugins.disclosure.opening.formats.book_parts import SharedTexts
from plugins.disclosure.opening.formats.xml import Part
from plugins.disclosure.opening.kinds import HIDDEN_LINES, HIDDEN_TEXT
from plugins.disclosure.opening.reading import Reading, shown

_TRUE = {"1", "true"}
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MARGINS = {f"{kind}{part}" for kind in ("odd", "even", "first") for part in ("Header", "Footer")}
_LONG = 11
_MOST_DIGITS = 40


class Sheet(Part):
    """One worksheet: each cell with its place, and what hides it."""

    def __init__(
        self,
        reading: Reading,
        name: str,
        state: str,
        shared: SharedTexts,
        hiding: Mapping[int, str],
    ) -> None:
        self.reading, self.state, self.shared, self.hiding = reading, state, shared, hiding
        self.name = f"工作表“{shown(name)}”"
        self.hidden_columns: list[tuple[int, int]] = []
        self.row = self.column = 0
        self.row_hidden = False
        self.kind = self.style = ""
        self.pieces: list[str] = []
        self.inside = self.phonetic = False

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """Begin a row, a cell or a text; take note of hidden columns."""
        if tag == "c":
            self._cell(values)
        elif tag in {"v", "t"} or tag in _MARGINS:
            self.inside = not self.phonetic
        elif tag == "row":
            self._row(values)
        elif tag == "rPh":
            self.phonetic = True
        elif tag == "col" and (values.get("hidden") in _TRUE or values.get("width") == "0"):
            first, last = values.get("min", "0"), values.get("max", "0")
            if first.isdecimal() and last.isdecimal():
                self.hidden_columns.append((int(first[:6]), int(last[:6])))

    def _row(self, values: Mapping[str, str]) -> None:
        self.reading.budget.row()
        number = values.get("r", "")
        self.row = int(number[:8]) if number.isdecimal() else self.row + 1
        self.row_hidden = values.get("hidden") in _TRUE or values.get("ht") == "0"
        self.column = 0

    def _cell(self, values: Mapping[str, str]) -> None:
        match = _REFERENCE.fullmatch(values.get("r", ""))
        self.column = _number(match[1]) if match else self.column + 1
        self.kind, self.style = values.get("t", "n"), values.get("s", "")
        self.pieces = []

    def data(self, text: str) -> None:
        """Take text."""
        if self.inside:
            self.pieces.append(text)

    def end(self, tag: str) -> None:
        """Keep a cell, or the head or foot of the printed page."""
        if tag in {"v", "t"}:
            self.inside = False
        elif tag == "rPh":
            self.phonetic = False
        elif tag == "c" and self.pieces:
            self._keep("".join(self.pieces))
            self.pieces = []
        elif tag in _MARGINS:
            self.reading.text("".join(self.pieces), f"{self.name}的页眉页脚", self.state)
            self.pieces, self.inside = [], False

    def _keep(self, text: str) -> None:
        if self.kind == "s":
            text = self.shared.get(text)
        elif self.kind == "n":
            text = plain_number(text)
        place = f"{self.name}{letters(self.column)}{self.row}"
        self.reading.text(text, place, self._hidden(), (self.name, self.row, self.column))

    def _hidden(self) -> str:
        if self.state:
            return self.state
        if self.row_hidden:
            self.reading.remark(HIDDEN_LINES, self.name, "隐藏的行")
            return "隐藏的行"
        if any(first <= self.column <= last for first, last in self.hidden_columns):
            self.reading.remark(HIDDEN_LINES, self.name, "隐藏的列")
            return "隐藏的列"
        style = self.hiding.get(int(self.style[:6]), "") if self.style.isdecimal() else ""
        if style:
            self.reading.remark(HIDDEN_TEXT, self.name, style)
        return style


def plain_number(text: str) -> str:
    """Return a number as its reader sees it: ``1.38E10`` and ``13800000000.0`` in full."""
    if ("E" in text or "e" in text) and len(text) <= _MOST_DIGITS:
        try:
            number = Decimal(text)
        except InvalidOperation:
            return text
        return format(number, "f") if abs(number.adjusted()) < _MOST_DIGITS else text
    return text.removesuffix(".0") if len(text) >= _LONG else text


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
