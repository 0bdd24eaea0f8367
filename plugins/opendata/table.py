"""What a table of the open data is: English names for programs, Chinese labels for readers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from plugins.disclosure.fields import DATE, LIST, NUMBER, TIME, Field

TEXT_TYPE, DATE_TYPE, TIME_TYPE = "string", "date", "datetime"
COUNT_TYPE, NUMBER_TYPE, LIST_TYPE = "integer", "number", "list"
_TYPES = {DATE: DATE_TYPE, TIME: TIME_TYPE, NUMBER: NUMBER_TYPE, LIST: LIST_TYPE}

Value = str | int | Decimal | date | datetime | tuple[str, ...] | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its English name, Chinese label, type, what it means, and its unit if any."""

    name: str
    label: str
    type: str = TEXT_TYPE
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns whose values, where there are any, are the key of a row of another table."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows in a fixed order; ``key`` names the columns that no two rows share."""

    name: str
    label: str
    note: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: tuple[Row, ...]
    references: tuple[Reference, ...] = ()


def column_of(field: Field) -> Column:
    """Return the column of a declared field, under the same name and label."""
    return Column(field.name, field.label, _TYPES.get(field.type, TEXT_TYPE), field.note)


def columns_of(fields: Iterable[Field], *names: str) -> tuple[Column, ...]:
    """Return the columns of the named fields, in the order of the names."""
    by_name = {field.name: field for field in fields}
    return tuple(column_of(by_name[name]) for name in names)


def values_of(values: Mapping[str, Value], columns: Sequence[Column]) -> Row:
    """Return the values of a record in the order of the columns; what is unknown is None."""
    return tuple(
        None if (value := values.get(column.name)) in {"", ()} else value for column in columns
    )


def office_column() -> Column:
    """Return the column that says which office a row belongs to."""
    return Column("office", "机构代号", note="机构的文件夹名，也是它的网址")


OFFICE_REFERENCE = Reference(("office",), "offices", ("id",))
