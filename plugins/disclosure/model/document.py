"""A document: its state, and whether it may be shown on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from plugins.disclosure.model import clearance
from plugins.disclosure.model.paths import ColumnPath
from plugins.disclosure.model.seal import seal_of
from plugins.disclosure.model.values import Values
from plugins.disclosure.source import Source

DRAFT, PENDING, PUBLIC, WITHDRAWN = "草稿", "待审", "公开", "撤回"
OPEN = "主动公开"
WEBSITE = "网站"
"""The carrier (公开载体) that this portal is."""
IN_FORCE, LAPSED, NOT_YET_IN_FORCE = "有效", "失效", "尚未施行"


@dataclass(slots=True)
class Document(Values):
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
    _cleared: bool | None = field(default=None, init=False, repr=False, compare=False)
    _public_on: tuple[date, bool] | None = field(
        default=None, init=False, repr=False, compare=False
    )

    kind = "document"

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
        if self._cleared is None:
            review = self.record("review")
            full = clearance.is_full(review) or self.historic
            self._cleared = full and not clearance.refuses(review)
        return self._cleared

    def embargoed(self, as_of: date) -> bool:
        """True before the day on which the text may first be shown, or where none can be read."""
        day = self.day("embargoed_until")
        return "embargoed_until" in self.unusable or (day is not None and day > as_of)

    def is_public(self, as_of: date) -> bool:
        """True when the text may be shown on ``as_of``: nothing holds it back."""
        if self._public_on is None or self._public_on[0] != as_of:
            self._public_on = (as_of, not any(self._held(as_of)))
        return self._public_on[1]

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
