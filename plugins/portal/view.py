"""Everything that pages are made of, loaded, checked and grouped once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from plugins.disclosure.checker import Report
from plugins.disclosure.coverage import Cell, coverage, ledger_rows
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import AnnualReport, ColumnPath, Document, Guide, Office, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.schema import Column, Schema
from plugins.portal.relations import Related, relations
from plugins.portal.rows import Row, build_rows, group
from plugins.portal.shown import shown
from plugins.portal.slugs import kind_slugs, slug_of, topic_slugs

if TYPE_CHECKING:
    from plugins.portal.history.revisions import History

CATEGORIES = "机构类别"


@dataclass(slots=True)
class View:
    """The portal as readers see it on a day; all groups keep the order newest first.

    ``findings`` and ``exempted`` leave out what lies in documents that are not public.
    ``histories`` are the revisions of documents by id, where Git tells them. ``open_data`` is what
    another plugin tells of its files: ``about``, ``tables``, ``sizes``.
    """

    portal: Portal
    ruleset: Ruleset
    findings: list[Finding]
    exempted: list[Finding]
    as_of: date
    rows: list[Row]
    offices: list[Office]
    schemas: Mapping[str, Schema]
    cells: Mapping[str, Mapping[ColumnPath, Cell]]
    by_office: Mapping[str, list[Row]]
    by_column: Mapping[tuple[str, ColumnPath], list[Row]]
    by_year: Mapping[int, list[Row]]
    by_topic: Mapping[str, list[Row]]
    by_kind: Mapping[str, list[Row]]
    related: Mapping[str, Related]
    withdrawn: Mapping[tuple[str, ColumnPath], list[Document]]
    guides: Mapping[str, Guide]
    reports: Mapping[str, list[AnnualReport]]
    topic_slugs: Mapping[str, str]
    kind_slugs: Mapping[str, str]
    ledgers: dict[tuple[str, ColumnPath], list[Mapping[str, Any]]] = field(default_factory=dict)
    open_data: Any = None
    histories: Mapping[str, History] = field(default_factory=dict)

    def topic_slug(self, topic: str) -> str:
        """Return the slug of a topic."""
        return slug_of(topic, self.topic_slugs)

    def kind_slug(self, kind: str) -> str:
        """Return the slug of a kind."""
        return slug_of(kind, self.kind_slugs)

    def cell(self, office: str, column: Column) -> Cell:
        """Return the state of a column of an office."""
        return self.cells[office][column.path]

    def withdrawn_of(self, office: str) -> list[Document]:
        """Return the withdrawn documents of an office, in whatever columns they lay."""
        return [
            document
            for (owner, _), documents in self.withdrawn.items()
            if owner == office
            for document in documents
        ]

    def ledger(self, office: str, column: Column) -> list[Mapping[str, Any]]:
        """Return the public rows that a ledger column shows, newest first."""
        key = (office, column.path)
        if key not in self.ledgers:
            rows = ledger_rows(self.portal, office, column, self.as_of)
            self.ledgers[key] = sorted(rows, key=_newest, reverse=True)
        return self.ledgers[key]


def _newest(row: Mapping[str, Any]) -> tuple[date, str]:
    return row.get("received_on", date.min), row.get("number", "")


def build_view(portal: Portal, ruleset: Ruleset, report: Report, as_of: date) -> View:
    """Return the view of a portal on a day."""
    rows = build_rows(portal, ruleset, as_of)
    schemas = {
        office.id: schema
        for office in portal.offices
        if (schema := ruleset.schemas.of(office)) is not None
    }
    return View(
        portal=portal,
        ruleset=ruleset,
        findings=shown(report.unmet, portal, ruleset, as_of),
        exempted=shown(report.exempted, portal, ruleset, as_of),
        as_of=as_of,
        rows=rows,
        offices=sorted_offices(portal, ruleset),
        schemas=schemas,
        cells=coverage(portal, ruleset, as_of),
        by_office=group(rows, lambda row: row.document.office),
        by_column=group(rows, lambda row: (row.document.office, row.document.column)),
        by_year=group(rows, lambda row: row.day.year),
        by_topic=_by_topic(rows),
        by_kind=group(
            (row for row in rows if row.document.text("kind")),
            lambda row: row.document.text("kind"),
        ),
        related=relations(portal, rows),
        withdrawn=group(
            withdrawn_documents(portal, as_of), lambda document: (document.office, document.column)
        ),
        guides={guide.office: guide for guide in portal.select("guide") if guide.source.readable},
        reports={
            office: public
            for office, reports in portal.reports_of.items()
            if (public := [report for report in reversed(reports) if report.is_public(as_of)])
        },
        topic_slugs=topic_slugs(ruleset),
        kind_slugs=kind_slugs(ruleset),
    )


def withdrawn_documents(portal: Portal, as_of: date) -> list[Document]:
    """Return the withdrawn documents whose addresses keep a page, in order of path."""
    return [
        document
        for document in portal.documents
        if document.is_tombstone(as_of) and portal.get("office", document.office)
    ]


def sorted_offices(portal: Portal, ruleset: Ruleset) -> list[Office]:
    """Return the offices by category in the vocabulary's order, then by id."""
    vocabulary = ruleset.vocabularies.get(CATEGORIES)
    order = {word: number for number, word in enumerate(vocabulary.values if vocabulary else ())}
    return sorted(
        portal.offices, key=lambda office: (order.get(office.text("category"), 99), office.id)
    )


def topics_of(document: Document) -> tuple[str, ...]:
    """Return a document's topic and the class above it."""
    topic = document.text("topic")
    if not topic:
        return ()
    above = topic.partition("/")[0]
    return (above,) if above == topic else (above, topic)


def _by_topic(rows: list[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        for topic in topics_of(row.document):
            groups.setdefault(topic, []).append(row)
    return groups
