"""Tables: what heads a column, columns that should not be there, lists of persons by status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal.hit import CERTAIN, LIKELY, Found
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.personal.names import ENOUGH, is_name, lawful, told

_MASKED = re.compile(r"[*＊×●■█＃#]{2,}|[xX]{3,}|[\u4e00-\u9fff][*＊×某●○][\u4e00-\u9fff]?")
_EMPTY = re.compile(r"[\s\u3000/／—\-无－]*")
_IN_BOXES = 11
_LONGEST_HEADING, _LONGEST_LABEL = 24, 10
_NUMBERED = re.compile(r"\d{6}")
_PARTS = (6, 8, 4)
_NUMBER_AT_ALL, _MANY_DIGITS = re.compile(r"\d"), re.compile(r"\d{5}")


@dataclass
class Table:
    """The cells of a table with the heading of each, and the words above it."""

    name: str
    about: str = ""
    cells: list[tuple[int, Passage]] = field(default_factory=list)
    heads: dict[int, str] = field(default_factory=dict)
    lefts: dict[int, str] = field(default_factory=dict)
    headings: list[tuple[int, Passage, list[tuple[int, Passage]]]] = field(default_factory=list)


def tables_of(passages: Sequence[Passage], lists: Lists, about: str) -> list[Table]:
    """Return the tables among passages, in order, with headings told from what stands below."""
    tables: dict[str, Table] = {}
    above = ""
    for number, passage in enumerate(passages):
        if not passage.table:
            above = passage.text[-60:] if passage.text.strip() else above
            continue
        table = tables.get(passage.table)
        if table is None:
            table = tables[passage.table] = Table(passage.table, f"{about} {passage.table} {above}")
        table.cells.append((number, passage))
    for table in tables.values():
        _head(table, lists)
    return list(tables.values())


def _head(table: Table, lists: Lists) -> None:
    """Find the headings: any row with a known heading and without long numbers begins anew."""
    rows: dict[int, list[tuple[int, Passage]]] = {}
    for number, cell in table.cells:
        rows.setdefault(cell.row, []).append((number, cell))
    current, names, begun = dict[int, int](), list[str](), False
    for row in sorted(rows):
        cells = rows[row]
        if is_heading(cells, lists, first=not begun):
            begun, current = True, {}
            for number, cell in cells:
                current[cell.column] = len(table.headings)
                table.headings.append((number, cell, []))
                names.append(bare(cell.text))
            continue
        if not current and not begun and _may_head(cells):
            for number, cell in cells:
                current[cell.column] = len(table.headings)
                table.headings.append((number, cell, []))
                names.append(bare(cell.text))
        elif not begun and len(table.about) < 400:  # noqa: PLR2004 -- titles, and no whole sheet
            table.about += " " + " ".join(cell.text[:60] for _, cell in cells)
        left = ""
        for number, cell in cells:
            if cell.column in current:
                head = table.headings[current[cell.column]]
                table.heads[number] = names[current[cell.column]]
                head[2].append((number, cell))
            table.lefts[number] = left
            left = cell.text[-24:]


def bare(text: str) -> str:
    """Return a heading without white space."""
    return "".join(text.split())


def heads_columns(cells: Sequence[Passage], lists: Lists) -> bool:
    """True for a first row that heads the columns below it."""
    numbered = list(enumerate(cells))
    return is_heading(numbered, lists, first=True) or _may_head(numbered)


def is_heading(cells: list[tuple[int, Passage]], lists: Lists, *, first: bool) -> bool:
    """True for a row of headings; below the first one it takes two cells to say so."""
    if not lists.heading_cues.search(bare("".join([cell.text for _, cell in cells]))):
        return False
    texts = [bare(cell.text) for _, cell in cells if cell.text.strip()]
    if any(len(text) > _LONGEST_HEADING or _MANY_DIGITS.search(text) for text in texts):
        return False
    known = sum(1 for text in texts if _known(text, lists))
    return len(texts) > 1 and known > (0 if first else 1)


def _may_head(cells: list[tuple[int, Passage]]) -> bool:
    """True for a row that may head columns, though with no word that detectors know."""
    texts = [bare(cell.text) for _, cell in cells]
    return len(texts) > 1 and not any(
        len(text) > _LONGEST_HEADING or _NUMBER_AT_ALL.search(text) for text in texts
    )


def _known(text: str, lists: Lists) -> bool:
    if text in lists.headings:
        return True
    return len(text) <= _LONGEST_LABEL and lists.heading_words.search(text) is not None


def detect(table: Table, lists: Lists) -> Iterator[tuple[int, Found]]:
    """Yield columns of personal data, and lists of names with a status that reveals."""
    names = _names(table, lists)
    people = sum(len(below) for _, below in names)
    for number, cell, below in table.headings:
        text = bare(cell.text)
        filled = [one for _, one in below if not _EMPTY.fullmatch(one.text)]
        open_ = [one for one in filled if not _MASKED.search(one.text)]
        found = Found("敏感列", 0, len(cell.text), text, CERTAIN)
        if text in lists.set("error_headings"):
            if any(_NUMBERED.search(one.text) for one in open_):
                yield number, found
        elif people and text in lists.set("person_headings") and _said(open_):
            yield number, Found("敏感列", 0, len(cell.text), text, LIKELY)
    if not lawful(table.about, lists) and _status(table, lists):
        for number, persons in names:
            if len(persons) >= ENOUGH:
                head = next(cell for at, cell, _ in table.headings if at == number)
                yield number, Found("身份名单", 0, len(head.text), bare(head.text), LIKELY)


def _said(cells: list[Passage]) -> bool:
    """True when cells say something of persons, and do not merely count."""
    return any(not re.fullmatch(r"\d{1,4}[人户名]?", bare(cell.text)) for cell in cells)


def _names(table: Table, lists: Lists) -> list[tuple[int, list[Passage]]]:
    """Return the columns of names: the number of the heading, and the unmasked names below."""
    found = []
    for number, cell, below in table.headings:
        if bare(cell.text) in lists.set("name_headings"):
            names = [one for _, one in below if is_name(one.text.strip(), lists, headed=True)]
            if names:
                found.append((number, names))
    return found


def _status(table: Table, lists: Lists) -> bool:
    """True where the title, a heading or the cells of a column tell a status."""
    if told(table.about, lists):
        return True
    for _, cell, below in table.headings:
        if told(bare(cell.text), lists) and any(not _EMPTY.fullmatch(one.text) for _, one in below):
            return True
        values = sum(1 for _, one in below if told(one.text, lists))
        if values >= ENOUGH:
            return True
    return False


def cells_below(table: Table) -> Iterator[tuple[int, int, Passage]]:
    """Yield each cell below a heading: the heading's number, its own, and itself."""
    for head, _, below in table.headings:
        for number, cell in below:
            yield head, number, cell


def rows_of_single_characters(table: Table) -> Iterator[list[tuple[int, Passage]]]:
    """Yield cells side by side that hold one digit each, eleven at least: a number in boxes."""
    run: list[tuple[int, Passage]] = []
    for number, cell in table.cells:
        text = cell.text.strip()
        if len(text) == 1 and (text.isdecimal() or text in "XxＸｘ"):
            if run and (run[-1][1].row, run[-1][1].column + 1) != (cell.row, cell.column):
                run = []
            run.append((number, cell))
            continue
        if len(run) >= _IN_BOXES:
            yield run
        run = []
    if len(run) >= _IN_BOXES:
        yield run


def rows_of_parts(table: Table) -> Iterator[list[tuple[int, Passage]]]:
    """Yield three cells side by side of six, eight and four digits: region, birth, serial."""
    cells = table.cells
    for trio in zip(cells, cells[1:], cells[2:], strict=False):
        lengths = tuple(len(cell.text) for _, cell in trio)
        if lengths == _PARTS and len({cell.row for _, cell in trio}) == 1:
            yield list(trio)
