"""The institutions of openness in ``institutions.yaml``; a wrong one is left out with a fault."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.disclosure.fields import LEDGERS, LIST, RECORDS, Field, read_values
from plugins.disclosure.institutions import PUBLISHING, REVIEWED, Institution
from plugins.disclosure.source import Fault, Source, read_yaml

_INSTITUTION = (
    Field("name", "名称"),
    Field("title", "全称"),
    Field("words", "字样", LIST),
    Field("record", "记录"),
    Field("forms", "形式", LIST),
    Field("gap", "间隔"),
    Field("categories", "适用", LIST),
    Field("basis", "依据"),
    Field("certainty", "把握"),
)
_FILE = (Field("note", "说明"), Field("entries", "制度", RECORDS, of=_INSTITUTION))


def read_institutions(root: Path, path: str, faults: list[Fault]) -> tuple[Institution, ...]:
    """Return the institutions of a file, in its order; without the file there are none."""
    if not (root / path).is_file():
        return ()
    source = read_yaml(root, path)
    found: dict[str, Institution] = {}
    for number, entry in enumerate(read_values(source, _FILE).get("entries", ())):
        wrong = _wrong(entry, found)
        if wrong:
            place = source.at("制度", number, wrong)
            source.fault("institution-setting", place, wrong, 值=_said(source, number, wrong))
        else:
            found[entry["name"]] = _institution(entry)
    faults.extend(source.faults)
    return tuple(found.values())


def _institution(entry: Mapping[str, Any]) -> Institution:
    return Institution(
        name=entry["name"],
        title=entry.get("title") or entry["name"],
        words=entry["words"],
        record=entry["record"],
        forms=frozenset(entry.get("forms", ())),
        gap=int(entry.get("gap", "0")),
        basis=entry.get("basis", ""),
        certainty=entry.get("certainty", "已核实"),
        categories=frozenset(entry.get("categories", ())),
    )


def _wrong(entry: Mapping[str, Any], found: Mapping[str, Institution]) -> str:
    """Return the label of what is missing or wrong in an entry, empty for a sound one."""
    if not entry.get("name") or entry["name"] in found:
        return "名称"
    if not entry.get("words"):
        return "字样"
    if entry.get("record") not in {PUBLISHING, REVIEWED, *LEDGERS}:
        return "记录"
    gap = entry.get("gap", "0")
    return "" if gap.isascii() and gap.isdecimal() and len(gap) <= len("9999") else "间隔"


def _said(source: Source, number: int, label: str) -> str:
    """Return what the file says under a label of an entry, to be shown to the editor."""
    entry = source.values.get("制度", [])[number]
    said = entry.get(label) if isinstance(entry, dict) else entry
    return str(said) if said else "（空）"
