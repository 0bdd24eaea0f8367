"""Counts a year of an office's request ledger into the cells of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from plugins.disclosure.annual.tables import Key
from plugins.disclosure.annual_form import Block, Form, plain
from plugins.disclosure.model import Ledger, Portal

REQUESTS = "依申请公开"
BLOCK, CASES = "requests", "cases"
NEW, CARRIED, TOTAL, FORWARD = "new_received", "carried_over", "result_total", "carried_forward"
OUTCOMES = {
    "review": "review_result",
    "suit_direct": "suit_result",
    "suit_after": "suit_after_review_result",
}
"""The rows of the table of reviews and suits, and the ledger's fields that fill them."""


@dataclass(slots=True)
class Count:
    """The cells that a ledger gives, and the numbers of rows that could not be counted, with why.

    ``first_year`` is the first year of the office's ledger: what it was carried into that year
    is known only where the ledger has rows of the year before.
    """

    cells: Counter[Key] = field(default_factory=Counter)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    first_year: int = 0


def counted(portal: Portal, office: str, year: int, form: Form) -> Count | None:
    """Return what an office's ledger says for a year, None where it has no ledger of that year.

    A request counts as new in the year in which it was received, as handled in the year of its
    answer, and is carried forward while it has none at the year's end; so first plus second
    equals third plus fourth for every ledger. A request that is still open in its own year's
    file and again in the next is one: its number tells.
    """
    ledgers = portal.ledgers_of.get((office, REQUESTS), [])
    if not any(ledger.year == year for ledger in ledgers):
        return None
    count = Count(first_year=ledgers[0].year)
    block = form.by_key[BLOCK]
    for ledger, row in _latest(ledgers, year):
        _request(count, block, row, year)
        if ledger.year == year:
            _cases(count, form.by_key[CASES], row)
    _totals(count)
    return count


def _latest(ledgers: Iterable[Ledger], year: int) -> Iterator[tuple[Ledger, Mapping[str, Any]]]:
    """Yield each request of the files up to a year once, as the latest of them has it."""
    latest: dict[str, tuple[Ledger, Mapping[str, Any]]] = {}
    for ledger in ledgers:
        if ledger.year > year:
            break
        for number, row in enumerate(ledger.rows):
            latest[row.get("number") or f"{ledger.id}/{number}"] = (ledger, row)
    yield from latest.values()


def _request(count: Count, block: Block, row: Mapping[str, Any], year: int) -> None:
    received, answered = row.get("received_on"), row.get("answered_on")
    name = str(row.get("number", ""))
    if not isinstance(received, date):
        count.left_out.append((name, "没有收到日期"))
        return
    answer_year = answered.year if isinstance(answered, date) else year + 1
    if received.year > year or answer_year < year:
        return
    open_then = answer_year > year
    column = block.column_by_name.get(plain(str(row.get("applicant_kind", ""))))
    result = block.row_by_name.get(plain(str(row.get("result", ""))))
    if column is None or column.key == "total":
        count.left_out.append((name, "申请人类别不是年报的六类"))
        return
    if not open_then and (result is None or result.key in {NEW, CARRIED, TOTAL, FORWARD}):
        count.left_out.append((name, "处理结果不是年报的办理结果"))
        return
    count.cells[BLOCK, NEW if received.year == year else CARRIED, column.key] += 1
    handled = FORWARD if open_then or result is None else result.key
    count.cells[BLOCK, handled, column.key] += 1


def _cases(count: Count, block: Block, row: Mapping[str, Any]) -> None:
    for key, name in OUTCOMES.items():
        outcome = block.column_by_name.get(plain(str(row.get(name, ""))))
        if outcome is not None and outcome.key != "total":
            count.cells[CASES, key, outcome.key] += 1
            count.cells[CASES, key, "total"] += 1


def _totals(count: Count) -> None:
    """Add the row (七) and the column 总计."""
    for (block, row, column), number in list(count.cells.items()):
        if block != BLOCK:
            continue
        count.cells[block, row, "total"] += number
        if row not in {NEW, CARRIED, FORWARD}:
            count.cells[block, TOTAL, column] += number
            count.cells[block, TOTAL, "total"] += number
