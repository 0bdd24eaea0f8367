"""The tables hold what the model holds: as many rows, sound keys, nothing that is not public."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from plugins.disclosure.annual import tables_of
from plugins.disclosure.coverage import coverage
from plugins.disclosure.fields import LEDGERS, LISTS
from plugins.disclosure.model import INSTITUTIONS
from tests.building import AS_OF
from tests.opendata.conftest import Made


def counts(made: Made) -> dict[str, int]:
    """The number of rows that each table must have, counted from the records alone."""
    portal, rules = made.given.portal, made.given.ruleset
    offices = portal.offices
    public = {one.id: one for one in portal.documents if one.is_public(AS_OF)}
    reports = [one for one in portal.select("report") if one.is_public(AS_OF)]
    schemas = list(rules.schemas.by_code.values())
    names = ("interprets", "replaces", "repeals", "amends", "corrects", "clarifies")
    relations = {
        (one.id, name, target.id)
        for one in public.values()
        for name in names
        for reference in one.list(name)
        if (target := portal.resolve(reference, one.office)) and target.id in public
    }
    found = {
        "offices": len(offices),
        "leaders": sum(len(office.leaders(AS_OF)) for office in offices),
        "documents": len(public),
        "attachments": sum(len(set(one.list("attachments"))) for one in public.values()),
        "relations": len(relations),
        "annual_reports": len(reports),
        "annual_report_cells": sum(
            len(tables_of(one, rules.report_forms, portal).cells) for one in reports
        ),
        "column_schemas": len(schemas),
        "columns": sum(len(list(schema.walk())) for schema in schemas),
        "statutory_items": len(rules.schemas.statutory),
        "vocabularies": sum(len(one.values) for one in rules.vocabularies.values()),
        "calendar": sum(len(one.off_days) + len(one.work_days) for one in rules.calendar.values()),
        "clocks": len(rules.clocks.by_code),
        "coverage": sum(len(cells) for cells in coverage(portal, rules, AS_OF).values()),
        "guides": len(portal.select("guide")),
        "ledger_counts": len(portal.select("ledger")),
        "places": sum(len(one.values.get("places", ())) for one in portal.select("guide")),
    }
    for name in ("departments", "affiliates", "links", "former_names", "former_codes"):
        found[name] = sum(len(office.records(name)) for office in offices)
    return found


def test_rows_are_as_many_as_records(made: Made) -> None:
    """No record is lost and none stands twice."""
    expected = counts(made)
    assert {name: len(made.tables[name].rows) for name in expected} == expected
    assert expected["documents"] > 300
    assert expected["annual_report_cells"] > 1000


def test_ledgers_show_the_rows_marked_public(made: Made) -> None:
    """Each ledger that marks its rows has a table of those that began by the day."""
    marked = Counter(
        ledger.name
        for ledger in made.given.portal.select("ledger")
        for row in ledger.rows
        if row.get("public") == "是"
        and next((day for day in row.values() if isinstance(day, date)), AS_OF) <= AS_OF
    )
    shown = {
        one.label.removeprefix("台账_"): len(one.rows)
        for name, one in made.tables.items()
        if name.startswith("ledger_") and one.label.startswith("台账_")
    }
    assert {name: count for name, count in shown.items() if name in LEDGERS} == dict(marked)
    assert set(shown) & set(LISTS) == set(LISTS)
    for closed in ("依申请公开", "信息报送", "紧急信息", "数据共享"):
        assert closed not in shown
    for name, one in made.tables.items():
        assert name.startswith("ledger_") <= (not {"public", "review"} & set(_names(one)))


def _names(table: object) -> list[str]:
    return [column.name for column in table.columns]  # type: ignore[attr-defined]


def test_nothing_but_public_documents_is_named(made: Made) -> None:
    """Whatever table names a document names one that everybody may read; drafts are in none."""
    public = {one.id for one in made.given.portal.documents if one.is_public(AS_OF)}
    hidden = {one.id for one in made.given.portal.documents} - public
    assert hidden, "the sample has some"
    for table in made.tables.values():
        for row in table.rows:
            assert not hidden & {value for value in row if isinstance(value, str)}, table.name


def test_no_way_of_working_is_published(made: Made) -> None:
    """Who reviewed, who edits and where a file was imported from stay in the repository."""
    names = {column.name for table in made.tables.values() for column in table.columns}
    assert not names & {"review", "editors", "imported", "account", "withdrawn", "embargoed_until"}


def test_keys_and_references_hold(made: Made) -> None:
    """A key names one row; a reference leads to a row that is there."""
    for table in made.tables.values():
        names = _names(table)
        assert len(set(names)) == len(names)
        assert len({column.label for column in table.columns}) == len(names), table.name
        keys = [tuple(row[names.index(one)] for one in table.key) for row in table.rows]
        assert len(set(keys)) == len(keys), table.name
        assert all(value is not None for key in keys for value in key), table.name
        for one in table.references:
            target = made.tables[one.table]
            at = [_names(target).index(name) for name in one.target]
            known = {tuple(row[place] for place in at) for row in target.rows}
            mine = [names.index(name) for name in one.columns]
            named = {tuple(row[place] for place in mine) for row in table.rows}
            assert {key for key in named if None not in key} <= known, (table.name, one)


def test_labels_of_tables_are_their_own(made: Made) -> None:
    """The Chinese views of the SQLite file bear them, beside the tables' English names."""
    labels = [one.label for one in made.tables.values()]
    assert len({*labels, *made.tables}) == 2 * len(labels)


def test_addresses_are_those_of_pages(made: Made, site: object) -> None:
    """Pages and attachments that rows name lie in the built site."""
    from pathlib import Path  # noqa: PLC0415
    from urllib.parse import unquote, urlsplit  # noqa: PLC0415

    folder = Path(str(site))
    for table, name in (("offices", "page"), ("documents", "page"), ("attachments", "url")):
        one = made.tables[table]
        for row in one.rows:
            path = unquote(urlsplit(str(row[_names(one).index(name)])).path).lstrip("/")
            assert (folder / path / ("index.html" if path.endswith("/") else "")).is_file(), path


@pytest.mark.parametrize("column", [INSTITUTIONS])
def test_institutions_of_openness_are_documents_too(made: Made, column: tuple[str, ...]) -> None:
    """公开制度 lies outside the schema and is published all the same."""
    one = made.tables["documents"]
    at = _names(one).index("column")
    assert any(row[at] == "/".join(column) for row in one.rows)
