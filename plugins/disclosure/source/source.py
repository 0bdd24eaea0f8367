"""One parsed file: its values as text, the place of each, and its body."""

from __future__ import annotations

from typing import Any

from plugins.disclosure.source.place import Fault, Location

Path = tuple[str | int, ...]
Mark = tuple[int, int]


class Source:
    """A file's values and where they stand.

    ``values`` holds text, lists and mappings only: a value that looks like a number, a date
    or a truth value stays the text that was typed. ``marks`` maps the path of each value to
    its line and column from 1. ``readable`` is false when the values could not be had; the
    faults then say why and no further finding about fields is of use.
    """

    __slots__ = ("body", "body_line", "faults", "key_marks", "marks", "path", "readable", "values")

    def __init__(self, path: str) -> None:
        self.path = path
        self.values: dict[str, Any] = {}
        self.marks: dict[Path, Mark] = {}
        self.key_marks: dict[Path, Mark] = {}
        self.body = ""
        self.body_line = 1
        self.faults: list[Fault] = []
        self.readable = True

    def at(self, *path: str | int) -> Location:
        """Return the place of the value at ``path``, or of the nearest one above it."""
        return self._place(self.marks, path)

    def key_at(self, *path: str | int) -> Location:
        """Return the place of the key at ``path``, or of the nearest value above it."""
        return self._place(self.key_marks, path)

    def _place(self, marks: dict[Path, Mark], path: Path) -> Location:
        while path:
            mark = marks.get(path) or self.marks.get(path)
            if mark:
                return Location(self.path, *mark)
            path = path[:-1]
        return Location(self.path)

    def body_at(self, offset: int) -> Location:
        """Return the place of the character at ``offset`` in the body."""
        before = self.body[:offset]
        line = before.count("\n")
        return Location(self.path, self.body_line + line, offset - (before.rfind("\n") + 1) + 1)

    def part(self, *path: str | int) -> Source:
        """Return the mapping at ``path`` as a source of its own, with this one's faults."""
        part = Source(self.path)
        value: Any = self.values
        for step in path:
            value = value[step]
        part.values = value if isinstance(value, dict) else {}
        depth = len(path)
        part.marks = {key[depth:]: mark for key, mark in self.marks.items() if key[:depth] == path}
        part.key_marks = {
            key[depth:]: mark for key, mark in self.key_marks.items() if key[:depth] == path
        }
        part.faults = self.faults
        return part

    def fault(self, kind: str, location: Location, field: str = "", **facts: str) -> None:
        """Note a fault of this file."""
        self.faults.append(Fault(kind, location, field, facts))
