"""The rows of ledgers that anyone may see, and how many rows each ledger has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from plugins.disclosure.fields import LEDGER_SLUGS
from plugins.disclosure.ledgers import counted_rows, public_fields, public_rows
from plugins.disclosure.ledgers.public import NAMES
from plugins.disclosure.model import Ledger
from plugins.opendata.given import Given
from plugins.opendata.table import (
    COUNT_TYPE,
    OFFICE_REFERENCE,
    Column,
    Row,
    Table,
    column_of,
    office_column,
    values_of,
)

_POSITION = Column("position", "次序", COUNT_TYPE, "从 1 起，新的在前")


def ledger_tables(given: Given) -> tuple[Table, ...]:
    """Return a table for each ledger that shows rows, and one with the counts of all."""
    shown = [name for name in NAMES if public_fields(name)]
    return (*(_rows(given, name) for name in shown), _counts(given))


def table_name(ledger: str) -> str:
    """Return the name of the table of a ledger: ``ledger_letters``."""
    return f"ledger_{LEDGER_SLUGS[ledger].replace('-', '_')}"


def _rows(given: Given, name: str) -> Table:
    inner = tuple(column_of(field) for field in public_fields(name))
    rows: list[Row] = [
        (office.id, position, *values_of(row, inner))
        for office in given.portal.offices
        for position, row in enumerate(
            public_rows(given.portal, office.id, name, given.as_of), start=1
        )
    ]
    columns = (office_column(), _POSITION, *inner)
    note = f"{name}里标明可以公开的各件" if name != "服务事项" else "各机构的服务事项"
    key = ("office", "position")
    references = (OFFICE_REFERENCE,)
    return Table(table_name(name), f"台账_{name}", note, columns, key, tuple(rows), references)


def _counts(given: Given) -> Table:
    columns = (
        office_column(),
        Column("ledger", "台账"),
        Column("year", "年度", COUNT_TYPE, "不分年度的台账为 0"),
        Column("count", "件数", COUNT_TYPE),
    )
    rows: tuple[Row, ...] = tuple(
        (office.id, name, ledger.year, _begun(ledger, given.as_of))
        for office in given.portal.offices
        for name in NAMES
        for ledger in given.portal.ledgers_of.get((office.id, name), ())
    )
    note = "各台账各年登记的件数；逐件标明是否公开的，只计公开的"
    key = ("office", "ledger", "year")
    return Table("ledger_counts", "台账件数", note, columns, key, rows, (OFFICE_REFERENCE,))


def _begun(ledger: Ledger, as_of: date) -> int:
    return sum(1 for row in counted_rows(ledger) if _first(row) <= as_of)


def _first(row: Mapping[str, Any]) -> date:
    """Return the first date of a row, which says when it began."""
    for value in row.values():
        if isinstance(value, date):
            return value.date() if isinstance(value, datetime) else value
    return date.min
