"""The other records of a portal, and what a record is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from plugins.disclosure.model.document import Document
from plugins.disclosure.model.office import Office
from plugins.disclosure.model.values import Values
from plugins.disclosure.source import Source, Table

Kind = Literal["office", "document", "guide", "report", "ledger"]


@dataclass(slots=True)
class Guide:
    """An office's guide to its disclosure (公开指南)."""

    id: str
    office: str
    source: Source
    values: Mapping[str, Any]

    kind = "guide"


@dataclass(slots=True)
class AnnualReport:
    """An office's report on a year's disclosure work."""

    id: str
    office: str
    year: int
    source: Source
    values: Mapping[str, Any]

    kind = "report"

    def is_public(self, as_of: date) -> bool:
        """True when the report has been published by ``as_of``."""
        day = self.values.get("published_on")
        return isinstance(day, date) and day <= as_of


@dataclass(slots=True)
class Ledger:
    """A year of one of an office's ledgers: rows as typed values by English name."""

    id: str
    office: str
    name: str
    year: int
    table: Table
    rows: tuple[Mapping[str, Any], ...]

    kind = "ledger"

    @property
    def source(self) -> Table:
        """The table, which knows the place of each cell."""
        return self.table


Record = Office | Document | Guide | AnnualReport | Ledger


@dataclass(frozen=True, slots=True)
class Site(Values):
    """What 门户.yaml says of the whole portal."""

    source: Source
    values: Mapping[str, Any]

    @property
    def is_sample(self) -> bool:
        """True when every page must say that this is a sample."""
        return self.text("sample") == "是"
