"""The limits of time in ``clocks.yaml``; one that cannot be used is left out with a fault."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plugins.disclosure.clocks import DIRECTIONS, FIXED, NOT_AFTER, UNITS, Clock, Clocks
from plugins.disclosure.fields import ANY, DATE, LIST, RECORDS, Field, read_values
from plugins.disclosure.source import Fault, Location, Source, read_yaml

_CLOCK = (
    Field("code", "代码"),
    Field("duty", "名称"),
    Field("count", "期限"),
    Field("unit", "单位"),
    Field("base", "起算"),
    Field("basis", "依据"),
    Field("source", "来源"),
    Field("certainty", "把握"),
    Field("direction", "方向"),
    Field("by", "责任"),
    Field("overruns", "计入超限"),
    Field("since", "施行", DATE),
    Field("days", "截止", ANY),
    Field("instead_of", "代替"),
    Field("matters", "公开事项", LIST),
    Field("words", "标题含", LIST),
    Field("categories", "机构类别", LIST),
    Field("note", "说明"),
)
_CLOCKS = (
    Field("basis", "依据"),
    Field("near", "提前提醒"),
    Field("bulletin", "通报次数"),
    Field("bulletin_basis", "通报依据"),
    Field("slack", "暂估余量"),
    Field("received", "收到申请", ANY),
    Field("entries", "时限", RECORDS, of=_CLOCK),
)
_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_THRESHOLDS = {"near": "提前提醒", "bulletin": "通报次数", "slack": "暂估余量"}
_NUMBER = re.compile(r"[0-9]{1,4}")


def read_clocks(root: Path, path: str, faults: list[Fault]) -> Clocks:
    """Return the clocks of a file; a missing file and wrong entries become faults."""
    if not (root / path).is_file():
        faults.append(Fault("rules-file-missing", Location(path), facts={"文件": path}))
        return Clocks()
    source = read_yaml(root, path)
    values = read_values(source, _CLOCKS)
    found: dict[str, Clock] = {}
    for number, entry in enumerate(values.get("entries", ())):
        clock = _clock(source, number, entry)
        if clock and clock.code in found:
            source.fault("clock-repeated", source.at("时限", number, "代码"), "代码", 值=clock.code)
        elif clock:
            found[clock.code] = clock
    clocks = Clocks(
        by_code=MappingProxyType(found),
        received=MappingProxyType(_texts(values.get("received"))),
        **_thresholds(source, values),
    )
    faults.extend(source.faults)
    return clocks


def _thresholds(source: Source, values: Mapping[str, Any]) -> dict[str, int]:
    """Return the thresholds that are written as numbers; the others keep their default."""
    found = {}
    for name, label in _THRESHOLDS.items():
        given = values.get(name, "")
        if _NUMBER.fullmatch(given):
            found[name] = int(given)
        elif given:
            source.fault("clock-number", source.at(label), label, 键=label, 值=given)
    return found


def _clock(source: Source, number: int, entry: Mapping[str, Any]) -> Clock | None:
    """Return one clock, or None and a fault where it says too little or something else."""
    label = _wrong(entry)
    if label:
        place = source.at("时限", number, label)
        source.fault("clock-form", place, label, 键=label, 值=str(entry.get("code", "")))
        return None
    values = {name: entry[name] for name in _PLAIN if name in entry}
    return Clock(
        **values,
        count=int(entry.get("count", "0")),
        overruns=entry.get("overruns") == "是",
        days=MappingProxyType(_texts(entry.get("days"))),
        matters=frozenset(entry.get("matters", ())),
        words=tuple(entry.get("words", ())),
        categories=frozenset(entry.get("categories", ())),
    )


_PLAIN = (
    *("code", "duty", "unit", "base", "basis", "source", "certainty"),
    *("direction", "by", "since", "instead_of", "note"),
)


def _wrong(entry: Mapping[str, Any]) -> str:
    """Return the label of what is missing or wrong in an entry, empty for a sound one."""
    for name, label in (("code", "代码"), ("duty", "名称"), ("basis", "依据")):
        if not entry.get(name):
            return label
    if entry.get("unit") not in UNITS:
        return "单位"
    if entry.get("direction", NOT_AFTER) not in DIRECTIONS:
        return "方向"
    if not _NUMBER.fullmatch(entry.get("count", "0" if entry["unit"] == FIXED else "")):
        return "期限"
    days = entry.get("days", {})
    sound = isinstance(days, dict) and all(
        isinstance(day, str) and _DAY.fullmatch(day) for day in days.values()
    )
    return "" if sound else "截止"


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {key: text for key, text in value.items() if isinstance(text, str)}
