"""Slides (pptx): their text in order, hidden slides, notes and comments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import BinaryIO

from plugins.disclosure.opening.formats.blocks import Blocks
from plugins.disclosure.opening.formats.flow import Flow
from plugins.disclosure.opening.formats.package import Package
from plugins.disclosure.opening.formats.xml import Part
from plugins.disclosure.opening.kinds import COMMENT, HIDDEN_SLIDE, HIDDEN_TEXT, NOTES
from plugins.disclosure.opening.reading import Reading


class _Order(Part):
    """The relations of the slides, in the order in which they are shown."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        # ``id`` and ``r:id`` share a name here: the one that is a relation comes last.
        if tag == "sldId":
            self.keys.append(values.get("id", ""))


class _Slide(Flow):
    """A slide, whose shapes may be hidden one by one."""

    def __init__(self, reading: Reading, blocks: Blocks) -> None:
        super().__init__(reading, blocks)
        self.shapes: list[bool] = []

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        if tag in {"sld", "notes"} and values.get("show") in {"0", "false"}:
            self.blocks.cover = "隐藏的幻灯片"
            self.reading.remark(HIDDEN_SLIDE, self.blocks.label)
        elif tag in {"sp", "grpSp", "graphicFrame"}:
            self.shapes.append(False)
        elif tag == "cNvPr" and self.shapes and values.get("hidden") in {"1", "true"}:
            self.shapes[-1] = True
        elif tag == "text":
            self.blocks.paragraph()
            self.taking = True
        super().start(tag, values)

    def end(self, tag: str) -> None:
        if tag in {"sp", "grpSp", "graphicFrame"} and self.shapes:
            self.shapes.pop()
        elif tag == "text":
            self.taking = False
            self.blocks.end_paragraph()
        super().end(tag)

    def hidden(self) -> str:
        if any(self.shapes):
            self.reading.remark(HIDDEN_TEXT, self.blocks.label, "隐藏的图形")
            return "隐藏的图形"
        return ""


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a presentation: its slides as shown, then those that no list names."""
    package = Package(reading, stream)
    main = next(
        (path for kind, path in package.relations("").targets.values() if kind == "officeDocument"),
        "ppt/presentation.xml",
    )
    order = _Order()
    package.read(main, order)
    targets = package.relations(main).targets
    paths = [targets[key][1] for key in order.keys if key in targets]
    paths += [
        name for name in package.parts if name.startswith("ppt/slides/slide") and name not in paths
    ]
    for number, path in enumerate(paths, start=1):
        _slide(package, path, f"幻灯片{number}")
    package.rest()


def _slide(package: Package, path: str, label: str) -> None:
    _text(package, path, Blocks(package.reading, label, numbered=False))
    for kind, target in package.relations(path).targets.values():
        if target not in package.unread:
            continue
        if kind == "notesSlide":
            blocks = Blocks(package.reading, f"{label}的备注", numbered=False, cover="备注")
            if _text(package, target, blocks):
                package.reading.remark(NOTES, label)
        elif kind == "comments":
            blocks = Blocks(package.reading, f"{label}的批注", numbered=False, cover=COMMENT)
            if _text(package, target, blocks):
                package.reading.remark(COMMENT, label)


def _text(package: Package, path: str, blocks: Blocks) -> int:
    """Return how many texts a part gave."""
    known = len(package.reading.passages)
    flow = _Slide(package.reading, blocks)
    package.read(path, flow)
    package.cropped += flow.cropped
    return len(package.reading.passages) - known
