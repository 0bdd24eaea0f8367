"""Which rows of a ledger the detectors must read, so that a full ledger costs little.

Left out are only rows in which nothing can be found and that tell nothing of others: a row is
read when it is worth reading or may head the rows below. Where the headings announce persons, or
head nothing, every row is read. A test compares the findings with those of the whole table.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal.detect import DAY_OR_NUMBER, worth_reading
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.personal.tables import bare, heads_columns
from plugins.disclosure.source import Table


def rows_to_read(table: Table, lists: Lists) -> list[int]:
    """Return the numbers of the rows to read, from 0 and in order."""
    every = list(range(len(table.rows)))
    if _announces_persons(table.headings, lists):
        joined = "\n".join("\n".join(row.values()) for row in table.rows)
        return every if worth_reading(joined, lists) else []
    kept = [number for number in every if _is_read(table.rows[number].values(), lists)]
    for number in kept:
        if any(bare(text) in lists.headings for text in table.rows[number].values()):
            return every
    return kept


def _announces_persons(headings: Iterable[str], lists: Lists) -> bool:
    """True where a heading is one of persons' data, or the first row heads no columns."""
    cells = [Passage(heading) for heading in headings]
    known = any(bare(cell.text) in lists.headings for cell in cells)
    return known or not heads_columns(cells, lists)


def _is_read(cells: Iterable[str], lists: Lists) -> bool:
    """True for a row that is worth reading, or that may head those below."""
    texts = "\n".join([cell for cell in cells if cell and not DAY_OR_NUMBER.fullmatch(cell)])
    return worth_reading(texts, lists) or lists.heading_cues.search(bare(texts)) is not None
