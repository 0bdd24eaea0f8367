"""Parts of a workbook beside its sheets: shared texts, styles that hide, comments."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.disclosure.opening.formats.xml import Part
from plugins.disclosure.opening.reading import Reading


class SharedTexts(Part):
    """The texts that cells share, by number; readings of characters (phonetics) are left out."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.texts: list[str] = []
        self.used: set[int] = set()
        self.pieces: list[str] = []
        self.inside = self.phonetic = False

    def get(self, number: str) -> str:
        """Return a text by its number, nothing where there is none."""
        found = int(number[:9]) if number.isdecimal() else -1
        if not 0 <= found < len(self.texts):
            return ""
        self.used.add(found)
        return self.texts[found]

    def unused(self) -> list[str]:
        """Return the texts that no cell shows: left over from what was deleted."""
        return [text for number, text in enumerate(self.texts) if number not in self.used]

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """Begin a text or a run of it."""
        if tag == "t":
            self.inside = not self.phonetic
        elif tag == "rPh":
            self.phonetic = True

    def data(self, text: str) -> None:
        """Take text."""
        if self.inside:
            self.pieces.append(text)

    def end(self, tag: str) -> None:
        """Keep a text."""
        if tag == "t":
            self.inside = False
        elif tag == "rPh":
            self.phonetic = False
        elif tag == "si":
            self.texts.append("".join(self.pieces))
            self.pieces = []


class Styles(Part):
    """Which styles of cells show nothing: ``;;;``, or white letters on no colour."""

    def __init__(self) -> None:
        self.hiding: dict[int, str] = {}
        self.within = ""
        self.blank: set[str] = set()
        self.white: set[str] = set()
        self.fonts = self.styles = 0

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """Take a form of numbers, a font or a style."""
        if tag in {"fonts", "cellXfs", "numFmts"}:
            self.within = tag
        elif tag == "numFmt" and values.get("formatCode", "").strip() == ";;;":
            self.blank.add(values.get("numFmtId", ""))
        elif tag == "color" and self.within == "fonts":
            if values.get("rgb", "").upper().endswith("FFFFFF"):
                self.white.add(str(self.fonts))
        elif tag == "xf" and self.within == "cellXfs":
            self._style(values)

    def _style(self, values: Mapping[str, str]) -> None:
        if values.get("numFmtId") in self.blank:
            self.hiding[self.styles] = "隐藏文字"
        elif values.get("fontId") in self.white and values.get("fillId", "0") == "0":
            self.hiding[self.styles] = "白色文字"
        self.styles += 1

    def end(self, tag: str) -> None:
        """End a font or a list."""
        if tag == "font":
            self.fonts += 1
        elif tag == self.within:
            self.within = ""


class Comments(Part):
    """Comments on cells, old and threaded."""

    def __init__(self, reading: Reading, place: str) -> None:
        self.reading, self.place = reading, place
        self.found = 0
        self.cell = ""
        self.inside = False
        self.pieces: list[str] = []

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """Begin a comment, or its text."""
        if tag in {"comment", "threadedComment"}:
            self.cell, self.pieces = values.get("ref", ""), []
        elif tag == "text":
            self.inside = True

    def data(self, text: str) -> None:
        """Take text."""
        if self.inside:
            self.pieces.append(text)

    def end(self, tag: str) -> None:
        """Keep a comment."""
        if tag == "text":
            self.inside = False
        elif tag in {"comment", "threadedComment"}:
            self.found += 1
            self.reading.text("".join(self.pieces), f"{self.place}{self.cell}的批注", "批注")
