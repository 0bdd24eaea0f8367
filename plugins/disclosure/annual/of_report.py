"""The tables of a report of the portal: from its data, or from the tables in its text."""

from __future__ import annotations

from plugins.disclosure.annual.from_data import read_data
from plugins.disclosure.annual.from_grid import read_grids
from plugins.disclosure.annual.grids import grids
from plugins.disclosure.annual.tables import Tables
from plugins.disclosure.annual_form import Form
from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.model import AnnualReport, Portal

_KEPT = "annual tables"


def tables_of(report: AnnualReport, forms: tuple[Form, ...], portal: Portal) -> Tables:
    """Return the tables of a report, read once in a run.

    A part whose numbers are data is read from the data; else from the HTML in its text, where
    reports of earlier years have them. A part in neither is absent from the result's forms.
    """
    kept = portal.computed.setdefault(_KEPT, {})
    if report.id not in kept:
        kept[report.id] = read_tables(report, forms)
    found: Tables = kept[report.id]
    return found


def read_tables(report: AnnualReport, forms: tuple[Form, ...]) -> Tables:
    """Return the tables of a report, read anew."""
    tables = Tables()
    if not report.source.readable:
        return tables
    read_data(report.source, forms, tables)
    parts = report.values.get("parts", {})
    with_tables = {block.part for form in forms for block in form.blocks}
    for number, part in enumerate(REPORT_PARTS, start=1):
        text = parts.get(f"part{number}", "")
        if part in with_tables and part not in tables.forms and "<table" in text.lower():
            at = report.source.at("部分", part)
            found = read_grids(grids(text), part, forms, (at.path, at.line))
            tables.cells.update(found.cells)
            tables.forms.update(found.forms)
            tables.odd.extend(found.odd)
    return tables
