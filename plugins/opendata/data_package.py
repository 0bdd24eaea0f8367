"""``datapackage.json`` (Frictionless Data Package 2): every file with its fields and digests."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from plugins.opendata import words
from plugins.opendata.about import About
from plugins.opendata.json_form import ROWS
from plugins.opendata.table import Column, Table

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def as_package(tables: Sequence[Table], files: Mapping[str, bytes], about: About) -> bytes:
    """Return the descriptor; ``files`` are the others by their path beside it."""
    package: dict[str, Any] = {
        "$schema": PROFILE,
        "name": about.name,
        "title": about.title,
        "description": about.description,
        "homepage": about.homepage,
        "version": about.version,
        "created": f"{about.day.isoformat()}T00:00:00+08:00",
    }
    if about.licence:
        package["licenses"] = [about.licence]
    package["sources"] = [{"title": about.publisher, "path": about.homepage}]
    package["resources"] = [
        one for table in tables for one in (_csv(table, tables, files), _json(table, files))
    ]
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(name: str, path: str, table: Table, files: Mapping[str, bytes]) -> dict[str, Any]:
    data = files[path]
    return {
        "name": name,
        "path": path,
        "title": table.label,
        "description": table.note,
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
    }


def _csv(table: Table, tables: Sequence[Table], files: Mapping[str, bytes]) -> dict[str, Any]:
    labels = {one.name: {column.name: column.label for column in one.columns} for one in tables}
    mine = labels[table.name]
    schema: dict[str, Any] = {
        "fields": [_field(table, column) for column in table.columns],
        "primaryKey": [mine[name] for name in table.key],
        "missingValues": [""],
    }
    if table.references:
        schema["foreignKeys"] = [
            {
                "fields": [mine[name] for name in one.columns],
                "reference": {
                    "resource": "" if one.table == table.name else one.table,
                    "fields": [labels[one.table][name] for name in one.target],
                },
            }
            for one in table.references
        ]
    return {
        **_resource(table.name, f"{table.name}.csv", table, files),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "rows": len(table.rows),
        "dialect": {"header": True, "delimiter": ",", "lineTerminator": "\r\n"},
        "schema": schema,
    }


def _json(table: Table, files: Mapping[str, bytes]) -> dict[str, Any]:
    """Return the JSON as a file with its JSON Schema; only the CSV is a table of the package.

    The validator of data packages cannot count the bytes of JSON that it reads as a table.
    """
    return {
        **_resource(f"{table.name}.json", f"{table.name}.json", table, files),
        "format": "json",
        "mediatype": "application/json",
        "property": ROWS,
        "rowSchema": f"schema/{table.name}.json",
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    """Return a field under its heading in the file; its English name stands beside it."""
    is_list = column.type == "list"
    note = "；".join(part for part in (column.note, words.LIST_NOTE if is_list else "") if part)
    found: dict[str, Any] = {
        "name": column.label,
        "type": "string" if is_list else column.type,
        "title": column.label,
        "column": column.name,
    }
    if note:
        found["description"] = note
    if column.name in table.key:
        found["constraints"] = {"required": True}
    return found
