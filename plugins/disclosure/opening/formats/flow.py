"""The text of a part of a Word document or a slide, as its elements pass by."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.disclosure.opening.formats.blocks import Blocks
from plugins.disclosure.opening.formats.loose import is_cropped
from plugins.disclosure.opening.formats.xml import Part
from plugins.disclosure.opening.kinds import HIDDEN_TEXT, REVISION
from plugins.disclosure.opening.reading import Reading

_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "ptab": "\t"}
_OFF = {"0", "false", "off", "none"}
_DELETED, _INSERTED = {"del", "moveFrom"}, {"ins", "moveTo"}
_NUMBERED = {"comment", "footnote", "endnote"}


class Flow(Part):
    """Paragraphs, tables and runs, which Word and slides name alike."""

    def __init__(self, reading: Reading, blocks: Blocks) -> None:
        self.reading, self.blocks = reading, blocks
        self.cropped = self.fallback = 0
        self.taking = False

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """Follow the structure; the second form of a drawing says the same again."""
        if tag == "Fallback":
            self.fallback += 1
        elif tag == "t":
            self.taking = not self.fallback
        elif tag == "p":
            self.blocks.paragraph()
        elif tag == "tbl":
            self.blocks.table()
        elif tag == "tr":
            self.blocks.row()
        elif tag == "tc":
            self.blocks.cell()
            self.blocks.span(values.get("gridSpan", ""))
        elif tag == "gridSpan":
            self.blocks.span(values.get("val", ""))
        elif tag in _BREAKS and not self.fallback:
            self.blocks.add(_BREAKS[tag], self.hidden())
        else:
            self._picture(tag, values)

    def _picture(self, tag: str, values: Mapping[str, str]) -> None:
        self.cropped += is_cropped(tag, values)
        if "descr" in values and not self.fallback:
            self.reading.text(values["descr"], f"{self.blocks.label}图片的说明", "图片的说明")

    def end(self, tag: str) -> None:
        """Follow the structure."""
        if tag == "t":
            self.taking = False
        elif tag == "p":
            self.blocks.end_paragraph()
        elif tag == "tc":
            self.blocks.end_cell()
        elif tag == "tbl":
            self.blocks.end_table()
        elif tag == "Fallback":
            self.fallback -= 1

    def data(self, text: str) -> None:
        """Take text of a run."""
        if self.taking:
            self.blocks.add(text, self.hidden())

    def hidden(self) -> str:
        """Return in what way the run is hidden."""
        return ""


class WordFlow(Flow):
    """What Word adds: revisions, hidden and white runs, fields, numbered notes."""

    def __init__(self, reading: Reading, blocks: Blocks) -> None:
        super().__init__(reading, blocks)
        self.deleted = self.notes = 0
        self.in_run = self.vanish = self.white = self.shaded = self.field = False
        self.name = blocks.label

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """Follow revisions and runs."""
        if tag in _DELETED or tag in _INSERTED:
            self.deleted += tag in _DELETED
            self.reading.remark(REVISION)
        elif tag == "r":
            self.in_run = True
            self.vanish = self.white = self.shaded = False
        elif self.in_run and tag in {"vanish", "webHidden"}:
            self.vanish = values.get("val", "1") not in _OFF
        elif self.in_run and tag == "color":
            self.white = values.get("val", "").upper() == "FFFFFF"
        elif self.in_run and tag in {"shd", "highlight"}:
            self.shaded = True
        elif tag in {"delText", "instrText", "delInstrText"}:
            self.taking, self.field = not self.fallback, tag != "delText"
        elif tag in _NUMBERED:
            self._note(values)
        else:
            super().start(tag, values)

    def _note(self, values: Mapping[str, str]) -> None:
        if "separator" not in values.get("type", "").lower():
            self.notes += 1
            self.blocks.label = f"{self.name}{self.notes}"

    def end(self, tag: str) -> None:
        """Follow revisions and runs."""
        if tag in _DELETED:
            self.deleted -= 1
        elif tag == "r":
            self.in_run = False
        elif tag in {"delText", "instrText", "delInstrText"}:
            self.taking = self.field = False
        else:
            super().end(tag)

    def hidden(self) -> str:
        """Return in what way the run is hidden; white in a table may stand on a colour."""
        if self.deleted:
            return "修订中删除的文字"
        if self.field:
            return "域代码"
        white = self.white and not self.shaded and not self.blocks.in_table
        if self.vanish or white:
            hidden = HIDDEN_TEXT if self.vanish else "白色文字"
            self.reading.remark(HIDDEN_TEXT, note=hidden)
            return hidden
        return ""
