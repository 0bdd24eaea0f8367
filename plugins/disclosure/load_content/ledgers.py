"""Ledgers as records: a CSV for each year, or one YAML list for all years."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.disclosure.fields import LEDGERS, LISTS, TEXT, Field, read_cell
from plugins.disclosure.model import Ledger
from plugins.disclosure.source import Fault, Table, read_list, read_table

ALL_YEARS = 0
"""The year of a ledger that is one list for all years."""


def read_ledger(root: Path, path: str, office: str, name: str, year: int) -> Ledger:
    """Return the ledger in ``path`` with typed rows; wrong cells are faults at their cell."""
    fields = LEDGERS[name]
    table = read_table(root, path, tuple(field.label for field in fields))
    return _ledger(
        table, fields, Ledger(f"{office}/台账/{name}-{year}", office, name, year, table, ())
    )


def read_list_ledger(root: Path, path: str, office: str, name: str) -> Ledger:
    """Return the ledger in the YAML file ``path``: one entry is a row, ``year`` is 0."""
    fields = LISTS[name]
    table = read_list(root, path, name, tuple(field.label for field in fields))
    return _ledger(
        table, fields, Ledger(f"{office}/台账/{name}", office, name, ALL_YEARS, table, ())
    )


def _ledger(table: Table, fields: tuple[Field, ...], empty: Ledger) -> Ledger:
    faults: list[Fault] = []
    plan = [(field, field.name, field.label, field.type == TEXT) for field in fields]
    rows = tuple(_row(table, number, plan, faults) for number in range(len(table.rows)))
    if faults:
        table = replace(table, faults=(*table.faults, *faults))
    return replace(empty, table=table, rows=rows)


def _row(
    table: Table, number: int, plan: list[tuple[Field, str, str, bool]], faults: list[Fault]
) -> dict[str, Any]:
    """Return a row's values; ``plan`` has field, name, label, and whether it is plain text."""
    row: dict[str, Any] = {}
    cells = table.rows[number]
    for field, name, label, is_text in plan:
        text = cells.get(label)
        if not text:
            continue
        if is_text:
            row[name] = text
            continue
        value, kind, proposal = read_cell(field, text)
        if kind:
            facts = {"字段": label, "值": text, "应为": proposal}
            faults.append(Fault(kind, table.at(number, label), label, facts))
        else:
            row[name] = value
    return row
