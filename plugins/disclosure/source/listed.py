"""A ledger's YAML list as a table: an entry is a row, its keys are the headings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.disclosure.source.place import Fault, Location
from plugins.disclosure.source.source import Source
from plugins.disclosure.source.table import Table
from plugins.disclosure.source.yaml_values import read_yaml


@dataclass(frozen=True, slots=True)
class ListedTable(Table):
    """A table whose cells stand anywhere in a file; ``places`` are theirs, row by row."""

    places: tuple[dict[str, Location], ...] = ()

    def at(self, row: int, heading: str = "") -> Location:
        """Return the place of a row's cell, or of the row where it has no such cell."""
        places = self.places[row]
        return places.get(heading) or Location(self.path, self.lines[row])


def read_list(root: Path, path: str, name: str, headings: tuple[str, ...]) -> ListedTable:
    """Return the entries of the list ``name`` in a YAML file.

    A file without that list, an entry that is no mapping, a value that is no text and a key that
    is no heading are faults at their place.
    """
    source = read_yaml(root, path)
    entries = source.values.get(name)
    for key in source.values:
        if key != name:
            source.fault("unknown-key", source.key_at(key), key, 键=key, 可用=name)
    if source.readable and not isinstance(entries, list):
        source.fault("wrong-type", source.at(name), name, 字段=name, 类型="多组")
    rows, places, lines = [], [], []
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        if not isinstance(entry, dict):
            source.fault("wrong-type", source.at(name, number), name, 字段=name, 类型="一组")
            continue
        row, here = _entry(source, entry, (name, number), headings)
        rows.append(row)
        places.append(here)
        lines.append(source.at(name, number).line)
    faults: tuple[Fault, ...] = tuple(source.faults)
    return ListedTable(path, headings, tuple(rows), tuple(lines), faults, tuple(places))


def _entry(
    source: Source, entry: dict[str, Any], at: tuple[str | int, ...], headings: tuple[str, ...]
) -> tuple[dict[str, str], dict[str, Location]]:
    """Return an entry's texts and places by heading."""
    row: dict[str, str] = {}
    places: dict[str, Location] = {}
    for key, value in entry.items():
        if key not in headings:
            place = source.key_at(*at, key)
            source.fault("unknown-key", place, key, 键=key, 可用="、".join(headings))
            continue
        places[key] = source.at(*at, key)
        if isinstance(value, str):
            row[key] = value.strip()
        else:
            source.fault("wrong-type", places[key], key, 字段=key, 类型="文字")
    return row, places
