"""What ledgers cost an office in a quarter, by the rows that public figures count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.ledgers import (
    counted_rows,
    delays_of,
    months_after,
    settings_on,
    unanswered,
    unit_of,
)
from plugins.disclosure.model import Ledger, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scores.case import Case
from plugins.disclosure.scores.quarters import Quarter
from plugins.disclosure.source import Location
from plugins.disclosure.workdays import ONE_DAY

_RESULT_MONTHS = 1
Row = Mapping[str, Any]


def letters(portal: Portal, ruleset: Ruleset, quarter: Quarter) -> Iterator[Case]:
    """Yield the letters that have waited too long on the quarter's last day."""
    months, end = ruleset.inspection.letter_months, quarter.end
    for ledger, number, row in _rows(portal, "来信来电"):
        if unanswered(row, end, months):
            facts = {"编号": _name(ledger, number, row), "收到": row["received_on"]}
            yield _case(ledger, number, row, facts, "办结日期")


def tasks(portal: Portal, ruleset: Ruleset, quarter: Quarter) -> Iterator[Case]:
    """Yield the tasks whose limit passed in the quarter, and those still open on its last day.

    A task is its leading office's.
    """
    del ruleset
    for ledger, number, row in _rows(portal, "督办"):
        due = row.get("due_on")
        if due is not None and _overdue(due, row.get("done_on"), quarter):
            office = unit_of(portal, row.get("lead", ""), ledger.office)
            facts = {"任务": row.get("task", ""), "截止": due}
            yield _case(ledger, number, row, facts, "办理时限", office=office)


def consultations(portal: Portal, ruleset: Ruleset, quarter: Quarter) -> Iterator[Case]:
    """Yield the consultations whose result was not told within a month of their end."""
    del ruleset
    for ledger, number, row in _rows(portal, "意见征集"):
        closed = row.get("closed_on")
        due = months_after(closed, _RESULT_MONTHS) if closed else None
        if due is not None and _overdue(due, row.get("result_on"), quarter):
            facts = {"事项": row.get("matter", ""), "应公布": due}
            yield _case(ledger, number, row, facts, "结果公布日期")


def quota(portal: Portal, ruleset: Ruleset, quarter: Quarter) -> Iterator[Case]:
    """Yield the units that sent less than they owe; units are those that ever sent something."""
    owed = settings_on(ruleset.ledgers, quarter.end).quarterly
    sent: dict[str, set[str]] = {}
    places: dict[str, Ledger] = {}
    for ledger, _, row in _rows(portal, "信息报送"):
        day = row.get("submitted_on")
        if day is None or day > quarter.end:
            continue
        unit = unit_of(portal, row.get("unit", ""), ledger.office)
        places[unit] = ledger
        titles = sent.setdefault(unit, set())
        if day >= quarter.start:
            titles.add(row.get("title", ""))
    for unit, titles in sorted(sent.items()):
        if len(titles) < owed:
            place, facts = places[unit], {"件数": len(titles), "任务": owed}
            yield Case(unit, place.id, Location(place.table.path), facts, "报送单位", public=False)


def urgent(portal: Portal, ruleset: Ruleset, quarter: Quarter) -> Iterator[Case]:
    """Yield the urgent reports that were late, missed or false, judged so or by their hours."""
    for ledger, number, row in _rows(portal, "紧急信息"):
        happened = row.get("happened_at")
        if happened is None or not quarter.start <= happened.date() <= quarter.end:
            continue
        settings = settings_on(ruleset.ledgers, happened.date())
        judged = row.get("judged", "")
        if judged in settings.deductions or delays_of(row, settings):
            office = unit_of(portal, row.get("unit", ""), ledger.office)
            late = judged if judged in settings.deductions else "超过时限"
            facts = {"事件": row.get("event", ""), "认定": late}
            yield _case(ledger, number, row, facts, "认定", office=office, public=False)


def _overdue(due: date, done: date | None, quarter: Quarter) -> bool:
    """True where a limit was overrun within the quarter, or before it and still is at its end."""
    if due >= quarter.end or (done is not None and done <= due):
        return False
    open_still = done is None or done > quarter.end
    return open_still or due + ONE_DAY >= quarter.start


def _rows(portal: Portal, name: str) -> list[tuple[Ledger, int, Row]]:
    """Return the counted rows of every ledger of a name, gathered once for all quarters."""
    key = ("counted-rows", name)
    if key not in portal.computed:
        portal.computed[key] = list(_gather(portal, name))
    rows: list[tuple[Ledger, int, Row]] = portal.computed[key]
    return rows


def _gather(portal: Portal, name: str) -> Iterator[tuple[Ledger, int, Row]]:
    for ledger in portal.select("ledger"):
        if ledger.name == name:
            counted = {id(row) for row in counted_rows(ledger)}
            for number, row in enumerate(ledger.rows):
                if id(row) in counted:
                    yield ledger, number, row


def _name(ledger: Ledger, number: int, row: Row) -> str:
    return str(row.get("number") or f"第 {ledger.table.lines[number]} 行")


def _case(  # noqa: PLR0913 -- a row, what is said of it, and whose it is
    ledger: Ledger,
    number: int,
    row: Row,
    facts: Mapping[str, object],
    heading: str,
    *,
    office: str = "",
    public: bool = True,
) -> Case:
    record = f"{ledger.id}/{_name(ledger, number, row)}"
    place = ledger.table.at(number, heading)
    return Case(office or ledger.office, record, place, facts, heading, public)
