"""Pictures of the months and the page of interpretations, in the sample city."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from plugins.disclosure.deadlines import deadlines_of
from plugins.portal.clock_lines import shown
from plugins.portal.month_chart import DRAWN, Month, in_words, months_of, picture
from tests.building import AS_OF
from tests.sample import sample_portal, sample_rules

CELL = re.compile(r'<td class="number">(\d+)</td>')


def test_months_hold_every_duty_once() -> None:
    """An independent count over a year's duties gives the same numbers, month by month."""
    every = [
        one
        for mine in deadlines_of(sample_portal(), sample_rules(), AS_OF).values()
        for one in mine
    ]
    counted = Counter(
        (f"{one.due:%Y-%m}", one.state)
        for one in every
        if one.due and one.state in DRAWN and shown(one)
    )
    months = months_of(every, AS_OF)
    assert [months[0].label, months[-1].label] == ["2026-02", "2027-01"]
    for month in months:
        for state in DRAWN:
            assert month.states[state] == counted[month.label, state]
    assert sum(month.total for month in months) > len(months)


def test_the_picture_draws_each_number() -> None:
    """A bar's parts are as high as their numbers, each with the pattern of its state."""
    states = Counter({"按时": 6, "超期": 3, "在办": 1})
    months = [Month(2026, 11, states), Month(2026, 12, Counter())]
    svg = fromstring(picture(months))
    boxes = [one for one in svg.iter() if one.tag.endswith("rect") and one.get("width") == "32"]
    heights = [float(one.get("height", "0")) for one in boxes]
    assert [one.get("fill") for one in boxes] == ["url(#s0)", "url(#s1)", "url(#s4)"]
    assert heights[0] == pytest.approx(6 * heights[2], abs=0.4)
    assert heights[1] == pytest.approx(3 * heights[2], abs=0.4)
    texts = [one.text for one in svg.iter() if one.tag.endswith("text")]
    assert {"10", "0", *DRAWN} <= set(texts)
    assert "按时 6 项" in in_words(months)


def test_an_empty_year_is_no_division_by_nought() -> None:
    """A new office has a picture without bars."""
    assert "NaN" not in picture(months_of([], date(2026, 1, 31)))


def test_each_page_of_deadlines_has_picture_and_table(site: Path) -> None:
    """The picture's sentence is its alternative text, and the numbers stand in a table."""
    for folder in (site / "deadlines", site / "fgw/deadlines"):
        page = (folder / "index.html").read_text(encoding="utf-8")
        said = re.search(r'months\.svg" alt="([^"]+)"', page)
        assert said
        assert said[1] in page.replace(said[0], "")
        table = page.partition("各月应当完成的事项按状态")[2].partition("</table>")[0]
        numbers = [int(one) for one in CELL.findall(table)]
        assert len(numbers) == 12 * (len(DRAWN) + 1)
        assert sum(numbers[5::6]) == sum(numbers) - sum(numbers[5::6])
        assert (folder / "months.svg").is_file()


def test_the_page_of_interpretations(site: Path) -> None:
    """Rates by office and year, and what has no interpretation, by name."""
    page = (site / "ledgers/interpretation/index.html").read_text(encoding="utf-8")
    assert "各机关规范性文件的解读" in page
    assert "规范性文件和解读按公开的年度" in page
    missing = page.partition('id="missing"')[2]
    assert "督促检查工作规程" in missing
    above = (site / "ledgers/index.html").read_text(encoding="utf-8")
    assert 'href="../ledgers/interpretation/"' in above


def test_the_table_of_interpretations(site: Path) -> None:
    """As many rows as documents that the page counts, each with its delay or none."""
    path = site / "ledgers/interpretation/interpretation.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    page = (path.parent / "index.html").read_text(encoding="utf-8")
    with_reading = [row for row in rows if row["首篇解读"]]
    assert f"规范性文件 {len(rows)} 份，有解读的 {len(with_reading)} 份" in page
    days = [int(row["间隔工作日"]) for row in with_reading]
    assert f"公开后 {sum(days) / len(days):.1f} 个工作日" in page
    assert all(row["间隔工作日"] == "" for row in rows if not row["首篇解读"])
