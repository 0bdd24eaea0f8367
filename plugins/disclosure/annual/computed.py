"""The tables of a report as the repository gives them: requests from the ledger, rules from the
catalogue, and what was written by hand where neither says anything."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from plugins.disclosure.annual.counting import BLOCK, CASES, Count, counted
from plugins.disclosure.annual.of_report import tables_of
from plugins.disclosure.annual.tables import Key, Tables, as_text
from plugins.disclosure.annual_form import Form
from plugins.disclosure.model import WITHDRAWN, AnnualReport, Document, Portal

RULES = {"规章": "rules", "规范性文件": "normative"}
"""The columns of the catalogue that the first table counts, and its rows."""
GOVERNMENT = "政府"
"""The kind of office that makes rules (规章); a department's column shows those of others."""
Texts = dict[Key, str]


def computed(
    portal: Portal, office: str, year: int, form: Form, forms: tuple[Form, ...]
) -> tuple[Texts, Count | None]:
    """Return the text of each cell of the form, empty where nothing is known, and the count.

    With a ledger, requests, reviews and suits are its count, nought included. Rules made and
    repealed are counted from the catalogue; those in force are last year's and these.
    """
    texts: Texts = {
        (block.key, row.key, column.key): ""
        for block in form.blocks
        for row in block.rows
        for column in block.columns
    }
    count = counted(portal, office, year, form)
    if count is not None:
        texts |= {key: str(count.cells[key]) for key in texts if key[0] in {BLOCK, CASES}}
    texts |= _rules(portal, office, year, forms)
    return texts, count


def merged(written: Tables, found: Mapping[Key, str]) -> Texts:
    """Return what stands in a report with the ledger's count in its place.

    Tables two keep what was written: a catalogue may not hold every text of former years.
    """
    texts = dict(found)
    for key, cell in written.cells.items():
        by_ledger = key[0] in {BLOCK, CASES} and bool(found.get(key))
        if key in texts and cell.text and not by_ledger:
            texts[key] = cell.text
    return texts


def differences(written: Tables, found: Mapping[Key, str]) -> list[tuple[str, str, str]]:
    """Return the cells whose number is not the ledger's: name, written, counted."""
    return [
        (f"{cell.block.heading}“{cell.name}”", cell.text, wanted)
        for key, cell in written.cells.items()
        if key[0] in {BLOCK, CASES} and (wanted := found.get(key, "")) and cell.text != wanted
    ]


def _rules(portal: Portal, office: str, year: int, forms: tuple[Form, ...]) -> Texts:
    documents = [
        document
        for document in portal.documents_of.get(office, [])
        if document.column and document.column[-1] in RULES and _is_own(document)
    ]
    ended = _ended_in(portal, office, year)
    before = _before(portal, office, year)
    texts: Texts = {}
    maker = portal.get("office", office)
    for name, row in RULES.items():
        powerless = name == "规章" and (maker is None or maker.text("category") != GOVERNMENT)
        inside = [one for one in documents if one.column[-1] == name and not powerless]
        made = sum(1 for one in inside if one.made_on and one.made_on.year == year)
        repealed = sum(1 for one in inside if one.id in ended)
        texts["item1", row, "made"] = str(made)
        texts["item1", row, "repealed"] = str(repealed)
        last = tables_of(before, forms, portal).value("item1", row, "valid") if before else None
        if last is not None:
            texts["item1", row, "valid"] = str(int(last + made - repealed))
    return texts


def _is_own(document: Document) -> bool:
    """True for a text that the office made itself and has not withdrawn."""
    return document.state != WITHDRAWN and not document.text("made_by") + document.text("origin")


def _ended_in(portal: Portal, office: str, year: int) -> frozenset[str]:
    """Return the ids of the texts that another of that year repealed or replaced."""
    return frozenset(
        target.id
        for document in portal.documents_of.get(office, [])
        if document.made_on and document.made_on.year == year
        for reference in (*document.list("repeals"), *document.list("replaces"))
        if (target := portal.resolve(reference, office)) is not None
    )


def _before(portal: Portal, office: str, year: int) -> AnnualReport | None:
    reports = portal.reports_of.get(office, [])
    return next((report for report in reports if report.year == year - 1), None)


def fees(portal: Portal, office: str, year: int) -> Decimal:
    """Return the yuan that an office's ledger of a year says were charged."""
    total = Decimal(0)
    for ledger in portal.ledgers_of.get((office, "依申请公开"), []):
        if ledger.year == year:
            for row in ledger.rows:
                fee = str(row.get("fee", "0"))
                total += Decimal(fee) if fee.replace(".", "", 1).isdecimal() else 0
    return total


def texts_of(tables: Tables) -> Texts:
    """Return the text of each cell as it will be written."""
    return {
        key: as_text(cell.value, cell.block) if cell.value is not None else cell.text
        for key, cell in tables.cells.items()
    }
