"""Yields the units that sent fewer items of information in a quarter than they owe.

Only quarters that have ended are looked at, from the first submission on file on. The quota is
said in ``ledgers.yaml``, by the settings in force at the quarter's end. Units are those whose
submissions the ledger knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.ledgers import quarter_end, settings_on, unit_of
from plugins.disclosure.model import Ledger, Portal
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.source import Location

REACH = "portal"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("单位", "季度", "件数", "任务")}
_MONTHS = 3


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each unit and ended quarter of each ledger of submissions."""
    for (_, name), ledgers in portal.ledgers_of.items():
        if name == "信息报送":
            yield from _ledgers(rule, portal, ruleset, ledgers, as_of)


def _ledgers(
    rule: Rule, portal: Portal, ruleset: Ruleset, ledgers: list[Ledger], as_of: date
) -> Iterator[Finding]:
    sent = _sent(portal, ledgers)
    units = sorted({unit for unit, _ in sent})
    for ledger in ledgers:
        for quarter in range(1, 5):
            end = quarter_end(ledger.year, quarter)
            owed = settings_on(ruleset.ledgers, end).quarterly
            if end >= as_of or not owed:
                continue
            for unit in units:
                items = len(sent.get((unit, end), ()))
                if items < owed:
                    office = portal.get("office", unit)
                    yield rule.finding(
                        ledger,
                        Location(ledger.table.path),
                        单位=office.name if office else unit,
                        季度=f"{ledger.year}年第{'一二三四'[quarter - 1]}季度",
                        件数=items,
                        任务=owed,
                    )


def _sent(portal: Portal, ledgers: list[Ledger]) -> dict[tuple[str, date], set[str]]:
    """Return the titles that each unit sent, by unit and the last day of the quarter."""
    found: dict[tuple[str, date], set[str]] = {}
    for ledger in ledgers:
        for row in ledger.rows:
            day = row.get("submitted_on")
            if day is not None:
                unit = unit_of(portal, row.get("unit", ""), ledger.office)
                end = quarter_end(day.year, (day.month - 1) // _MONTHS + 1)
                found.setdefault((unit, end), set()).add(row.get("title", ""))
    return found
