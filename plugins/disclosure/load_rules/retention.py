"""The archive's periods in ``archive.yaml``; one that is no known word is left out with a fault."""

from __future__ import annotations

from pathlib import Path

from plugins.disclosure.fields import LIST, RECORDS, Field, read_values
from plugins.disclosure.retention import Period, Retention
from plugins.disclosure.rule import Vocabulary
from plugins.disclosure.source import Fault, read_yaml

_PERIOD = (Field("period", "期限"), Field("kinds", "体裁", LIST), Field("basis", "依据"))
_FILE = (
    Field("certainty", "把握"),
    Field("general", "默认"),
    Field("entries", "保管期限", RECORDS, of=_PERIOD),
)


def read_retention(
    root: Path, path: str, known: Vocabulary | None, faults: list[Fault]
) -> Retention:
    """Return the periods of a file; without the file none is said."""
    if not (root / path).is_file():
        return Retention()
    source = read_yaml(root, path)
    values = read_values(source, _FILE)
    allowed = known.allowed if known else frozenset()
    general = values.get("general", "")
    if general and general not in allowed:
        source.fault("archive-period", source.at("默认"), "默认", 值=general)
        general = ""
    periods = []
    for number, entry in enumerate(values.get("entries", ())):
        period = entry.get("period", "")
        if period in allowed:
            kinds = frozenset(entry.get("kinds", ()))
            periods.append(Period(period, kinds, entry.get("basis", "")))
        else:
            place = source.at("保管期限", number, "期限")
            source.fault("archive-period", place, "期限", 值=period or "（空）")
    faults.extend(source.faults)
    return Retention(tuple(periods), general, values.get("certainty", "凭记忆"))
