"""Annual reports from elsewhere: a page, a CSV and a workbook give the same tables."""

from __future__ import annotations

import csv
import shutil
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from plugins.disclosure.annual import tables_of
from plugins.disclosure.annual.computed import texts_of
from plugins.disclosure.annual.layout import as_csv
from plugins.disclosure.annual.printed import printed
from plugins.disclosure.cli.main import main
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from tests.conftest import ROOT

PATH = Path("content/zfb/年报/2025.yaml")


@pytest.mark.parametrize("kind", ["html", "csv", "xlsx"])
def test_a_report_comes_back_as_it_was(tmp_path: Path, kind: str) -> None:
    """What was published can be imported again, cell by cell; no day is invented."""
    for folder in ("content/zfb", "disclosure_rules"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "content/门户.yaml", tmp_path / "content")
    forms = load_rules(tmp_path).report_forms
    portal = load_content(tmp_path)
    report = portal.get("report", "zfb/年报/2025")
    tables = tables_of(report, forms, portal)
    texts = texts_of(tables)
    source = tmp_path / f"报告.{kind}"
    if kind == "html":
        title = "示例市人民政府办公室2025年政府信息公开工作年度报告"
        source.write_text(printed(title, report, tables, texts), encoding="utf-8")
    elif kind == "csv":
        source.write_bytes(as_csv(tables, texts).encode("gb18030"))
    else:
        book = Workbook()
        for row in csv.reader(StringIO(as_csv(tables, texts))):
            book.worksheets[0].append(row)
        book.save(source)
    (tmp_path / PATH).unlink()
    command = ["import", "--report", str(source), "--office", "zfb", "--root", str(tmp_path)]
    assert main([*command, "--year", "2025"], StringIO()) == 0
    portal = load_content(tmp_path)
    again = portal.get("report", "zfb/年报/2025")
    assert texts_of(tables_of(again, forms, portal)) == texts
    assert "published_on" not in again.values
    assert again.values["imported"]["file"] == source.name
    if kind == "html":
        parts = report.values["parts"]
        assert again.values["parts"]["part5"].split() == parts["part5"].split()
    assert main([*command, "--year", "2025"], StringIO()) == 2
