"""Text of parts that have no reader of their own: nothing that is written goes unseen."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.disclosure.opening.formats.xml import Part
from plugins.disclosure.opening.reading import Reading

_JOINED = {"t", "r", "rPr", "br", "phoneticPr", "fld", "FONT", "font", "b", "i", "u", "span"}
_EDGES = ("l", "t", "r", "b")


def is_cropped(tag: str, values: Mapping[str, str]) -> bool:
    """True for a picture of which some edge is cut away, though it is still in the file."""
    return tag == "srcRect" and any(values.get(edge, "0").lstrip("-") != "0" for edge in _EDGES)


class LooseText(Part):
    """Gives on the text of each element, runs of one paragraph joined, and cached values."""

    def __init__(self, reading: Reading, place: str, hidden: str = "") -> None:
        self.reading, self.place, self.hidden = reading, place, hidden
        self.pieces: list[str] = []
        self.cropped = 0

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """Take cached values and descriptions, which stand in attributes."""
        if tag not in _JOINED:
            self._flush()
        self.cropped += is_cropped(tag, values)
        for name in ("v", "descr", "alt"):
            if name in values:
                self.reading.text(values[name], self.place, self.hidden)

    def end(self, tag: str) -> None:
        """Give on what an element held."""
        if tag not in _JOINED:
            self._flush()

    def data(self, text: str) -> None:
        """Take text."""
        self.pieces.append(text)

    def _flush(self) -> None:
        if self.pieces:
            self.reading.text("".join(self.pieces), self.place, self.hidden)
            self.pieces = []
