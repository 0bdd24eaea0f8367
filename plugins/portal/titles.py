"""The data of the search page: titles, numbers and columns, in as few characters as may be."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from plugins.portal.view import View


class _Table:
    """Numbers values in the order in which they come."""

    def __init__(self) -> None:
        self.places: dict[Any, int] = {}

    def place(self, value: Any) -> int:
        return self.places.setdefault(value, len(self.places))


def titles(view: View) -> str:
    """Return titles.json.

    ``documents`` are rows of title, document number, number of the code, office, column, id
    within the office, day of publication and state of force; codes, offices and columns are
    positions in the lists beside. ``columns`` are rows of office, name and slug.
    """
    offices, codes, names = _Table(), _Table(), _Table()
    for office in view.offices:
        offices.place((office.id, office.name, office.short_name))
    documents = [
        [
            row.title,
            row.number,
            codes.place(row.index_number.partition("/")[0]),
            offices.place((row.office.id, row.office.name, row.office.short_name)),
            names.place(row.column_name),
            row.document.number_in_office,
            row.published_on,
            row.state,
        ]
        for row in view.rows
    ]
    columns = [
        [offices.place((office.id, office.name, office.short_name)), column.name, column.slug]
        for office in view.offices
        if (schema := view.schemas.get(office.id))
        for column in schema.walk()
    ]
    return _compact(
        {
            "offices": _listed(offices.places),
            "codes": list(codes.places),
            "names": list(names.places),
            "columns": columns,
            "documents": documents,
        }
    )


def _listed(keys: Iterable[tuple[str, ...]]) -> list[list[str]]:
    return [list(key) for key in keys]


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
