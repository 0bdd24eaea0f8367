"""Which rows of a ledger the detectors must read, so that a full ledger costs little.

Left out are only rows in which nothing can be found and that tell nothing of others: a row is
read when it is worth reading or heads the rows below. Where the headings announce persons, or
head nothing, every row is read. The whole table is searched as one text, in which no pattern
reaches from one row into the next. A test compares the findings with those of the whole table.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal.detect import WORTH, worth_reading
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.personal.tables import bare, heads_columns, is_heading
from plugins.disclosure.source import Table

_CELL, _ROW = "\0", "\1" * 7
"""What parts cells, and rows: more marks than the digits of one number may have between them."""
_DAYS_AND_NUMBERS = re.compile(rf"{_CELL}[A-Za-z]?\d{{4}}-\d{{2}}-?\d{{2}}(?={_CELL})", re.ASCII)
_EMPTY_CELLS = re.compile(rf"{_CELL}{{2,}}")


def rows_to_read(table: Table, lists: Lists) -> list[int]:
    """Return the numbers of the rows to read, from 0 and in order."""
    every = list(range(len(table.rows)))
    if _announces_persons(table.headings, lists):
        joined = "\n".join("\n".join(row.values()) for row in table.rows)
        return every if worth_reading(joined, lists) else []
    texts = _texts(table)
    if len(texts) != len(every):  # a cell holds the very marks that part rows
        return every
    cued = _rows_with(lists.heading_cues, ["".join(bare(text).split(_CELL)) for text in texts])
    kept = _rows_with(WORTH, texts) | _rows_with(lists.cues, texts)
    kept.update(_heading_rows(table, sorted(cued), lists))
    for number in kept | cued:
        if any(bare(text) in lists.headings for text in table.rows[number].values()):
            return every
    return sorted(kept)


def _announces_persons(headings: Iterable[str], lists: Lists) -> bool:
    """True where a heading is one of persons' data, or the first row heads no columns."""
    cells = [Passage(heading) for heading in headings]
    known = any(bare(cell.text) in lists.headings for cell in cells)
    return known or not heads_columns(cells, lists)


def _texts(table: Table) -> list[str]:
    """Return each row as one text, without the cells in which no detector finds anything."""
    joined = _ROW.join([f"{_CELL}{_CELL.join(row.values())}{_CELL}" for row in table.rows])
    return _EMPTY_CELLS.sub(_CELL, _DAYS_AND_NUMBERS.sub("", joined)).split(_ROW)


def _rows_with(pattern: re.Pattern[str], texts: list[str]) -> set[int]:
    """Return the numbers of the texts in which a pattern is found."""
    begins = list(accumulate((len(text) + len(_ROW) for text in texts), initial=0))
    joined, found, at = _ROW.join(texts), set[int](), 0
    while match := pattern.search(joined, at):
        number = bisect_right(begins, match.start()) - 1
        found.add(number)
        at = begins[number + 1]
    return found


def _heading_rows(table: Table, cued: Iterable[int], lists: Lists) -> Iterable[int]:
    """Yield the rows that head those below; below the first one it takes more to be one."""
    headings = [(0, Passage(heading)) for heading in table.headings]
    first = not is_heading(headings, lists, first=True)
    for number in cued:
        cells = [(0, Passage(text)) for text in table.rows[number].values() if text]
        if is_heading(cells, lists, first=first):
            first = False
            yield number
