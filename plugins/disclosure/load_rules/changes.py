"""What a profile changes in the schema it extends: adds, drops, splits, amends, with reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from plugins.disclosure.fields import read_values
from plugins.disclosure.load_rules.fields import CHANGE
from plugins.disclosure.model import ColumnPath
from plugins.disclosure.schema import DEMANDS, Column, Removal
from plugins.disclosure.source import Source
from plugins.disclosure.source.source import Path

ADD, DROP, SPLIT, AMEND = "增设", "取消", "拆分", "修改"
ReadColumns = Callable[[Source, object, ColumnPath, Path], list[Column]]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a profile: what it does to which column, where it stands in its file."""

    source: Source
    place: Path
    values: dict[str, Any]
    read_columns: ReadColumns

    def text(self, name: str) -> str:
        """Return a text of the change, empty when it is not given."""
        return str(self.values.get(name, ""))

    @property
    def path(self) -> ColumnPath:
        """The column it is about, or the one above what it adds; empty at the top."""
        words = self.text("path") or self.text("above")
        return tuple(words.split("/")) if words else ()

    def columns(self, label: str, above: ColumnPath) -> list[Column]:
        """Return the new columns that stand under ``label``."""
        name = {"内容": "column", "分为": "into"}[label]
        items = self.values.get(name)
        return self.read_columns(self.source, items, above, (*self.place, label))

    def fault(self, kind: str, field: str, **facts: str) -> None:
        """Note a fault of the change."""
        place = self.source.at(*self.place, field)
        self.source.fault(kind, place, field, **facts)


def apply_changes(
    source: Source,
    items: object,
    columns: list[Column],
    removals: list[Removal],
    read_columns: ReadColumns,
) -> list[Column]:
    """Return the columns after the changes of a profile; each needs its 理由.

    Drops are noted in ``removals``. A change that names no column is a fault and is left out.
    """
    if not isinstance(items, list):
        source.fault("wrong-type", source.at("调整"), "调整", 字段="调整", 类型="多组")
        return columns
    for number, item in enumerate(items):
        place: Path = ("调整", number)
        if not isinstance(item, dict):
            source.fault("wrong-type", source.at(*place), "调整", 字段="调整", 类型="一组")
            continue
        change = Change(source, place, read_values(source.part(*place), CHANGE), read_columns)
        columns = _apply(change, columns, removals)
    return columns


def _apply(change: Change, columns: list[Column], removals: list[Removal]) -> list[Column]:
    action, path, reason = change.text("action"), change.path, change.text("reason")
    if not reason:
        change.fault("change-reason", "理由")
    if path and _find(columns, path) is None:
        change.fault("change-column", "栏目", 值="/".join(path))
        return columns
    if action == DROP:
        removals.append(Removal(path, reason))
        return _edit(columns, path, lambda _: None)
    if action == ADD:
        return _add(change, columns)
    if action == SPLIT:
        parts = tuple(change.columns("分为", path))
        return _edit(columns, path, lambda column: replace(column, children=parts, reason=reason))
    if action == AMEND:
        amended = _amendment(change)
        return _edit(columns, path, lambda column: replace(column, **amended, reason=reason))
    words = "、".join((ADD, DROP, SPLIT, AMEND))
    change.fault("change-action", "操作", 值=action, 可用=words)
    return columns


def _add(change: Change, columns: list[Column]) -> list[Column]:
    path, before = change.path, change.text("before")
    added = [
        replace(column, reason=change.text("reason")) for column in change.columns("内容", path)
    ]
    if not path:
        return _insert(columns, added, before)

    def extend(column: Column) -> Column:
        return replace(column, children=tuple(_insert(column.children, added, before)))

    return _edit(columns, path, extend)


def _amendment(change: Change) -> dict[str, Any]:
    """Return the attributes that a profile sets anew."""
    found: dict[str, Any] = {}
    given = change.values.get("change")
    for label, value in given.items() if isinstance(given, dict) else ():
        if label == "要求" and value in DEMANDS:
            found["demand"] = value
        elif label == "更新天数" and isinstance(value, str) and value.isdecimal():
            found["renew_days"] = int(value)
        elif label == "须填" and isinstance(value, list):
            found["needs"] = tuple(value)
        elif label == "说明" and isinstance(value, str):
            found["note"] = value
        else:
            at = change.source.at(*change.place, "改为", label)
            change.source.fault("change-value", at, label, 键=label, 值=str(value))
    return found


def _insert(columns: Iterable[Column], added: list[Column], before: str) -> list[Column]:
    kept = list(columns)
    names = [column.name for column in kept]
    at = names.index(before) if before in names else len(kept)
    return [*kept[:at], *added, *kept[at:]]


def _find(columns: Iterable[Column], path: ColumnPath) -> Column | None:
    for column in columns:
        if column.path == path:
            return column
        if column.path == path[: len(column.path)]:
            return _find(column.children, path)
    return None


def _edit(
    columns: Iterable[Column], path: ColumnPath, change: Callable[[Column], Column | None]
) -> list[Column]:
    edited = []
    for column in columns:
        if column.path == path:
            changed = change(column)
            if changed is not None:
                edited.append(changed)
        elif column.path == path[: len(column.path)]:
            edited.append(replace(column, children=tuple(_edit(column.children, path, change))))
        else:
            edited.append(column)
    return edited
