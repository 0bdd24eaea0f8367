"""政策解读: which normative documents have an interpretation, how soon, and linked both ways.

Counted are public texts alone, so that a page may say it: an office's own normative documents,
and every text that lies in a column of interpretations or interprets a public text: one that
names none but hidden texts must not be told from one that names nothing. The delay is in working
days after the day the document was published; nought is the same day or before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.workdays import Calendar

NORMATIVE = "规范性文件"
"""The name of the columns whose documents ought to be interpreted."""
READINGS = frozenset({"政策法规解读", "政策解读"})
"""The names of the columns of interpretations."""


@dataclass(frozen=True, slots=True)
class Interpreted:
    """A document with its interpretations, oldest first.

    ``delay`` is None where there is none, ``estimated`` True where a year without notice of
    holidays lies between.
    """

    document: Document
    readings: tuple[Document, ...]
    delay: int | None
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """An interpretation; ``linked`` says that what it interprets is public here as well.

    The pages of both then link to each other; an interpretation of a text elsewhere, or of one
    that is not shown, stands alone.
    """

    document: Document
    linked: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over some documents and interpretations."""

    documents: int
    interpreted: int
    days: int
    readings: int
    linked: int

    @property
    def rate(self) -> float | None:
        """The share of documents that have an interpretation, in percent."""
        return 100 * self.interpreted / self.documents if self.documents else None

    @property
    def average(self) -> float | None:
        """The working days from a document to its first interpretation, on average."""
        return self.days / self.interpreted if self.interpreted else None

    @property
    def share(self) -> float | None:
        """The share of interpretations that are linked both ways, in percent."""
        return 100 * self.linked / self.readings if self.readings else None


def interpreted(portal: Portal, ruleset: Ruleset, as_of: date) -> list[Interpreted]:
    """Return the public normative documents that offices made themselves, in order of path."""
    calendar = Calendar(ruleset.calendar)
    by_target: dict[str, list[Document]] = {}
    for reading in _public(portal, as_of):
        for target in targets_of(portal, reading, as_of):
            by_target.setdefault(target.id, []).append(reading)
    return [
        _interpreted(document, by_target.get(document.id, []), calendar)
        for document in _public(portal, as_of)
        if is_own_normative(portal, document)
    ]


def readings(portal: Portal, as_of: date) -> list[Reading]:
    """Return the public interpretations, in order of path."""
    return [
        Reading(document, linked)
        for document in _public(portal, as_of)
        if (linked := bool(targets_of(portal, document, as_of)))
        or not READINGS.isdisjoint(document.column[-1:])
    ]


def interpreted_ids(portal: Portal, as_of: date) -> frozenset[str]:
    """Return the ids of the public texts that a public text interprets, found once a day."""
    key = ("interpreted", as_of)
    if key not in portal.computed:
        portal.computed[key] = frozenset(
            target.id
            for reading in _public(portal, as_of)
            for target in targets_of(portal, reading, as_of)
        )
    found: frozenset[str] = portal.computed[key]
    return found


def targets_of(portal: Portal, reading: Document, as_of: date) -> list[Document]:
    """Return the public texts that a text says it interprets, itself not among them."""
    found = (portal.resolve(one, reading.office) for one in reading.list("interprets"))
    return [one for one in found if one and one is not reading and one.is_public(as_of)]


def is_own_normative(portal: Portal, document: Document) -> bool:
    """True for a normative document that its office made, and not another organ."""
    return document.column[-1:] == (NORMATIVE,) and is_own(portal, document)


def is_own(portal: Portal, document: Document) -> bool:
    """True for a text that its office made, and not another organ."""
    if document.text("origin"):
        return False
    office = portal.get("office", document.office)
    return document.text("made_by") in {"", office.name if office else ""}


def figures(documents: Iterable[Interpreted], of: Iterable[Reading]) -> Figures:
    """Return the counts of documents and of interpretations."""
    every, made = list(documents), list(of)
    delays = [one.delay for one in every if one.delay is not None]
    linked = sum(one.linked for one in made)
    return Figures(len(every), len(delays), sum(delays), len(made), linked)


def _public(portal: Portal, as_of: date) -> list[Document]:
    """Return the public documents, found once a day."""
    key = ("public documents", as_of)
    if key not in portal.computed:
        portal.computed[key] = [one for one in portal.documents if one.is_public(as_of)]
    found: list[Document] = portal.computed[key]
    return found


def _interpreted(document: Document, found: list[Document], calendar: Calendar) -> Interpreted:
    ordered = tuple(sorted(found, key=lambda one: (one.published_on or date.max, one.id)))
    first = ordered[0].published_on if ordered else None
    start = document.published_on
    if first is None or start is None:
        return Interpreted(document, ordered, None)
    days = calendar.between(start, first)
    return Interpreted(document, ordered, days, bool(calendar.unknown(start, first)))
