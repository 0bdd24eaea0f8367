"""A ledger's CSV as rows with the line of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.disclosure.source import Table, read_table

HEADINGS = ("编号", "渠道", "收到日期")


def table(folder: Path, content: str) -> Table:
    """The table of a file with that content."""
    (folder / "a.csv").write_bytes(content.encode())
    return read_table(folder, "a.csv", HEADINGS)


def test_rows_know_their_lines_even_after_a_cell_of_many_lines(tmp_path: Path) -> None:
    """Quoted line breaks do not shift the places that follow."""
    found = table(tmp_path, '\ufeff编号,渠道,收到日期\nA,"甲\n乙",2026-01-01\nB,丙,2026-01-02\n')
    assert found.faults == ()
    assert found.lines == (2, 4)
    assert found.rows[0]["渠道"] == "甲\n乙"
    assert str(found.at(1, "收到日期")) == "a.csv:4:3"


FAULTS = [
    ("编号,渠道\nA,甲\n", "csv-missing-heading", 1),
    ("编号,渠道,渠道,收到日期\nA,甲,甲,2026-01-01\n", "csv-doubled-heading", 1),
    ("编号,渠 道,收到日期,渠道\nA,甲,2026-01-01,甲\n", "csv-unknown-heading", 1),
    ("编号,渠道,收到日期\nA,甲\n", "csv-width", 2),
    ('编号,渠道,收到日期\nA,"甲,2026-01-01\n', "csv-syntax", 2),
    ("", "empty-file", 1),
]


@pytest.mark.parametrize(("content", "kind", "line"), FAULTS)
def test_faults(tmp_path: Path, content: str, kind: str, line: int) -> None:
    """Headings, widths and quotes that do not fit are placed."""
    faults = table(tmp_path, content).faults
    assert [fault.kind for fault in faults] == [kind]
    assert faults[0].location.line == line


def test_blank_rows_are_no_rows(tmp_path: Path) -> None:
    """A spreadsheet's empty last lines do not count."""
    assert len(table(tmp_path, "编号,渠道,收到日期\nA,甲,2026-01-01\n,,\n\n").rows) == 1
