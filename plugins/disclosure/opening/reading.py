"""What is gathered while an attachment is read: texts, remarks, and the files inside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from plugins.disclosure.opening.kinds import EMBEDDED, OVER_LIMIT
from plugins.disclosure.opening.limits import Budget, Limits
from plugins.disclosure.opening.outcome import Remark
from plugins.disclosure.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

Opening = Callable[["Reading", str, BinaryIO], None]
"""Reads a file into what is gathered."""
_LONGEST = 20_000
_LONGEST_NAME = 80
_NUMBER = re.compile(r"\d{7,}[xX]?")


class EncryptedError(Exception):
    """The file asks for a password."""


class DamagedError(Exception):
    """The file is not what it says, in a way that its reader saw."""


class Reading:
    """Texts and remarks of one attachment; ``where`` leads to the file that is being read.

    ``form`` is the format of the attachment itself, known as soon as its first bytes are.
    """

    def __init__(self, limits: Limits, opening: Opening) -> None:
        self.budget = Budget(limits)
        self.passages: list[Passage] = []
        self.remarks: dict[Remark, None] = {}
        self.where = self.form = ""
        self._opening = opening

    def text(
        self,
        text: str,
        place: str,
        hidden: str = "",
        cell: tuple[str, int, int] = ("", 0, 0),
    ) -> None:
        """Keep a text; one of blanks is none, and a very long one is kept in parts."""
        text = text.strip()
        if not text:
            return
        table, row, column = cell
        table = self.where + table if table else ""
        for part in _parts(text):
            self.budget.text(len(part))
            self.passages.append(Passage(part, self.where + place, table, row, column, hidden))

    def remark(self, kind: str, place: str = "", note: str = "") -> None:
        """Keep a remark, once."""
        self.remarks[Remark(kind, self.where + place, note)] = None

    def inside(self, name: str, data: bytes | BinaryIO, label: str = EMBEDDED) -> None:
        """Read a file that lies in this one, with its name in front of every place."""
        self.budget.file()
        if self.budget.depth >= self.budget.limits.depth:
            self.remark(OVER_LIMIT, note=f"嵌套超过 {self.budget.limits.depth} 层，里层没有读")
            return
        with self._within(f"{label}“{shown(name)}”"):
            stream = BytesIO(data) if isinstance(data, bytes) else data
            self._opening(self, name, stream)

    @contextmanager
    def _within(self, label: str) -> Iterator[None]:
        before, self.where = self.where, self.where + label
        self.budget.depth += 1
        try:
            yield
        finally:
            self.where = before
            self.budget.depth -= 1


def shown(name: str) -> str:
    """Return a name that stands in a file as it can be shown: short, and no number in full."""
    clean = "".join(letter if letter.isprintable() else "�" for letter in name)
    clean = clean if len(clean) <= _LONGEST_NAME else clean[:40] + "…" + clean[-39:]
    return _NUMBER.sub(lambda match: f"{match[0][:2]}*****{match[0][-2:]}", clean)


def _parts(text: str) -> list[str]:
    """Return a text in parts of bounded length, cut at line ends where there are some."""
    parts = []
    while len(text) > _LONGEST:
        cut = text.rfind("\n", 0, _LONGEST) + 1 or _LONGEST
        parts.append(text[:cut])
        text = text[cut:]
    return [*parts, text]
