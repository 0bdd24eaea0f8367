"""The whole of the open data as one SQLite file: English tables, Chinese views, foreign keys."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import date
from decimal import Decimal

from plugins.opendata.csv_form import plain
from plugins.opendata.table import Column, Reference, Table, Value

VERSION = 1
"""What ``PRAGMA user_version`` says: the version of the tables, as in ``/data/v1/``."""
_TYPES = {"integer": "INTEGER", "number": "NUMERIC"}


def as_sqlite(tables: Iterable[Table], about: Mapping[str, str]) -> bytes:
    """Return the file; the same tables make the same bytes with the same SQLite.

    ``about`` fills the table ``_about``. Rows lie in the order of their tables, which are filled
    after their targets; what refers within itself is checked at the end.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.execute("PRAGMA page_size = 4096")
        base.execute(f"PRAGMA user_version = {VERSION}")
        base.execute("PRAGMA foreign_keys = ON")
        base.execute("BEGIN")
        base.execute("PRAGMA defer_foreign_keys = ON")
        every = tuple(tables)
        for table in (*_told(every, about), *every):
            base.execute(_create(table))
            base.execute(_view(table))
            places = ", ".join("?" * len(table.columns))
            base.executemany(
                f"INSERT INTO {_name(table.name)} VALUES ({places})",
                (tuple(map(_stored, row)) for row in table.rows),
            )
        base.execute("COMMIT")
        base.execute("VACUUM")
        return base.serialize()


def _told(tables: tuple[Table, ...], about: Mapping[str, str]) -> tuple[Table, Table, Table]:
    """Return the tables that tell of the data itself."""
    text = (Column("key", "项目"), Column("value", "内容"))
    lines = (Column("name", "名称"), Column("label", "中文名"), Column("note", "说明"))
    inner = (Column("table", "表"), *lines)
    return (
        Table("_about", "_说明", "", text, ("key",), tuple(about.items())),
        Table(
            "_tables",
            "_表",
            "",
            lines,
            ("name",),
            tuple((one.name, one.label, one.note or None) for one in tables),
        ),
        Table(
            "_columns",
            "_列",
            "",
            inner,
            ("table", "name"),
            tuple(
                (table.name, one.name, one.label, one.note or None)
                for table in tables
                for one in table.columns
            ),
        ),
    )


def _create(table: Table) -> str:
    lines = [
        f"{_name(one.name)} {_TYPES.get(one.type, 'TEXT')}"
        f"{' NOT NULL' if one.name in table.key else ''}"
        for one in table.columns
    ]
    lines.append(f"PRIMARY KEY ({_names(table.key)})")
    lines += [_foreign(one) for one in table.references]
    return f"CREATE TABLE {_name(table.name)} ({', '.join(lines)})"


def _foreign(one: Reference) -> str:
    return (
        f"FOREIGN KEY ({_names(one.columns)}) REFERENCES {_name(one.table)} ({_names(one.target)})"
    )


def _view(table: Table) -> str:
    columns = ", ".join(f"{_name(one.name)} AS {_name(one.label)}" for one in table.columns)
    return f"CREATE VIEW {_name(table.label)} AS SELECT {columns} FROM {_name(table.name)}"


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _names(texts: Iterable[str]) -> str:
    return ", ".join(_name(text) for text in texts)


def _stored(value: Value) -> str | int | float | None:
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    assert isinstance(value, (tuple, date))
    return plain(value)
