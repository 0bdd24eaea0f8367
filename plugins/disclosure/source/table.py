"""A ledger's CSV as rows with the line of each, whatever state its headings are in."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from plugins.disclosure.source.place import Fault, Location
from plugins.disclosure.source.text import read_text

_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Table:
    """Headings, rows as mappings from heading to text, and the line of each row from 1."""

    path: str
    headings: tuple[str, ...]
    rows: tuple[dict[str, str], ...]
    lines: tuple[int, ...]
    faults: tuple[Fault, ...]

    def at(self, row: int, heading: str = "") -> Location:
        """Return the place of a row's cell; the column counts cells, from 1."""
        column = self.headings.index(heading) + 1 if heading in self.headings else 1
        return Location(self.path, self.lines[row], column)


def read_table(root: Path, path: str, headings: tuple[str, ...]) -> Table:
    """Return the rows of a CSV file whose first row must be ``headings``.

    A byte-order mark is welcome here, since spreadsheets write one. Missing, doubled and
    unknown headings, rows of another width and broken quoting are faults with their line. Where
    the first row has none of the headings that is the one fault, and no row is read.
    """
    text = read_text(root, path)
    faults = [fault for fault in text.faults if fault.kind != "byte-order-mark"]
    if not text.readable:
        return Table(path, (), (), (), tuple(faults))
    reader = csv.reader(io.StringIO(text.content), strict=True)
    try:
        first = next(reader, [])
    except csv.Error:
        faults.append(Fault("csv-syntax", Location(path)))
        return Table(path, (), (), (), tuple(faults))
    found = tuple(cell.strip() for cell in first)
    if not set(found) & set(headings):
        facts = {"原文": ",".join(found)[:40], "应为": "、".join(headings)}
        faults.append(Fault("csv-no-headings", Location(path), facts=facts))
        return Table(path, found, (), (), tuple(faults))
    faults.extend(_heading_faults(path, found, headings))
    rows: list[dict[str, str]] = []
    lines: list[int] = []
    line = reader.line_num + 1
    try:
        for cells in reader:
            stripped = list(map(str.strip, cells))
            if any(stripped):
                if len(cells) != len(found):
                    facts = {"应有": str(len(found)), "实有": str(len(cells))}
                    faults.append(Fault("csv-width", Location(path, line), facts=facts))
                rows.append(dict(zip(found, stripped, strict=False)))
                lines.append(line)
            line = reader.line_num + 1
    except csv.Error:
        faults.append(Fault("csv-syntax", Location(path, line)))
    return Table(path, found, tuple(rows), tuple(lines), tuple(faults))


def _nearest(heading: str, missing: list[str]) -> str:
    """Return the missing heading that a misspelt one was probably meant to be, quoted."""
    close = get_close_matches(heading, missing, n=1, cutoff=_ALIKE)
    return f"，可能是“{close[0]}”" if close else ""


def _heading_faults(path: str, found: tuple[str, ...], wanted: tuple[str, ...]) -> list[Fault]:
    faults = []
    for number, heading in enumerate(found, start=1):
        place = Location(path, 1, number)
        if heading and heading in found[: number - 1]:
            faults.append(Fault("csv-doubled-heading", place, heading, {"表头": heading}))
        elif heading not in wanted:
            facts = {
                "表头": heading or "（空）",
                "应为": "、".join(wanted),
                "建议": _nearest(heading, [one for one in wanted if one not in found]),
            }
            faults.append(Fault("csv-unknown-heading", place, heading, facts))
    faults.extend(
        Fault("csv-missing-heading", Location(path), heading, {"表头": heading})
        for heading in wanted
        if heading not in found
    )
    return faults
