"""JSON Schema (2020-12) of the rows of a table, with Chinese titles and descriptions."""

from __future__ import annotations

import json
from typing import Any

from plugins.opendata.table import Column, Table

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES: dict[str, dict[str, Any]] = {
    "string": {"type": ["string", "null"]},
    "date": {"type": ["string", "null"], "format": "date"},
    "datetime": {
        "type": ["string", "null"],
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$",
    },
    "integer": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "list": {"type": ["array", "null"], "items": {"type": "string", "minLength": 1}},
}


def as_schema(table: Table, address: str) -> bytes:
    """Return the schema of one row; ``address`` is that of the folder of the data."""
    schema = {
        "$schema": DIALECT,
        "$id": f"{address}schema/{table.name}.json",
        "title": table.label,
        "description": table.note,
        "type": "object",
        "properties": {one.name: _property(table, one) for one in table.columns},
        "required": [one.name for one in table.columns],
        "additionalProperties": False,
    }
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def _property(table: Table, column: Column) -> dict[str, Any]:
    found: dict[str, Any] = {"title": column.label}
    if column.note:
        found["description"] = column.note
    found |= _TYPES[column.type]
    if column.name in table.key:
        found["type"] = found["type"][0]
        if found["type"] == "string":
            found["minLength"] = 1
    return found
