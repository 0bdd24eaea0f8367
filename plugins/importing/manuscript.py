"""What is passed from step to step: blocks of text, remarks, manuscripts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

BlockKind = Literal["heading", "paragraph", "list", "table"]

GUESSED, CHANGED, OMITTED, DROPPED, UNPLACED = "推测", "改动", "略去", "丢弃", "未能安置"
"""What a remark can be about.

Guessed: a field that the source does not state in so many words. Changed: characters or
marks that differ from the source. Omitted: navigation around the text. Dropped: a line of
the text itself that was taken for noise. Unplaced: something for which there is no place.
"""
REMARKS = (GUESSED, CHANGED, OMITTED, DROPPED, UNPLACED)
NEEDS_A_PERSON = frozenset({DROPPED, UNPLACED})
"""Remarks that make the run end with 1: somebody should look."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to know about an import; ``line`` is in the source, 0 when it has none."""

    kind: str
    text: str
    line: int = 0
    field: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a text: ``plain`` as read, ``markdown`` as written; the others in tables."""

    kind: BlockKind
    markdown: str
    plain: str
    line: int = 0
    level: int = 0
    html: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a source and its number from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A file that a text refers to, and the words that lead there."""

    target: str
    label: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that the source itself gives for a field, and where it gives it."""

    value: str
    origin: str


def _bare(text: str) -> str:
    return "".join(text.split()).replace("、", "")


@dataclass(slots=True)
class Manuscript:
    """One text as it was read.

    ``name`` and ``digest`` are what the front matter keeps of its origin. ``head`` holds lines
    between the title and the text; ``stated`` maps labels of fields to what the source says.
    ``folder`` is where files that it refers to may lie, ``inside`` the folder they may not leave.
    """

    name: str
    digest: str
    title: str = ""
    title_origin: str = ""
    head: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    stated: dict[str, Stated] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    column_name: str = ""
    folder: Path | None = None
    inside: Path | None = None

    def is_title(self, text: str) -> bool:
        """Return true for a text that is the title again, broken and spaced as it may be."""
        return bool(self.title) and _bare(text) == _bare(self.title)

    def remark(self, kind: str, text: str, line: int = 0, about: str = "") -> None:
        """Note something about the import of this text."""
        self.remarks.append(Remark(kind, text, line, about))

    def state(self, label: str, value: str, origin: str) -> None:
        """Keep what the source says of a field; the first to say it is believed."""
        if value and label not in self.stated:
            self.stated[label] = Stated(value, origin)
