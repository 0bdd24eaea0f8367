"""The thresholds of the inspection in ``inspection.yaml``; a wrong one keeps its default."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from plugins.disclosure.fields import LIST, RECORDS, Field, read_values
from plugins.disclosure.scoring import Freshness, Inspection
from plugins.disclosure.source import Fault, Source, read_yaml

_LIMITS = {
    "home_days": "首页天数",
    "classes_limit": "不更新栏目",
    "stale_limit": "长期未更新栏目",
    "empty_limit": "空白栏目",
    "letter_months": "来信月数",
    "near": "提前提醒",
}
_CLASS = (
    Field("name", "名称"),
    Field("days", "天数"),
    Field("words", "栏目含", LIST),
    Field("certainty", "把握"),
    Field("basis", "依据"),
)
_FILE = (
    Field("note", "说明"),
    Field("basis", "依据"),
    *(Field(name, label) for name, label in _LIMITS.items()),
    Field("classes", "更新", RECORDS, of=_CLASS),
)
_NUMBER = re.compile(r"[1-9][0-9]{0,3}")


def read_inspection(root: Path, path: str, faults: list[Fault]) -> Inspection:
    """Return what a file says; without it the defaults hold and no class of columns is known."""
    if not (root / path).is_file():
        return Inspection()
    source = read_yaml(root, path)
    values = read_values(source, _FILE)
    limits = {
        name: int(values[name])
        for name, label in _LIMITS.items()
        if name in values and _sound(source, (label,), values[name])
    }
    classes = tuple(
        Freshness(
            one.get("name", ""),
            int(one["days"]),
            one.get("words", ()),
            one.get("certainty", "已核实"),
        )
        for number, one in enumerate(values.get("classes", ()))
        if _sound(source, ("更新", number, "天数"), one.get("days", "（空）"))
    )
    faults.extend(source.faults)
    return Inspection(basis=values.get("basis", ""), classes=classes, **limits)


def _sound(source: Source, path: tuple[str | int, ...], text: Any) -> bool:
    if isinstance(text, str) and _NUMBER.fullmatch(text):
        return True
    source.fault("scoring-value", source.at(*path), str(path[-1]), 值=str(text))
    return False
