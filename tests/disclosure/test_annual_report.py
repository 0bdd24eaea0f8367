"""The annual report: the real sample, every equation broken in every place, and a big ledger."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from plugins.disclosure.annual import Tables, counted, mismatches
from plugins.disclosure.annual.from_grid import read_grids
from plugins.disclosure.annual.grids import grids
from plugins.disclosure.annual.layout import html_table
from plugins.disclosure.annual_form import Form
from plugins.disclosure.fields import LEDGERS
from plugins.disclosure.load_content import load_content
from plugins.disclosure.source import Location
from tests.disclosure.checks.running import real_ruleset

FORMS = real_ruleset().report_forms
NEW, OLD = FORMS
AT = Location("a.yaml")
SAMPLE = """
13612 252 0 45 128 32 14069|535 6 0 1 18 0 560|5345 129 0 41 19 14 5548|2120 39 0 1 6 2 2168
13 0 0 0 0 0 13|30 0 0 0 0 0 30|11 0 0 0 0 0 11|49 2 0 0 0 0 51|103 1 0 0 0 0 104
84 1 0 0 0 0 85|282 4 0 0 0 0 286|147 0 0 0 1 2 150|3075 50 0 0 89 8 3222|177 3 0 0 0 0 180
19 0 0 0 0 0 19|199 1 0 0 3 0 203|147 1 0 0 0 0 148|0 0 0 0 0 0 0|100 1 0 0 0 0 101|5 0 0 0 0 0 5
315 3 0 0 0 0 318|202 0 0 1 0 0 203|941 17 0 1 3 3 965
13364 252 0 44 121 29 13810|783 6 0 2 25 3 819
"""
"""Public test data in the form of a real report; where it came from could not be traced again."""
CASES = "376 97 196 121 790|16 1 12 27 56|74 1 30 51 156"


def sample(form: Form = NEW) -> Tables:
    """The sample's third and fourth part."""
    tables = Tables(forms={block.part: form for block in form.blocks})
    for key, text in (("requests", SAMPLE.strip().replace("\n", "|")), ("cases", CASES)):
        block = form.by_key[key]
        for row, numbers in zip(block.rows, text.split("|"), strict=True):
            for column, number in zip(block.columns, numbers.split(), strict=True):
                tables.put(block, row, column, number, AT)
    return tables


def broken(tables: Tables, before: Tables | None = None) -> set[tuple[str, str]]:
    """The equations that do not hold, with the column or row."""
    return {
        (equation.code, found.line.key)
        for equation in NEW.equations
        for found in mismatches(equation, tables, before)
    }


def test_the_real_sample_adds_up() -> None:
    """All 7 columns, 25 rows and 3 groups of the sample hold."""
    assert broken(sample()) == set()


def _mutations() -> list[tuple[tuple[str, str, str], int]]:
    keys = [key for key in sample().cells if key[0] in {"requests", "cases"}]
    return [(key, change) for key in keys for change in (1, -1)]


def test_every_cell_changed_alone_is_found_and_named() -> None:
    """380 mutants: each cell one up and one down; below nought it is no number.

    The equations that must name it are worked out here from the law's words, not from the code.
    """
    caught = 0
    for key, change in _mutations():
        tables = sample()
        block, row, column = key
        cell = tables.cells[key]
        value = int(cell.value or 0) + change
        tables.put(cell.block, cell.row, cell.column, str(value), AT)
        if value < 0:
            assert tables.cells[key].wrong == "不是非负整数"
        else:
            assert broken(tables) == _expected(block, row, column), key
        caught += 1
    assert caught == 2 * (25 * 7 + 3 * 5)


def _expected(block: str, row: str, column: str) -> set[tuple[str, str]]:
    if block == "cases":
        return {("E4", row)}
    first = {"new_received", "carried_over", "carried_forward", "result_total"}
    found = {("E3", row)}
    if row in first:
        found.add(("E1", column))
    if row not in first - {"result_total"}:
        found.add(("E2", column))
    return found


@pytest.mark.parametrize("column", [column.key for column in NEW.by_key["requests"].columns])
def test_what_is_carried_over_agrees_with_the_year_before(column: str) -> None:
    """E5 in each column: a difference of one is found there and only there."""
    before, block = sample(), NEW.by_key["requests"]
    for cell in list(sample().cells.values()):
        if cell.row.key == "carried_over":
            row = block.row("carried_forward")
            assert row is not None
            before.put(block, row, cell.column, str(int(cell.value or 0)), AT)
    cell = before.cells["requests", "carried_forward", column]
    assert broken(sample(), before) == set()
    before.put(block, cell.row, cell.column, str(int(cell.value or 0) + 1), AT)
    assert broken(sample(), before) == {("E5", column)}


def test_rules_in_force_follow_from_the_year_before() -> None:
    """E6 in both rows."""
    block = NEW.by_key["item1"]
    for row in block.rows:
        before, tables = Tables(forms={block.part: NEW}), Tables(forms={block.part: NEW})
        for column, last, now in zip(block.columns, "001", "213", strict=True):
            before.put(block, row, column, last, AT)
            tables.put(block, row, column, now, AT)
        assert broken(tables, before) == {("E6", row.key)}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.code)
def test_a_form_is_told_by_its_structure(form: Form) -> None:
    """Each form is recognised from its own table, whatever the year."""
    for part in dict.fromkeys(block.part for block in form.blocks):
        blocks = form.blocks_of(part)
        texts = {
            (block.key, row.key, column.key): str(number)
            for block in blocks
            for number, row in enumerate(block.rows)
            for column in block.columns
        }
        found = read_grids(grids(html_table(blocks, texts, part)), part, FORMS, ("a", 0))
        assert {key: cell.text for key, cell in found.cells.items()} == texts
        assert found.odd == []
        if len({one.blocks_of(part) for one in FORMS}) > 1:
            assert found.forms[part] is form


def test_an_empty_cell_stays_empty() -> None:
    """Neither reading nor adding up makes it a nought."""
    tables = sample()
    cell = tables.cells["requests", "result_open", "natural"]
    tables.put(cell.block, cell.row, cell.column, " ", AT)
    assert tables.value("requests", "result_open", "natural") is None
    assert ("E2", "natural") not in broken(tables)


def test_a_ledger_of_500_requests(tmp_path: Path) -> None:
    """The report of a generated ledger adds up, and agrees with a count made another way."""
    draw = random.Random(5)
    block = NEW.by_key["requests"]
    kinds = [column.name for column in block.columns[:-1]]
    results = [row for row in block.rows if row.above and row.key != "result_total"]
    rows, independent = [], Counter[tuple[str, str]]()
    for number in range(500):
        received = date(2024, 1, 1) + timedelta(days=draw.randrange(730))
        answered = received + timedelta(days=draw.randrange(1, 60))
        kind, result = draw.choice(kinds), draw.choice(results)
        is_open = answered > date(2025, 12, 31)
        row = {"编号": f"S{number}", "申请人类别": kind, "收到日期": str(received)}
        row |= {} if is_open else {"答复日期": str(answered), "处理结果": result.name}
        rows.append((received.year, row))
        came = "new_received" if received.year == 2025 else "carried_over"
        if received.year == 2025 or answered.year == 2025 or is_open:
            independent[came, kind] += 1
            independent["carried_forward" if is_open else result.key, kind] += 1
    headings = [field.label for field in LEDGERS["依申请公开"]]
    folder = tmp_path / "content" / "zfb" / "台账"
    folder.mkdir(parents=True)
    for year in (2024, 2025):
        lines = [",".join(headings)]
        lines += [
            ",".join(row.get(name, "") for name in headings) for own, row in rows if own == year
        ]
        (folder / f"依申请公开-{year}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    count = counted(load_content(tmp_path), "zfb", 2025, NEW)
    assert count is not None
    assert count.left_out == []
    tables = Tables(forms={each.part: NEW for each in NEW.blocks})
    for row_line in block.rows:
        for column in block.columns:
            number = count.cells["requests", row_line.key, column.key]
            tables.put(block, row_line, column, str(number), AT)
    assert broken(tables) == set()
    for row_line in (line for line in block.rows if line.key != "result_total"):
        for column in block.columns[:-1]:
            assert (
                count.cells["requests", row_line.key, column.key]
                == (independent[row_line.key, column.name])
            )
    assert count.cells["requests", "new_received", "total"] == sum(own == 2025 for own, _ in rows)
