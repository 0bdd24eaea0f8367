"""A table as JSON: what it is, its columns with both names, and one object a line for each row."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from plugins.opendata.table import Table, Value

ROWS = "rows"
"""The key that holds the rows; a data package names it."""


def as_json(table: Table, day: date) -> bytes:
    """Return the table as of a day; unknown values are null, lists are arrays."""
    head = {
        "name": table.name,
        "title": table.label,
        "description": table.note,
        "as_of": day.isoformat(),
        "schema": f"schema/{table.name}.json",
        "columns": [{"name": one.name, "title": one.label} for one in table.columns],
    }
    opening = _written(head)[:-1]
    rows = ",\n".join(_written(one) for one in records(table))
    return f'{opening},"{ROWS}":[\n{rows}\n]}}\n'.encode()


def records(table: Table) -> list[dict[str, Any]]:
    """Return the rows as objects by English name."""
    names = [column.name for column in table.columns]
    return [dict(zip(names, map(value_of, row), strict=True)) for row in table.rows]


def value_of(value: Value) -> Any:
    """Return a value as JSON holds it; amounts are numbers, whole ones without a point."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
