"""Values typed by their fields; what does not fit becomes a fault at its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from plugins.disclosure.fields.field import ANY, DATE, LIST, RECORD, RECORDS, TEXT, Field
from plugins.disclosure.source import Source
from plugins.disclosure.source.source import Path

_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TABLES: dict[int, tuple[tuple[Field, ...], dict[str, Field]]] = {}


def parse_date(text: str) -> date | None:
    """Return the day that ``YYYY-MM-DD`` names, or None when there is no such day."""
    match = _ISO_DATE.fullmatch(text)
    if not match:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None


def date_fault(text: str) -> str:
    """Return the kind of fault of a text that names no day."""
    return "no-such-date" if _ISO_DATE.fullmatch(text) else "date-form"


def read_values(source: Source, fields: tuple[Field, ...]) -> dict[str, Any]:
    """Return the values of ``source`` by English name, typed; wrong ones become faults.

    An absent or empty value is left out. A value of the wrong type is left out too, and the
    fault stands at its place.
    """
    return _read(source, source.values, fields, ())


def _read(
    source: Source, values: Mapping[str, Any], fields: tuple[Field, ...], path: Path
) -> dict[str, Any]:
    by_label = _by_label(fields)
    found: dict[str, Any] = {}
    for key, value in values.items():
        field = by_label.get(key)
        if field is None:
            known = "、".join(by_label)
            source.fault("unknown-key", source.key_at(*path, key), key, 键=key, 可用=known)
        elif value != "":
            typed = _typed(source, field, value, (*path, key))
            if typed is not None:
                found[field.name] = typed
    return found


def _typed(source: Source, field: Field, value: Any, path: Path) -> Any:
    """Return a value in its field's type, or None after noting a fault."""
    kind = field.type
    found: Any = None
    if kind is ANY:
        found = value
    elif kind is TEXT and isinstance(value, str):
        found = value.strip()
    elif kind is DATE and isinstance(value, str):
        return _typed_date(source, field, value, path)
    elif kind is LIST and isinstance(value, list) and all(type(item) is str for item in value):
        found = tuple(item.strip() for item in value if item.strip())
    elif kind is RECORD and isinstance(value, dict):
        found = _read(source, value, field.of, path)
    elif kind is RECORDS and isinstance(value, list):
        found = _typed_records(source, field, value, path)
    else:
        _wrong(source, field, path)
    return found


def _typed_date(source: Source, field: Field, value: str, path: Path) -> date | None:
    day = parse_date(value.strip())
    if day is None:
        source.fault(
            date_fault(value.strip()), source.at(*path), field.label, 字段=field.label, 值=value
        )
    return day


def _typed_records(
    source: Source, field: Field, value: list[Any], path: Path
) -> tuple[dict[str, Any], ...]:
    records = []
    for number, item in enumerate(value):
        here = (*path, number)
        if isinstance(item, dict):
            records.append(_read(source, item, field.of, here))
        else:
            _wrong(source, field, here)
    return tuple(records)


def _wrong(source: Source, field: Field, path: Path) -> None:
    place = source.at(*path)
    source.fault("wrong-type", place, field.label, 字段=field.label, 类型=field.type)


def _by_label(fields: tuple[Field, ...]) -> dict[str, Field]:
    """Return the fields by label, made once for each tuple of fields."""
    known = _TABLES.get(id(fields))
    if known is None:
        known = _TABLES[id(fields)] = (fields, {field.label: field for field in fields})
    return known[1]
