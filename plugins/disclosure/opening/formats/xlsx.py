"""Excel workbooks (xlsx, xlsm): every sheet, also those that nobody sees, and their comments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import BinaryIO

from plugins.disclosure.opening.formats.book_parts import Comments, SharedTexts, Styles
from plugins.disclosure.opening.formats.package import Package
from plugins.disclosure.opening.formats.sheet import Sheet
from plugins.disclosure.opening.formats.xml import Part
from plugins.disclosure.opening.kinds import COMMENT, HIDDEN_NAME, HIDDEN_SHEET
from plugins.disclosure.opening.reading import Reading, shown

_STATES = {"hidden": "隐藏的工作表", "veryHidden": "深度隐藏的工作表"}


class Book(Part):
    """The list of sheets (name, state, relation) and the defined names."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.sheets: list[tuple[str, str, str]] = []
        self.name: str | None = None
        self.hidden = False
        self.pieces: list[str] = []

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """Take a sheet, or begin a name."""
        if tag == "sheet":
            state = _STATES.get(values.get("state", ""), "")
            self.sheets.append((values.get("name", ""), state, values.get("id", "")))
        elif tag == "definedName":
            self.name, self.pieces = values.get("name", ""), []
            self.hidden = values.get("hidden") in {"1", "true"}

    def data(self, text: str) -> None:
        """Take the text of a name."""
        if self.name is not None:
            self.pieces.append(text)

    def end(self, tag: str) -> None:
        """Keep a name; those that Excel itself hides for filters say nothing."""
        if tag == "definedName" and self.name is not None:
            place, text = f"名称“{shown(self.name)}”", "".join(self.pieces)
            own = self.name.startswith("_xlnm.")
            if self.hidden and not own:
                self.reading.remark(HIDDEN_NAME, place)
            self.reading.text(text, place, "隐藏的名称" if self.hidden and not own else "")
            self.name = None


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a workbook: small parts first, so that a sheet without end hides nothing else."""
    package = Package(reading, stream)
    main = next(
        (path for kind, path in package.relations("").targets.values() if kind == "officeDocument"),
        "xl/workbook.xml",
    )
    book = Book(reading)
    package.read(main, book)
    targets = package.relations(main).targets
    sheets = [(name, state, targets.get(key, ("", ""))[1]) for name, state, key in book.sheets]
    listed = {path for _, _, path in sheets}
    loose = [name for name in package.parts if name.startswith("xl/worksheets/sheet")]
    sheets += [
        (part.rpartition("/")[2], "没有列出的工作表", part) for part in loose if part not in listed
    ]
    for name, state, path in sheets:
        place = f"工作表“{shown(name)}”"
        reading.text(name, "工作表的名称", state)
        if state:
            reading.remark(HIDDEN_SHEET, place, state)
        _comments(package, place, path)
    shared, styles = SharedTexts(reading), Styles()
    known = dict(targets.values())
    package.read(known.get("sharedStrings", "xl/sharedStrings.xml"), shared)
    package.read(known.get("styles", "xl/styles.xml"), styles)
    package.unread = {part: None for part in package.unread if part not in {s[2] for s in sheets}}
    package.rest()
    for name, state, path in sheets:
        package.read(path, Sheet(reading, name, state, shared, styles.hiding))
    for text in shared.unused():
        reading.text(text, "共享字符串", "没有单元格使用的文字")


def _comments(package: Package, place: str, sheet: str) -> None:
    for kind, path in package.relations(sheet).targets.values() if sheet else ():
        if kind in {"comments", "threadedComment"} and path in package.unread:
            part = Comments(package.reading, place)
            package.read(path, part)
            if part.found:
                package.reading.remark(COMMENT, place)
