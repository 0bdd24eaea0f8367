"""What opening an attachment gave: its texts, and what there is to say about the file."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.disclosure.passage import Passage


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say about a file: a kind such as ``隐藏工作表`` or ``未检``, where, and a note.

    Neither place nor note holds a person's data.
    """

    kind: str
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's texts in order and the remarks on it; files inside it are part of both.

    ``format`` is what the bytes are (``xlsx``), not what the name says.
    """

    name: str
    format: str
    passages: tuple[Passage, ...] = ()
    remarks: tuple[Remark, ...] = ()
