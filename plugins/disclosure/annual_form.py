"""The prescribed form of the annual report as data: its blocks of cells, and what must add up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

PIECES = "件"
"""The unit of cells that count; other units (万元) allow two decimals."""
BY_COLUMN, BY_ROW = "列", "行"
LAST_YEAR = "上年/"
"""Stands before a term that is read from the report of the year before."""

_MARKS = re.compile(r"[\s\"“”'‘’]+")
_ORDINAL = re.compile(r"^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d+[.、])")
_REMARK = re.compile(r"\([^()]*,[^()]*\)$")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a heading as it is compared: no spaces, quotes, ordinal or remark in brackets."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", text))
    return _ORDINAL.sub("", _REMARK.sub("", text), count=1)


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column: ``above`` are the headings over it, outermost first."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    may_be_negative: bool = False


@dataclass(frozen=True)
class Block:
    """Rows and columns under one heading; ``across`` where the form prints them as one line."""

    key: str
    part: str
    heading: str
    unit: str
    columns: tuple[Line, ...]
    rows: tuple[Line, ...]
    corner: str = ""
    over: str = ""
    across: bool = False

    @cached_property
    def row_by_name(self) -> Mapping[str, Line]:
        """The rows by their headings as :func:`plain` makes them, other names included."""
        return _by_name(self.rows)

    @cached_property
    def column_by_name(self) -> Mapping[str, Line]:
        """The columns in the same way."""
        return _by_name(self.columns)

    def row(self, key: str) -> Line | None:
        """Return the row of that key."""
        return next((row for row in self.rows if row.key == key), None)


@dataclass(frozen=True, slots=True)
class Term:
    """One cell's row or column in an equation, with its sign and its year."""

    key: str
    sign: int = 1
    last_year: bool = False


@dataclass(frozen=True, slots=True)
class Equation:
    """What must add up in a block, for each of its columns or rows (``over``)."""

    code: str
    block: str
    over: str
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    text: str

    @property
    def crosses_years(self) -> bool:
        """True where it compares with the report of the year before."""
        return any(term.last_year for term in (*self.left, *self.right))


@dataclass(frozen=True)
class Form:
    """A form of the report, such as that of 国办公开办函〔2021〕30号."""

    code: str
    name: str
    basis: str
    blocks: tuple[Block, ...]
    equations: tuple[Equation, ...]

    @cached_property
    def by_key(self) -> Mapping[str, Block]:
        """The blocks by key."""
        return {block.key: block for block in self.blocks}

    def blocks_of(self, part: str) -> tuple[Block, ...]:
        """Return the blocks that stand in one of the six parts, in order."""
        return tuple(block for block in self.blocks if block.part == part)


def _by_name(lines: tuple[Line, ...]) -> Mapping[str, Line]:
    return {plain(name): line for line in lines for name in (line.name, *line.aliases)}
