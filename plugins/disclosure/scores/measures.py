"""What a quarter cost an office: each case with its place and the facts that words may name.

A measure yields the cases of all offices at once, so that nothing is scanned office by office.
It looks at what was public, or counted in public, on the quarter's last day, and at nothing that
came after.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.coverage import EMPTY, STALE, coverage
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scores import ledger_cases
from plugins.disclosure.scores.case import Case
from plugins.disclosure.scores.overran import REQUESTS, overran, overran_in_year
from plugins.disclosure.scores.quarters import Quarter
from plugins.disclosure.scoring import (
    CONSULTATIONS,
    EMPTY_COLUMNS,
    LETTERS,
    MARKED,
    OVERRUN,
    QUOTA,
    STALE_COLUMNS,
    TASKS,
    URGENT,
    Indicator,
)
from plugins.disclosure.source import Location


@dataclass(frozen=True, slots=True)
class Period:
    """What is measured: a portal under a ruleset in a quarter, looked at on a later day."""

    portal: Portal
    ruleset: Ruleset
    quarter: Quarter
    as_of: date

    def place_of(self, office: str) -> Location:
        """Return the place of an office's own file."""
        found = self.portal.get("office", office)
        return found.source.at("名称") if found else Location("")


def cases(period: Period, indicator: Indicator) -> Iterator[Case]:
    """Yield every case of an indicator, of all offices."""
    measure = _MEASURES.get(indicator.measure)
    if measure is not None:
        yield from measure(period, indicator)
    else:
        ledger = _LEDGER_MEASURES[indicator.measure]
        yield from ledger(period.portal, period.ruleset, period.quarter)


def _overruns(period: Period, indicator: Indicator) -> Iterator[Case]:
    for found in overran(period.portal, period.ruleset, period.quarter, period.as_of):
        if found.clock.code in indicator.clocks:
            facts = {
                "事项": found.subject,
                "时限": found.duty,
                "截止": found.due,
                "天数": found.days,
            }
            public = found.clock.code not in REQUESTS
            yield Case(found.office, found.record, found.place, facts, found.clock.code, public)


def _columns(state: str) -> Callable[[Period, Indicator], Iterator[Case]]:
    def measure(period: Period, indicator: Indicator) -> Iterator[Case]:
        del indicator
        cells = coverage(period.portal, period.ruleset, period.quarter.end)
        for office, columns in cells.items():
            for cell in columns.values():
                if cell.state == state and not cell.column.children:
                    facts = {"栏目": cell.column.label, "应更新": cell.due or ""}
                    record = f"{office}/{cell.column.label}"
                    yield Case(office, record, period.place_of(office), facts, cell.column.label)

    return measure


def _marked(period: Period, indicator: Indicator) -> Iterator[Case]:
    del indicator
    limit = period.ruleset.clocks.bulletin
    counts = overran_in_year(period.portal, period.ruleset, period.quarter, period.as_of)
    for office, count in sorted(counts.items()):
        if count >= limit:
            facts = {"年度": period.quarter.year, "次数": count, "上限": limit}
            yield Case(office, office, period.place_of(office), facts, str(period.quarter.year))


_MEASURES: Mapping[str, Callable[[Period, Indicator], Iterator[Case]]] = {
    OVERRUN: _overruns,
    EMPTY_COLUMNS: _columns(EMPTY),
    STALE_COLUMNS: _columns(STALE),
    MARKED: _marked,
}
_LEDGER_MEASURES: Mapping[str, Callable[[Portal, Ruleset, Quarter], Iterator[Case]]] = {
    LETTERS: ledger_cases.letters,
    TASKS: ledger_cases.tasks,
    CONSULTATIONS: ledger_cases.consultations,
    QUOTA: ledger_cases.quota,
    URGENT: ledger_cases.urgent,
}
MEASURED = frozenset(_MEASURES) | frozenset(_LEDGER_MEASURES)
"""What is told here; a test holds it equal to what the rules may name."""
