"""A piece of text and where its reader would look for it; what detectors of contents work on."""

from __future__ import annotations

from typing import NamedTuple


class Passage(NamedTuple):
    """A piece of text with its place in words, such as ``第3页`` or ``工作表“名单”B12``.

    ``table`` names the table that a cell stands in, with ``row`` and ``column`` counted from 1;
    outside tables they are empty and 0. ``hidden`` says in what way a reader does not see the
    text (``隐藏的工作表``, ``批注``), and is empty where it is seen.
    """

    text: str
    place: str = ""
    table: str = ""
    row: int = 0
    column: int = 0
    hidden: str = ""
