"""Yields the cells of a ledger that name a row or a document that is not there.

``台账`` maps a ledger to the headings that hold references: to 公文 (the number of a document,
with the office's folder before it where it is another's) or to the numbers of another ledger.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Ledger, Portal
from plugins.disclosure.rule import Rule, Ruleset

DOCUMENTS = "公文"
REACH = "portal"
PARAMS = {"台账": Parameter("mapping", "台账名，对应“表头: 公文”或“表头: 另一台账名”")}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    DOCUMENTS: ("编号", "表头", "值"),
    "台账": ("编号", "表头", "值", "另一台账"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each reference that leads nowhere."""
    for ledger in portal.select("ledger"):
        for heading, target in rule.params["台账"].get(ledger.name, {}).items():
            for number, cells in enumerate(ledger.table.rows):
                said = cells.get(heading, "")
                if said and not _known(portal, ledger, target, said):
                    yield rule.finding(
                        ledger,
                        ledger.table.at(number, heading),
                        field=heading,
                        variant=DOCUMENTS if target == DOCUMENTS else "台账",
                        编号=cells.get("编号") or f"第 {ledger.table.lines[number]} 行",
                        表头=heading,
                        值=said,
                        另一台账=target,
                    )


def _known(portal: Portal, ledger: Ledger, target: str, said: str) -> bool:
    if target == DOCUMENTS:
        return portal.resolve(said, ledger.office) is not None
    key = ("ledger-numbers", target)
    if key not in portal.computed:
        portal.computed[key] = {
            row["number"]
            for other in portal.select("ledger")
            if other.name == target
            for row in other.rows
            if "number" in row
        }
    return said in portal.computed[key]
