"""Column schemas from their files, each profile built upon the one it extends."""

from __future__ import annotations

import pathlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.disclosure.fields import read_values
from plugins.disclosure.load_rules.changes import apply_changes
from plugins.disclosure.load_rules.fields import COLUMN, SCHEMA
from plugins.disclosure.model import ColumnPath
from plugins.disclosure.schema import DEMANDS, FILLINGS, Column, Removal, Schema
from plugins.disclosure.source import Fault, Source, read_yaml
from plugins.disclosure.source.source import Path

_SLUGS_TAKEN = frozenset(
    {"guide", "institutions", "annual-reports", "statutory", "feed", "ledgers", "requests"}
)


@dataclass(slots=True)
class Profile:
    """A profile as its file says it, before it is built upon its base."""

    source: Source
    values: Mapping[str, Any]


def build_schemas(root: pathlib.Path, paths: list[str], faults: list[Fault]) -> dict[str, Schema]:
    """Return the schemas by code, in order of code; broken ones are left out with a fault."""
    profiles: dict[str, Profile] = {}
    for path in paths:
        source = read_yaml(root, path)
        values = read_values(source, SCHEMA)
        code = values.get("code", "")
        if source.readable and path.endswith(f"/{code}.yaml"):
            profiles[code] = Profile(source, values)
            continue
        if source.readable:
            source.fault("schema-code", source.at("代码"), "代码", 值=code)
        faults.extend(source.faults)
    built: dict[str, Schema] = {}
    for code in profiles:
        _build(code, profiles, built, ())
    for profile in profiles.values():
        faults.extend(profile.source.faults)
    return {code: built[code] for code in sorted(built)}


def _build(
    code: str, profiles: Mapping[str, Profile], built: dict[str, Schema], chain: tuple[str, ...]
) -> Schema | None:
    if code in built:
        return built[code]
    profile = profiles[code]
    source, values = profile.source, profile.values
    base_code = values.get("base", "")
    base: Schema | None = None
    if base_code:
        if base_code in (*chain, code):
            way = " → ".join((*chain, code, base_code))
            source.fault("schema-cycle", source.at("继承"), "继承", 值=base_code, 详情=way)
            return None
        if base_code not in profiles:
            source.fault("schema-base", source.at("继承"), "继承", 值=base_code)
            return None
        base = _build(base_code, profiles, built, (*chain, code))
        if base is None:
            return None
    columns = list(base.columns) if base else []
    columns += read_columns(source, values.get("columns"), (), ("栏目",))
    removals: list[Removal] = list(base.removals) if base else []
    columns = apply_changes(source, values.get("changes", []), columns, removals, read_columns)
    _check_slugs(source, columns)
    applies = values.get("applies", {})
    schema = Schema(
        code=code,
        name=values.get("name", code),
        columns=tuple(columns),
        basis=values.get("basis", base.basis if base else ""),
        base=base_code,
        categories=applies.get("categories", ()),
        levels=applies.get("levels", ()),
        removals=tuple(removals),
    )
    built[code] = schema
    return schema


def read_columns(source: Source, items: object, above: ColumnPath, place: Path) -> list[Column]:
    """Return the columns of a list in a profile; a broken one is left out with a fault."""
    if items is None:
        return []
    if not isinstance(items, list):
        source.fault("wrong-type", source.at(*place), "栏目", 字段="栏目", 类型="多组")
        return []
    columns = []
    for number, item in enumerate(items):
        column = read_column(source, item, above, (*place, number))
        if column:
            columns.append(column)
    return columns


def read_column(source: Source, item: object, above: ColumnPath, place: Path) -> Column | None:
    """Return one column of a profile with all below it, or None with a fault."""
    if not isinstance(item, dict):
        source.fault("wrong-type", source.at(*place), "栏目", 字段="栏目", 类型="一组")
        return None
    values = read_values(source.part(*place), COLUMN)
    if "name" not in values or "slug" not in values:
        source.fault("column-incomplete", source.at(*place), "栏目", 键="名称、代码")
        return None
    path = (*above, values["name"])
    rows = values.get("rows", {})
    return Column(
        path=path,
        slug=values["slug"],
        filling=_choice(source, place, "来源", values.get("filling", FILLINGS[0]), FILLINGS),
        taken_from=values.get("taken_from", ""),
        rows={key: tuple(words) for key, words in rows.items()},
        demand=_choice(source, place, "要求", values.get("demand", DEMANDS[0]), DEMANDS),
        renew_days=_days(source, place, values.get("renew_days", "0")),
        serves=values.get("serves", ()),
        needs=values.get("needs", ()),
        note=values.get("note", ""),
        basis=values.get("basis", ""),
        reason=values.get("reason", ""),
        children=tuple(read_columns(source, values.get("children"), path, (*place, "子栏目"))),
    )


def _choice(source: Source, place: Path, label: str, value: str, choices: tuple[str, ...]) -> str:
    if value in choices:
        return value
    at = source.at(*place, label)
    source.fault("column-choice", at, label, 值=value, 可用="、".join(choices))
    return choices[0]


def _days(source: Source, place: Path, text: str) -> int:
    if text.isdecimal():
        return int(text)
    at = source.at(*place, "更新天数")
    source.fault("wrong-type", at, "更新天数", 字段="更新天数", 类型="整数")
    return 0


def _check_slugs(source: Source, columns: list[Column]) -> None:
    seen: dict[str, str] = dict.fromkeys(_SLUGS_TAKEN, "固定栏目")
    for column in (below for top in columns for below in top.walk()):
        if column.slug in seen:
            place = source.at(*_place_of(source.values, column.slug, ()))
            source.fault("column-slug", place, "代码", 值=column.slug, 名称=column.label)
        seen[column.slug] = column.label


def _place_of(value: object, slug: str, path: Path) -> Path:
    """Return the path of the last 代码 in a profile that says ``slug``, or the top."""
    found: Path = ()
    if isinstance(value, dict):
        if value.get("代码") == slug:
            found = (*path, "代码")
        steps: list[tuple[str | int, object]] = list(value.items())
    else:
        steps = list(enumerate(value)) if isinstance(value, list) else []
    for step, below in steps:
        found = _place_of(below, slug, (*path, step)) or found
    return found
