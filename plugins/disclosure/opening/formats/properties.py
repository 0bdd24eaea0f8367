"""Properties of documents: what they say of people is told of, never shown."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.disclosure.opening.formats.xml import Part
from plugins.disclosure.opening.kinds import PROPERTIES
from plugins.disclosure.opening.reading import Reading

_PEOPLE = {
    "creator": "作者",
    "initial-creator": "作者",
    "Author": "作者",
    "author": "作者",
    "lastModifiedBy": "最后修改者",
    "last_saved_by": "最后修改者",
    "Company": "单位",
    "company": "单位",
    "Manager": "经理",
    "manager": "经理",
}
_TEXTS = {"title", "subject", "description", "keywords", "category", "comments", "lpwstr"}
_TEXTS |= {"Subject", "Keywords", "Title", "contentStatus", "HyperlinkBase"}
_PROGRAMS = {"openpyxl", "python-docx", "python-pptx", "xlsxwriter", "apache poi", "wps office"}
_PLACE = "文档属性"


def say_property(reading: Reading, name: str, value: str) -> None:
    """Keep a property's text for the detectors; one about a person is remarked on by its name."""
    value = value.strip("\0 \t\r\n")
    if not value or value.lower() in _PROGRAMS:
        return
    if name in _PEOPLE:
        reading.remark(PROPERTIES, note=_PEOPLE[name])
    if name in _PEOPLE or name in _TEXTS:
        reading.text(value, _PLACE, _PLACE)


class Properties(Part):
    """A part of properties, such as ``docProps/core.xml``."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.pieces: list[str] = []

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """Begin a property."""
        self.pieces = []

    def data(self, text: str) -> None:
        """Take text."""
        self.pieces.append(text)

    def end(self, tag: str) -> None:
        """Keep a property."""
        say_property(self.reading, tag, "".join(self.pieces))
        self.pieces = []
