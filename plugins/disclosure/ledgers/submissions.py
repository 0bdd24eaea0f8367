"""信息报送: what each unit sent, what was adopted, and the points for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from plugins.disclosure.ledgers.settings import LedgerSettings, settings_on
from plugins.disclosure.model import Ledger, Portal

INSTRUCTED = "领导批示"
_MONTHS, _QUARTER = 12, 3


@dataclass(slots=True)
class Submissions:
    """A unit's count in a period; ``deducted`` is for urgent reports, as points below zero."""

    unit: str
    submitted: int = 0
    adopted: int = 0
    instructed: int = 0
    points: int = 0
    deducted: int = 0

    @property
    def total(self) -> int:
        """The points with what is deducted; it may be below zero."""
        return self.points - self.deducted


def points_of(row: Mapping[str, Any], settings: LedgerSettings) -> int:
    """Return the points of a row of 信息报送: of the first line that fits, and the extra ones."""
    if "adopted_on" not in row:
        return 0
    level, publication = row.get("level", ""), row.get("publication", "")
    found = 0
    for line in settings.points:
        if line.level in {"", level} and line.publication in {"", publication}:
            found = line.points
            break
    note = row.get("note", "")
    for word, points in settings.extra.items():
        said = row.get("instructed") == "是" if word == INSTRUCTED else word in note
        found += points if said else 0
    return found


def submissions_by_unit(
    portal: Portal, start: date, end: date, settings: Iterable[LedgerSettings]
) -> dict[str, Submissions]:
    """Return the count of each unit for the days from ``start`` to ``end``, both included.

    What was sent counts by its day of sending, an adoption by its own day. Units are the ids of
    offices, or the name as written where no office has it.
    """
    every = tuple(settings)
    found: dict[str, Submissions] = {}
    sent: set[tuple[str, str, date]] = set()
    for ledger, row, unit in _rows(portal, "信息报送"):
        count = found.setdefault(unit, Submissions(unit))
        day, adopted = row.get("submitted_on"), row.get("adopted_on")
        key = (unit, row.get("title", ledger.id), day or date.min)
        if day and start <= day <= end and key not in sent:
            sent.add(key)
            count.submitted += 1
        if adopted and start <= adopted <= end:
            count.adopted += 1
            count.instructed += row.get("instructed") == "是"
            count.points += points_of(row, settings_on(every, adopted))
    for _, row, unit in _rows(portal, "紧急信息"):
        happened = row.get("happened_at")
        if happened and start <= happened.date() <= end:
            cost = settings_on(every, happened.date()).deductions.get(row.get("judged", ""), 0)
            found.setdefault(unit, Submissions(unit)).deducted += cost
    return dict(sorted(found.items()))


def unit_of(portal: Portal, text: str, office: str) -> str:
    """Return the id of the office that a cell names; itself for none, the text where unknown."""
    if "ledger-units" not in portal.computed:
        names: dict[str, str] = {}
        region = portal.site.text("region")
        for one in portal.offices:
            # 市教育局 is how 示例市教育局 is called within 示例市.
            inside = bool(region) and one.name.startswith(region)
            local = region[-1:] + one.name.removeprefix(region) if inside else one.name
            for name in (one.id, one.name, one.short_name, local):
                names.setdefault(name, one.id)
        portal.computed["ledger-units"] = names
    known: dict[str, str] = portal.computed["ledger-units"]
    return known.get(text, text) if text else office


@lru_cache(maxsize=1024)
def quarter_end(year: int, quarter: int) -> date:
    """Return the last day of a quarter, 1 to 4."""
    month = quarter * _QUARTER
    first = date(year + month // _MONTHS, month % _MONTHS + 1, 1)
    return first - timedelta(days=1)


_Row = tuple[Ledger, Mapping[str, Any], str]


def _rows(portal: Portal, name: str) -> list[_Row]:
    """Return the rows of every ledger of a name with the unit of each, made once."""
    key = ("rows-by-unit", name)
    if key not in portal.computed:
        portal.computed[key] = [
            (ledger, row, unit_of(portal, row.get("unit", ""), ledger.office))
            for ledger in portal.select("ledger")
            if ledger.name == name
            for row in ledger.rows
        ]
    rows: list[_Row] = portal.computed[key]
    return rows
