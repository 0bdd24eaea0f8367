"""How far the site is from being rejected by the inspection of government sites (单项否决).

What is looked at and from when it counts stands in ``disclosure_rules/inspection.yaml``
(国办秘函〔2019〕19号). Letters are counted by the rows that public figures count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from plugins.disclosure.coverage import EMPTY, STALE, Cell, coverage
from plugins.disclosure.ledgers import counted_rows, months_after, unanswered
from plugins.disclosure.model import ColumnPath, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scoring import Freshness, Inspection

FRESH, NEAR, OVER, VACANT = "未到期", "临近", "已过期", "空缺"


@dataclass(frozen=True, slots=True)
class Watch:
    """Something that must be renewed in time: ``last`` is the last day, ``left`` the days to it.

    ``left`` is below zero where the day has passed; both are None for what is empty.
    """

    office: str
    name: str
    cell: Cell | None
    renewed_on: date | None
    last: date | None
    left: int | None
    state: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A number of columns that may not be reached: how many there are, by office and in all."""

    name: str
    limit: int
    offices: dict[str, int]

    @property
    def count(self) -> int:
        """How many there are in all."""
        return sum(self.offices.values())

    @property
    def left(self) -> int:
        """How many more reach the limit; 0 where it has been reached."""
        return max(0, self.limit - self.count)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Letters without an answer: how many, how many too long, and when the next one is."""

    office: str
    waiting: int
    too_long: int
    last: date | None
    left: int | None


@dataclass(frozen=True, slots=True)
class Forecast:
    """The forecast of a day: the home page, the columns by class, the limits, the letters."""

    settings: Inspection
    home: Watch
    columns: tuple[Watch, ...]
    limits: tuple[Limit, ...]
    letters: tuple[Waiting, ...]


def forecast(portal: Portal, ruleset: Ruleset, as_of: date) -> Forecast:
    """Return what would be rejected on ``as_of``, and what will be if nothing is done."""
    settings = ruleset.inspection
    cells = {
        office.id: coverage(portal, ruleset, as_of).get(office.id, {})
        for office in portal.offices
        if office.in_service(as_of)
    }
    watched = [
        _watch(office, kind, cell, settings, as_of)
        for office, columns in cells.items()
        for kind, cell in _classed(columns, settings)
    ]
    watched.sort(key=lambda one: (one.left is None, one.left or 0, one.office))
    return Forecast(
        settings,
        _home(portal, settings, as_of),
        tuple(watched),
        _limits(cells, watched, settings),
        tuple(_letters(portal, settings, as_of)),
    )


def _classed(columns: dict[ColumnPath, Cell], settings: Inspection) -> list[tuple[Freshness, Cell]]:
    """Return the columns of each class; one below a column of the class is not told again."""
    found: list[tuple[Freshness, Cell]] = []
    for kind in settings.classes:
        above: list[ColumnPath] = []
        for path, cell in columns.items():
            inside = any(path[: len(one)] == one for one in above)
            if not inside and any(word in cell.column.name for word in kind.words):
                above.append(path)
                found.append((kind, cell))
    return found


def _watch(office: str, kind: Freshness, cell: Cell, settings: Inspection, as_of: date) -> Watch:
    if cell.renewed_on is None:
        return Watch(office, kind.name, cell, None, None, None, VACANT)
    last = cell.renewed_on + timedelta(days=kind.days)
    left = (last - as_of).days
    state = _state(left, settings)
    return Watch(office, kind.name, cell, cell.renewed_on, last, left, state)


def _home(portal: Portal, settings: Inspection, as_of: date) -> Watch:
    """Return the watch over the home page, which lists the newest texts of all offices."""
    days = [
        document.published_on
        for document in portal.documents
        if document.published_on and document.is_public(as_of)
    ]
    if not days:
        return Watch("", "首页", None, None, None, None, VACANT)
    last = max(days) + timedelta(days=settings.home_days)
    left = (last - as_of).days
    return Watch("", "首页", None, max(days), last, left, _state(left, settings))


def _state(left: int, settings: Inspection) -> str:
    if left < 0:
        return OVER
    return NEAR if left <= settings.near else FRESH


def _limits(
    cells: dict[str, dict[ColumnPath, Cell]], watched: list[Watch], settings: Inspection
) -> tuple[Limit, ...]:
    old = dict.fromkeys(cells, 0)
    stale, empty = dict(old), dict(old)
    classed = {(one.office, one.cell.column.path) for one in watched if one.cell}
    for one in watched:
        old[one.office] += one.state == OVER
    for office, columns in cells.items():
        for path, cell in columns.items():
            if not cell.column.children:
                stale[office] += cell.state == STALE and (office, path) not in classed
                empty[office] += cell.state == EMPTY
    return (
        Limit("动态、公告、政策类栏目不更新", settings.classes_limit, old),
        Limit("应更新而长期未更新的栏目", settings.stale_limit, stale),
        Limit("空白栏目", settings.empty_limit, empty),
    )


def _letters(portal: Portal, settings: Inspection, as_of: date) -> list[Waiting]:
    """Return the offices that keep a ledger of letters, with what waits there."""
    found = []
    for (office, name), ledgers in sorted(portal.ledgers_of.items()):
        if name != "来信来电":
            continue
        rows = [row for ledger in ledgers for row in counted_rows(ledger)]
        waits = [
            row
            for row in rows
            if row.get("received_on", date.max) <= as_of
            and row.get("answered_on", date.max) > as_of
        ]
        late = [row for row in waits if unanswered(row, as_of, settings.letter_months)]
        lasts = [months_after(row["received_on"], settings.letter_months) for row in waits]
        last = min((day for day in lasts if day >= as_of), default=None)
        left = (last - as_of).days if last else None
        found.append(Waiting(office, len(waits), len(late), last, left))
    return found
