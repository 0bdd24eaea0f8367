"""The pages of annual reports: page, print, CSV, the picture of the years; odd and old reports."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plugins.disclosure.annual.file import report_text
from plugins.disclosure.annual_form import Form
from plugins.disclosure.fields import REPORT_PARTS
from plugins.portal.report_chart import Year, chart, in_words
from tests.building import build
from tests.disclosure.checks.running import real_ruleset
from tests.portal.test_site import links_of

NEW, OLD = real_ruleset().report_forms
SVG = "{http://www.w3.org/2000/svg}"
FOLDER = "fgw/annual-reports"
YEARS = (2019, 2023, 2024)
"""One in the older form, one without tables, one with an empty cell."""
EMPTY = ("requests", "result_open", "natural")


def cells(form: Form, number: str) -> dict[tuple[str, str, str], str]:
    """Every cell of a form with one and the same number."""
    return {
        (block.key, row.key, column.key): number
        for block in form.blocks
        for row in block.rows
        for column in block.columns
    }


def write_reports(project: Path) -> None:
    """Put the three odd reports into the small project."""
    folder = project / "content/zfb/年报"
    folder.mkdir(parents=True, exist_ok=True)
    parts = dict.fromkeys(REPORT_PARTS, "没有需要报告的事项。")
    holes = {**cells(NEW, "0"), EMPTY: ""}
    tables = {2019: (OLD, cells(OLD, "0")), 2023: (NEW, {}), 2024: (NEW, holes)}
    for year, (form, texts) in tables.items():
        values = {"年度": year, "公开日期": f"{year + 1}-01-16", "部分": parts}
        blocks = form.blocks if texts else ()
        text = report_text(values, texts, blocks)
        (folder / f"{year}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def odd(portal_project: Path) -> Path:
    """The pages of the small project's odd reports."""
    write_reports(portal_project)
    output = portal_project / "output"
    done = build(portal_project, output, GONGKAI_GATE="none")
    assert done.returncode == 0, done.stdout + done.stderr
    return output / "zfb/annual-reports"


def rows_of(path: Path) -> list[list[str]]:
    """The rows of a CSV that a spreadsheet can open."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def plain(html: str) -> str:
    """The text of a page without its tags."""
    return re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize("name", ["index.html", "print.html"])
def test_a_report_in_six_parts(site: Path, name: str) -> None:
    """Page and print have the fixed title, six numbered parts, and captioned tables with heads."""
    html = (site / FOLDER / "2025" / name).read_text(encoding="utf-8")
    heads = [plain(one) for one in re.findall(r"<h2[^>]*>(.*?)</h2>", html)]
    assert heads == [f"{'一二三四五六'[n]}、{part}" for n, part in enumerate(REPORT_PARTS)]
    assert html.count("<h1") == 1
    assert "2025年政府信息公开工作年度报告</h1>" in html
    for table in re.findall(r"<table.*?</table>", html, re.DOTALL):
        assert "<caption>" in table
        assert 'scope="col' in table


def test_page_and_csv_say_the_same(site: Path) -> None:
    """Every number of the CSV stands in a cell of the page, in the same order."""
    html = (site / FOLDER / "2025/index.html").read_text(encoding="utf-8")
    shown = re.findall(r'<td class="number"[^>]*>([^<]*)</td>', html)
    rows = rows_of(site / FOLDER / "2025/tables.csv")
    requests = next(n for n, row in enumerate(rows) if row == [NEW.by_key["requests"].heading])
    block = NEW.by_key["requests"]
    written = [cell for row in rows[requests + 2 :][: len(block.rows)] for cell in row[1:]]
    assert len(written) == len(block.rows) * len(block.columns)
    text = ",".join(shown)
    assert ",".join(written) in text


def test_the_list_leads_to_its_files(site: Path) -> None:
    """The list names each year, the page its print and its CSV, and every link leads somewhere."""
    html = (site / FOLDER / "index.html").read_text(encoding="utf-8")
    assert {f"{FOLDER}/{year}/index.html" for year in (2024, 2025)} <= links_of(
        f"{FOLDER}/index.html", html
    )
    page = (site / FOLDER / "2025/index.html").read_text(encoding="utf-8")
    files = {f"{FOLDER}/2025/tables.csv", f"{FOLDER}/2025/print.html"}
    assert files <= links_of(f"{FOLDER}/2025/index.html", page)
    assert all((site / path).is_file() for path in files)


def test_the_picture_is_told_in_words_and_numbers(site: Path) -> None:
    """The picture has a description that says its numbers, and a table with a head beside it."""
    html = (site / FOLDER / "index.html").read_text(encoding="utf-8")
    said = re.search(r'<img class="chart"[^>]* alt="([^"]+)"', html)
    assert said is not None
    assert "新收申请由" in said[1]
    assert f"<figcaption>{said[1]}" in html
    picture = ElementTree.fromstring((site / FOLDER / "requests.svg").read_bytes())
    numbers = [one.text for one in picture.iter(f"{SVG}text")]
    table = re.search(r'<table class="plain">\s*<caption>历年.*?</table>', html, re.DOTALL)
    assert table is not None
    rows = re.findall(
        r'<th scope="row">(\d+)</th><td class="number">(\d+)</td><td class="number">(\d+)</td>',
        table[0],
    )
    assert numbers == [text for year, *both in rows for text in (*both, f"{year}年")]


def test_bars_are_told_apart_without_colour() -> None:
    """What came in is filled, what was handled is outlined, and the heights are in proportion."""
    years = [Year(2024, 10, 5, 1), Year(2025, 20, 0, 3)]
    bars = list(ElementTree.fromstring(chart(years)).iter(f"{SVG}rect"))
    assert [bar.get("fill") for bar in bars] == ["currentColor", "none"] * 2
    heights = [float(bar.get("height", "")) for bar in bars]
    assert heights[2] == 2 * heights[0] == 4 * heights[1]
    assert heights[3] == 0
    assert "增加 10 件" in in_words(years)
    assert chart(years[:1]) == in_words(years[:1]) == ""


def test_odd_reports(odd: Path) -> None:
    """An empty cell stays empty; the older form has its own rows; no tables, no made-up ones."""
    whole, bare, old = (
        (odd / f"{year}/index.html").read_text(encoding="utf-8") for year in (2024, 2023, 2019)
    )
    column = len(NEW.by_key["requests"].columns)
    row = re.search(r"（一）予以公开</th>(.*?)</tr>", whole)
    assert row is not None
    numbers = re.findall(r'<td class="number"[^>]*>([^<]*)</td>', row[1])
    assert numbers == ["", *["0"] * (column - 1)]
    line = next(row for row in rows_of(odd / "2024/tables.csv") if "（一）予以公开" in row)
    assert line[-column:] == numbers
    assert all('<td class="number"></td>' in text for text in (whole, bare)) or "<table" not in bare
    assert not re.search(r'<td class="number"[^>]*>\d', bare)
    only_old = {one.name for one in OLD.by_key["requests"].rows} - {
        one.name for one in NEW.by_key["requests"].rows
    }
    assert only_old
    assert all(name in plain(old) for name in only_old)
    heads = {year: {row[0] for row in rows_of(odd / f"{year}/tables.csv")} for year in (2019, 2024)}
    assert only_old <= heads[2019]
    assert not only_old & heads[2024]


def test_a_year_without_its_numbers_is_not_in_the_picture(odd: Path) -> None:
    """Two of the three years have what the picture shows; the one without tables is left out."""
    html = (odd / "index.html").read_text(encoding="utf-8")
    table = re.search(r'<table class="plain">\s*<caption>历年.*?</table>', html, re.DOTALL)
    assert table is not None
    shown = re.findall(r'<th scope="row">(\d+)</th>', table[0])
    assert "2023" not in shown
    assert {"2019", "2024"} <= set(shown)
