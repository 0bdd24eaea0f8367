"""Every file of the open data, and what a page may say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.opendata.about import About
from plugins.opendata.csv_form import as_csv
from plugins.opendata.data_package import as_package
from plugins.opendata.json_form import as_json
from plugins.opendata.json_schema import as_schema
from plugins.opendata.sqlite_form import as_sqlite
from plugins.opendata.table import Table

PACKAGE, SQLITE = "datapackage.json", "gongkai.sqlite"


@dataclass(frozen=True, slots=True)
class Told:
    """What the page of the open data shows: sizes in bytes by path below the folder."""

    about: About
    tables: tuple[Table, ...]
    sizes: dict[str, int]
    package: str = PACKAGE
    sqlite: str = SQLITE
    offline: bool = False


def paths_of(tables: Sequence[Table]) -> list[str]:
    """Return the path of every file below the folder of the data."""
    forms = [
        path
        for one in tables
        for path in (f"{one.name}.csv", f"{one.name}.json", f"schema/{one.name}.json")
    ]
    return [*forms, SQLITE, PACKAGE]


def data_files(tables: Sequence[Table], about: About) -> dict[str, bytes]:
    """Return every file by its path below the folder of the data."""
    files: dict[str, bytes] = {}
    for table in tables:
        files[f"{table.name}.csv"] = as_csv(table)
        files[f"{table.name}.json"] = as_json(table, about.day)
        files[f"schema/{table.name}.json"] = as_schema(table, about.address)
    files[SQLITE] = as_sqlite(tables, _said(about))
    files[PACKAGE] = as_package(tables, files, about)
    return files


def _said(about: About) -> dict[str, str]:
    told = {
        "title": about.title,
        "description": about.description,
        "publisher": about.publisher,
        "homepage": about.homepage,
        "version": about.version,
        "as_of": about.day.isoformat(),
    }
    return told | {f"licence_{key}": value for key, value in about.licence.items()}
