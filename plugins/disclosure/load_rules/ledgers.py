"""The settings of ledgers in ``ledgers.yaml``; what cannot be used is left out with a fault."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from plugins.disclosure.fields import DATE, NUMBER, RECORD, RECORDS, Field, read_cell, read_values
from plugins.disclosure.ledgers import LedgerSettings, Points
from plugins.disclosure.source import Fault, Source, read_yaml

_QUOTA = {"monthly": "每月", "quarterly": "每季度"}
_URGENT = {"phoned_within": "电话报告", "reported_within": "书面报告"}
_TASKS = {"near": "临近", "silent": "久未更新"}


def _texts(name: str, label: str, parts: Mapping[str, str]) -> Field:
    of = tuple(Field(part, label) for part, label in parts.items())
    return Field(name, label, RECORD, of=of)


_SETTINGS = (
    Field("since", "施行", DATE),
    Field("basis", "依据"),
    Field(
        "points",
        "积分",
        RECORDS,
        of=(Field("level", "采用层级"), Field("publication", "采用刊物"), Field("points", "分")),
    ),
    Field("extra", "加分", RECORDS, of=(Field("word", "情形"), Field("points", "分"))),
    Field("deductions", "扣分", RECORDS, of=(Field("word", "认定"), Field("points", "分"))),
    _texts("quota", "任务", _QUOTA),
    _texts("urgent", "紧急信息", _URGENT),
    _texts("tasks", "督办", _TASKS),
)
_FILE = (Field("note", "说明"), Field("entries", "口径", RECORDS, of=_SETTINGS))


def read_ledger_settings(root: Path, path: str, faults: list[Fault]) -> tuple[LedgerSettings, ...]:
    """Return the settings of a file, oldest first; without the file there are none."""
    if not (root / path).is_file():
        return ()
    source = read_yaml(root, path)
    entries = read_values(source, _FILE).get("entries", ())
    found = [_settings(source, number, entry) for number, entry in enumerate(entries)]
    faults.extend(source.faults)
    return tuple(sorted((one for one in found if one), key=lambda one: one.since))


def _settings(source: Source, number: int, entry: Mapping[str, Any]) -> LedgerSettings | None:
    at = ("口径", number)
    if "since" not in entry:
        source.fault("ledger-setting", source.at(*at), "施行", 值="（空）")
        return None
    points = tuple(
        Points(line.get("level", ""), line.get("publication", ""), found)
        for place, line in enumerate(entry.get("points", ()))
        if (found := _whole(source, (*at, "积分", place, "分"), line.get("points", ""))) is not None
    )
    return LedgerSettings(
        since=entry["since"],
        basis=entry.get("basis", ""),
        points=points,
        extra=_words(source, (*at, "加分"), entry.get("extra", ())),
        deductions=_words(source, (*at, "扣分"), entry.get("deductions", ())),
        **_numbers(source, (*at, "任务"), entry.get("quota", {}), _QUOTA),
        **_numbers(source, (*at, "督办"), entry.get("tasks", {}), _TASKS),
        **_hours(source, (*at, "紧急信息"), entry.get("urgent", {})),
    )


def _words(
    source: Source, at: tuple[str | int, ...], lines: tuple[Mapping[str, str], ...]
) -> dict[str, int]:
    return {
        line["word"]: found
        for place, line in enumerate(lines)
        if line.get("word")
        and (found := _whole(source, (*at, place, "分"), line.get("points", ""))) is not None
    }


def _numbers(
    source: Source, at: tuple[str | int, ...], said: Mapping[str, str], labels: Mapping[str, str]
) -> dict[str, Any]:
    """Return the whole numbers that are said; what is not said keeps its default."""
    return {
        name: found
        for name, text in said.items()
        if (found := _whole(source, (*at, labels[name]), text)) is not None
    }


def _hours(source: Source, at: tuple[str | int, ...], said: Mapping[str, str]) -> dict[str, Any]:
    return {
        name: found
        for name, text in said.items()
        if (found := _number(source, at, text)) is not None
    }


def _whole(source: Source, at: tuple[str | int, ...], text: str) -> int | None:
    found = _number(source, at, text)
    return None if found is None else int(found)


def _number(source: Source, at: tuple[str | int, ...], text: str) -> Decimal | None:
    value, kind, _ = read_cell(Field("number", "数字", NUMBER), text)
    if kind or not isinstance(value, Decimal):
        source.fault("ledger-setting", source.at(*at), str(at[-1]), 值=text or "（空）")
        return None
    return value
