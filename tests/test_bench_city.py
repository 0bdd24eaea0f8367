"""The city that the supervision benchmark is measured on: sound, and the same each time."""

from __future__ import annotations

from pathlib import Path

from plugins.disclosure.checker import run
from plugins.disclosure.finding import Severity
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from tests.bench.city import NOW, SHARES, YEARS, write_city
from tests.conftest import ROOT


def test_the_city_has_its_rows_and_no_error(tmp_path: Path) -> None:
    """Every ledger of every year has its share of the rows, and the reports agree with them."""
    project = write_city(tmp_path / "city", ROOT, offices=2, rows=400, documents=20)
    portal = load_content(project)
    assert sum(len(one.rows) for one in portal.select("ledger")) == len(YEARS) * 400
    assert {one.name for one in portal.select("ledger")} == set(SHARES)
    report = run(portal, load_rules(project), NOW)
    assert [one for one in report.findings if one.severity == Severity.ERROR] == []
    assert {one.rule for one in report.findings} & {"ZD004", "ZD007"}


def test_the_city_is_the_same_each_time(tmp_path: Path) -> None:
    """Two cities of the same size are the same bytes."""
    texts = [
        {
            path.relative_to(project).as_posix(): path.read_bytes()
            for path in sorted((project / "content").rglob("*"))
            if path.is_file()
        }
        for project in (
            write_city(tmp_path / name, ROOT, offices=1, rows=100, documents=2)
            for name in ("one", "two")
        )
    ]
    assert texts[0] == texts[1]
