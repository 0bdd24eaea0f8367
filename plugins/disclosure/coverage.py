"""Which columns of which office are filled, stale, empty or not applicable, on any day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from plugins.disclosure.model import INSTITUTIONS, ColumnPath, Document, Office, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.schema import (
    DOCUMENTS,
    LEDGER,
    REQUIRED,
    Column,
    Schema,
)

FILLED, STALE, EMPTY, NOT_APPLICABLE = "已公开", "超期", "空缺", "不适用"
STATES = (FILLED, STALE, EMPTY, NOT_APPLICABLE)

NO_PAGE, POINTER_ONLY, BASICS_ONLY, NOT_STANDARD, STANDARD = (
    "没有自己的页面",
    "只指向政府首页",
    "只有职责、领导和内设机构",
    "有内容但未按标准设栏",
    "按标准设栏",
)
"""The four states that surveys of real sites found, and the one that is wanted."""

_CHANNEL_LABELS = {"渠道": "channel"}


@dataclass(frozen=True, slots=True)
class Cell:
    """The state of a column of an office: how much is in it and when it was last renewed.

    ``due`` is the last natural day before it counts as stale, None where time does not count.
    ``reason`` says why a column is not applicable.
    """

    office: str
    column: Column
    state: str
    count: int = 0
    renewed_on: date | None = None
    due: date | None = None
    reason: str = ""


def coverage(portal: Portal, ruleset: Ruleset, as_of: date) -> dict[str, dict[ColumnPath, Cell]]:
    """Return the cell of every column, parents too, by office id and column path."""
    key = ("coverage", id(ruleset), as_of)
    if key not in portal.computed:
        portal.computed[key] = {
            office.id: _office_cells(portal, office, schema, as_of)
            for office in portal.offices
            if (schema := ruleset.schemas.of(office)) is not None
        }
    cells: dict[str, dict[ColumnPath, Cell]] = portal.computed[key]
    return cells


def _office_cells(
    portal: Portal, office: Office, schema: Schema, as_of: date
) -> dict[ColumnPath, Cell]:
    waived = {
        tuple(entry["column"].split("/")): str(entry.get("reason", ""))
        for entry in office.records("not_applicable")
        if entry.get("column")
    }
    cells: dict[ColumnPath, Cell] = {}

    def fill(column: Column) -> Cell:
        below = [fill(child) for child in column.children]
        held = contents(portal, office, column, as_of)
        cell = _cell(office.id, column, below, held, waived.get(column.path, ""), as_of)
        cells[column.path] = cell
        return cell

    for top in schema.columns:
        fill(top)
    return {column.path: cells[column.path] for column in schema.walk()}


def _cell(  # noqa: PLR0913, PLR0917 -- what a cell is made of, all of it said once
    office: str,
    column: Column,
    below: list[Cell],
    held: tuple[int, date | None],
    waiver: str,
    as_of: date,
) -> Cell:
    count, renewed = held
    count += sum(cell.count for cell in below)
    days = [cell.renewed_on for cell in below if cell.renewed_on] + ([renewed] if renewed else [])
    renewed = max(days, default=None)
    if below:
        state = _state_above(column, below, count, renewed, as_of)
    else:
        state = _state(column, count, renewed, as_of)
    reason = ""
    if state == EMPTY and waiver:
        state, reason = NOT_APPLICABLE, waiver
    elif state == NOT_APPLICABLE and not below:
        reason = "本机关没有此类信息（栏目标准注明“如有”）"
    due = _due(column, renewed) if count else None
    return Cell(office, column, state, count, renewed, due, reason)


def _state(column: Column, count: int, renewed: date | None, as_of: date) -> str:
    if not count:
        return EMPTY if column.demand == REQUIRED else NOT_APPLICABLE
    due = _due(column, renewed)
    return STALE if due and due < as_of else FILLED


def _state_above(
    column: Column, below: list[Cell], count: int, renewed: date | None, as_of: date
) -> str:
    """Return the state of a column with children: a split column by all, a heading by worst."""
    if column.renew_days:
        return _state(column, count, renewed, as_of)
    for state in (EMPTY, STALE, FILLED):
        if any(cell.state == state for cell in below):
            return state
    return FILLED if count else NOT_APPLICABLE


def _due(column: Column, renewed: date | None) -> date | None:
    if not column.renew_days or renewed is None:
        return None
    return renewed + timedelta(days=column.renew_days)


def contents(
    portal: Portal, office: Office, column: Column, as_of: date
) -> tuple[int, date | None]:
    """Return how many entries stand in the column itself and the day of the newest."""
    if column.filling == DOCUMENTS:
        documents = public_in(portal, office.id, column.path, as_of)
        days = [document.published_on for document in documents if document.published_on]
        return len(documents), max(days, default=None)
    if column.filling == LEDGER:
        rows = ledger_rows(portal, office.id, column, as_of)
        received = [row["received_on"] for row in rows if isinstance(row.get("received_on"), date)]
        return len(rows), max(received, default=None)
    if column.taken_from == "领导":
        return len(office.leaders(as_of)), None
    name = OFFICE_PARTS.get(column.taken_from, "")
    return len(office.records(name)), None


OFFICE_PARTS = {
    "领导": "leaders",
    "内设机构": "departments",
    "下属单位": "affiliates",
    "友情链接": "links",
}
"""The parts of 机构.yaml that can fill a column, by label."""


def public_in(portal: Portal, office: str, path: ColumnPath, as_of: date) -> list[Document]:
    """Return the public documents that lie in one column itself, in order of path."""
    documents = portal.documents_in.get((office, path), [])
    return [document for document in documents if document.is_public(as_of)]


def ledger_rows(portal: Portal, office: str, column: Column, as_of: date) -> list[dict[str, Any]]:
    """Return the public rows received by ``as_of`` that a column shows, oldest year first."""
    wanted = {_CHANNEL_LABELS.get(label, label): values for label, values in column.rows.items()}
    return [
        dict(row)
        for ledger in portal.ledgers_of.get((office, column.taken_from), [])
        for row in ledger.rows
        if row.get("public") == "是"
        and row.get("received_on", as_of) <= as_of
        and all(row.get(name) in values for name, values in wanted.items())
    ]


def survey_state(portal: Portal, office: Office, cells: dict[ColumnPath, Cell], as_of: date) -> str:
    """Return which of the states found in surveys of real sites an office is in.

    No own page: nothing but its name. Pointer only: a web address and nothing else. Basics
    only: duties, leaders, departments. Not by the standard: other information while required
    columns stand empty.
    """
    basics = {"机构职能", "领导", "内设机构"}
    leaves = [cell for cell in cells.values() if not cell.column.children]
    filled = [cell for cell in leaves if cell.count]
    beyond = [
        cell
        for cell in filled
        if cell.column.name != "机构职能" and cell.column.taken_from not in basics
    ]
    stray = any(
        document.is_public(as_of) and document.column not in {*cells, INSTITUTIONS}
        for document in portal.documents_of.get(office.id, [])
    )
    if not filled and not stray:
        return POINTER_ONLY if office.text("url") else NO_PAGE
    if not beyond and not stray:
        return BASICS_ONLY
    missing = any(cell.state == EMPTY for cell in leaves)
    return NOT_STANDARD if missing or stray else STANDARD
