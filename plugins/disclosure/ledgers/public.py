"""What of a ledger anyone may see: rows marked 是否公开 是, whole lists of services, else nothing.

Of requests, submissions, urgent reports and sharing only counts are shown, never a row.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from plugins.disclosure.fields import DATE, LEDGERS, LISTS, Field
from plugins.disclosure.model import Ledger, Portal

HIDDEN = frozenset({"public", "note"})
"""The fields of a public row that are no matter of the public."""
LIMITS = frozenset({"due_on", "closed_on"})
"""The dates that are set beforehand, and so may lie ahead."""
NAMES = (*LEDGERS, *LISTS)
"""Every ledger by name, in the order of the pages."""


def ledgers_held(portal: Portal, office: str) -> tuple[str, ...]:
    """Return the names of the ledgers that an office keeps, in order."""
    return tuple(name for name in NAMES if (office, name) in portal.ledgers_of)


def public_fields(name: str) -> tuple[Field, ...]:
    """Return the fields of a ledger whose public rows are shown; none where no row is."""
    fields = LEDGERS.get(name) or LISTS[name]
    if name in LEDGERS and all(field.name != "public" for field in fields):
        return ()
    return tuple(field for field in fields if field.name not in HIDDEN)


def counted_rows(ledger: Ledger) -> list[Mapping[str, Any]]:
    """Return the rows that public figures count: of a ledger that marks its rows, the public ones.

    What is marked 否 thus leaves no trace on the site; of the other ledgers every row counts.
    """
    if not public_fields(ledger.name) or ledger.name in LISTS:
        return list(ledger.rows)
    return [row for row in ledger.rows if row.get("public") == "是"]


def public_rows(portal: Portal, office: str, name: str, as_of: date) -> list[Mapping[str, Any]]:
    """Return the public rows of an office's ledger as they were on a day, newest first.

    A row that began after the day is left out, and so is a date after it.
    """
    fields = public_fields(name)
    if not fields:
        return []
    opening = next((field.name for field in fields if field.type == DATE), "")
    rows: list[Mapping[str, Any]] = [
        _as_of(row, as_of)
        for ledger in portal.ledgers_of.get((office, name), ())
        for row in ledger.rows
        if (name in LISTS or row.get("public") == "是") and row.get(opening, as_of) <= as_of
    ]
    if name in LISTS:
        return rows
    return sorted(
        rows, key=lambda row: (str(row.get(opening, "")), row.get("number", "")), reverse=True
    )


def _as_of(row: Mapping[str, Any], as_of: date) -> dict[str, Any]:
    return {
        name: value
        for name, value in row.items()
        if name not in HIDDEN and (name in LIMITS or not _after(value, as_of))
    }


def _after(value: object, as_of: date) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime) and value > as_of
