"""The records of a portal: what each file of the content folder becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from plugins.disclosure.source import Source, Table

DRAFT, PENDING, PUBLIC, WITHDRAWN = "草稿", "待审", "公开", "撤回"
OPEN = "主动公开"
IN_FORCE, LAPSED, NOT_YET_IN_FORCE = "有效", "失效", "尚未施行"

Kind = Literal["office", "document", "guide", "report", "ledger"]
ColumnPath = tuple[str, ...]
RESERVED = frozenset(
    {"catalogue", "coverage", "platform", "rules", "search", "sitemap", "statutory", "theme"}
    | {"data", "feed", "history", "requests", "year", "topic", "kind"}
)
"""Names that no office's folder may have: an office's id is its URL, and the portal's own
pages stand at these."""
INSTITUTIONS: ColumnPath = ("公开制度",)
"""The column of every office that holds its institutions of openness."""


@dataclass(slots=True)
class Office:
    """A public office; ``id`` is its folder and its URL. Values that are unknown are empty."""

    id: str
    source: Source
    values: Mapping[str, Any]

    kind = "office"

    @property
    def office(self) -> str:
        """Its own id: every record can say which office it belongs to."""
        return self.id

    def text(self, name: str) -> str:
        """Return the text of a field by English name, empty when unknown."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else ""

    def records(self, name: str) -> tuple[dict[str, Any], ...]:
        """Return a field that holds records, such as ``leaders``."""
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else ()

    def record(self, name: str) -> Mapping[str, Any]:
        """Return a field that holds one record, such as ``openness_unit``."""
        value = self.values.get(name, {})
        return value if isinstance(value, dict) else {}

    @property
    def name(self) -> str:
        """Its full name, or its folder where the name is missing."""
        return self.text("name") or self.id

    @property
    def short_name(self) -> str:
        """The name for narrow places."""
        return self.text("short_name") or self.name

    def leaders(self, as_of: date) -> tuple[dict[str, Any], ...]:
        """Return the leaders in office on ``as_of``, in the order of the file."""
        return tuple(
            leader
            for leader in self.records("leaders")
            if not (until := leader.get("tenure", {}).get("until")) or until >= as_of
        )

    def in_service(self, as_of: date) -> bool:
        """False from the day the office was closed or merged: it then stays as a record only."""
        closed = self.values.get("closed_on")
        if isinstance(closed, date):
            return closed > as_of
        return "merged_into" not in self.values

    def code_on(self, day: date | None) -> str:
        """Return the code that was in use on ``day``; former codes end with their last day."""
        if day:
            for former in sorted(
                (old for old in self.records("former_codes") if "until" in old),
                key=lambda old: old["until"],
            ):
                if day <= former["until"]:
                    return str(former.get("code", ""))
        return self.text("code")


@dataclass(slots=True)
class Document:
    """One published or coming text; where its file lies says its office, column and id."""

    id: str
    office: str
    number_in_office: str
    column: ColumnPath
    source: Source
    values: Mapping[str, Any]
    title: str = ""
    number: str = ""
    made_on: date | None = None
    published_on: date | None = None
    state: str = PUBLIC
    openness: str = ""
    files: tuple[str, ...] = ()
    sizes: Mapping[str, int] = field(default_factory=dict)

    kind = "document"

    def text(self, name: str) -> str:
        """Return the text of a field by English name, empty when unknown."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else ""

    def list(self, name: str) -> tuple[str, ...]:
        """Return a field that holds a list of texts, such as ``keywords``."""
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else ()

    def day(self, name: str) -> date | None:
        """Return a field that holds a date, such as ``expires_on``."""
        value = self.values.get(name)
        return value if isinstance(value, date) else None

    def record(self, name: str) -> Mapping[str, Any]:
        """Return a field that holds one record, such as ``review``."""
        value = self.values.get(name, {})
        return value if isinstance(value, dict) else {}

    @property
    def historic(self) -> bool:
        """True for a text that was brought in by the import: it was not made under these rules.

        The import writes both its source and its checksum; one alone was typed by hand.
        """
        imported = self.record("imported")
        return "file" in imported and "digest" in imported

    @property
    def year(self) -> int:
        """The year of its id."""
        digits = self.number_in_office[:4]
        return int(digits) if digits.isdecimal() else 0

    def is_public(self, as_of: date) -> bool:
        """True when the text may be shown on ``as_of``: public, open, and its day has come."""
        return (
            self.state == PUBLIC
            and self.openness == OPEN
            and self.source.readable
            and self.published_on is not None
            and self.published_on <= as_of
        )

    def out_of_force(self, as_of: date) -> str:
        """Return in what way the text is not in force on a day; an empty text where it is."""
        said = self.text("validity")
        if said and said != IN_FORCE:
            return said
        starts, ends = self.day("effective_on"), self.day("expires_on")
        if ends and ends < as_of:
            return LAPSED
        return NOT_YET_IN_FORCE if starts and starts > as_of else ""

    def is_tombstone(self) -> bool:
        """True for a withdrawn text, whose address keeps a page that says so."""
        return self.state == WITHDRAWN and self.openness in {OPEN, ""}


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
class Site:
    """What 门户.yaml says of the whole portal."""

    source: Source
    values: Mapping[str, Any]

    def text(self, name: str) -> str:
        """Return the text of a field by English name, empty when unknown."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else ""

    @property
    def is_sample(self) -> bool:
        """True when every page must say that this is a sample."""
        return self.text("sample") == "是"
