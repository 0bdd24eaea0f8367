"""The records of a portal: what each file of the content folder becomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from plugins.disclosure.model import clearance
from plugins.disclosure.model.seal import seal_of
from plugins.disclosure.source import Source, Table

DRAFT, PENDING, PUBLIC, WITHDRAWN = "草稿", "待审", "公开", "撤回"
OPEN = "主动公开"
WEBSITE = "网站"
"""The carrier (公开载体) that this portal is."""
IN_FORCE, LAPSED, NOT_YET_IN_FORCE = "有效", "失效", "尚未施行"

Kind = Literal["office", "document", "guide", "report", "ledger"]
ColumnPath = tuple[str, ...]
RESERVED = frozenset(
    {
        "about",
        "catalogue",
        "coverage",
        "bulletins",
        "deadlines",
        "directory",
        "inspection",
        "scores",
        "platform",
        "rules",
        "search",
        "sitemap",
        "statutory",
        "theme",
    }
    | {
        "data",
        "feed",
        "gallery",
        "history",
        "large",
        "ledgers",
        "publishing",
        "requests",
        "year",
        "topic",
        "kind",
    }
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
    """One published or coming text; where its file lies says its office, column and id.

    ``unusable`` are the fields whose key stands in the file with nothing that can be read.
    """

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
    unusable: frozenset[str] = frozenset()
    _historic: bool | None = field(default=None, init=False, repr=False, compare=False)

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

        The import writes its source, its checksum and a seal of the text. A text that was changed
        since, or that says so by hand, does not agree with the seal.
        """
        if self._historic is None:
            imported = self.record("imported")
            self._historic = bool(
                imported.get("file") and imported.get("digest") and self.is_sealed()
            )
        return self._historic

    def is_sealed(self) -> bool:
        """True when the text is still the one that the import has sealed."""
        seal = self.record("imported").get("seal")
        return bool(seal) and seal == seal_of(
            self.title, self.source.body, self.list("attachments")
        )

    @property
    def is_reprint(self) -> bool:
        """True for a text that another body has published first: 来源 or 原文网址 says so."""
        return bool(self.text("origin") or self.text("origin_url"))

    @property
    def year(self) -> int:
        """The year of its id."""
        digits = self.number_in_office[:4]
        return int(digits) if digits.isdecimal() else 0

    @property
    def cleared(self) -> bool:
        """True for a text whose record of review is whole and lets it go out."""
        review = self.record("review")
        return (clearance.is_full(review) or self.historic) and not clearance.refuses(review)

    def embargoed(self, as_of: date) -> bool:
        """True before the day on which the text may first be shown, or where none can be read."""
        day = self.day("embargoed_until")
        return "embargoed_until" in self.unusable or (day is not None and day > as_of)

    def is_public(self, as_of: date) -> bool:
        """True when the text may be shown on ``as_of``: nothing holds it back."""
        return not any(self._held(as_of))

    def _held(self, as_of: date) -> Iterator[bool]:
        """Yield what can hold a text back, whatever the gate lets through: any of it is enough."""
        yield self.state != PUBLIC or not self.source.readable
        yield self.openness != OPEN or "ground" in self.values
        yield self.published_on is None or self.published_on > as_of
        yield self.embargoed(as_of)
        yield "withdrawn" in self.values
        carriers = self.list("carriers")
        yield bool(carriers) and WEBSITE not in carriers
        yield not self.cleared

    def out_of_force(self, as_of: date) -> str:
        """Return in what way the text is not in force on a day; an empty text where it is."""
        said = self.text("validity")
        if said and said != IN_FORCE:
            return said
        starts, ends = self.day("effective_on"), self.day("expires_on")
        if ends and ends < as_of:
            return LAPSED
        return NOT_YET_IN_FORCE if starts and starts > as_of else ""

    def is_tombstone(self, as_of: date) -> bool:
        """True for a withdrawn text, whose address keeps a page that says so.

        A text that was never shown leaves none: its address was never known.
        """
        return (
            self.state == WITHDRAWN
            and self.openness in {OPEN, ""}
            and self.published_on is not None
            and self.published_on <= as_of
            and not self.embargoed(as_of)
        )


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

    def record(self, name: str) -> Mapping[str, Any]:
        """Return a field that holds one record, such as ``security``."""
        value = self.values.get(name, {})
        return value if isinstance(value, dict) else {}

    @property
    def is_sample(self) -> bool:
        """True when every page must say that this is a sample."""
        return self.text("sample") == "是"
