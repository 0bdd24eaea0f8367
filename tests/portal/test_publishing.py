"""The pages of publishing counts and of institutions, and what lies beside them."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from plugins.disclosure.publishing import Tally
from plugins.portal.publishing_chart import chart, in_words, last_months


def rows(site: Path) -> list[dict[str, str]]:
    """The counts as CSV."""
    text = (site / "publishing/counts.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


def test_the_csv_and_the_page_agree(site: Path) -> None:
    """The table of each year shows the sum of the rows of an office."""
    page = (site / "publishing/index.html").read_text(encoding="utf-8")
    counts: Counter[str] = Counter()
    for row in rows(site):
        if row["机构代号"] == "zfb":
            counts[row["年度"]] += int(row["公开件数"])
    assert len(counts) == 3
    for year, count in counts.items():
        section = page.split(f'id="year-{year}"')[1].split("</section>")[0]
        (line,) = (one for one in section.split("<tr>") if 'href="../zfb/publishing/"' in one)
        names = re.findall(r'<th scope="col"[^>]*>([^<]*)', section)
        cells = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", line)
        assert cells[names.index("公开件数")] == str(count)


def test_the_parts_add_up(site: Path) -> None:
    """In time and late are never more than what was published and judged."""
    for row in rows(site):
        judged = int(row["按时"]) + int(row["逾期"])
        assert judged <= int(row["计时件数"]) <= int(row["公开件数"])


def test_the_page_of_an_office(site: Path) -> None:
    """A picture with words beside it, and tables by month and by column."""
    page = (site / "zfb/publishing/index.html").read_text(encoding="utf-8")
    assert "2025年各月公开件数和及时情况" in page
    assert "2025年各栏目公开件数和及时情况" in page
    (words,) = re.findall(r'<img class="chart"[^>]* alt="([^"]+)"', page)
    assert f"<figcaption>{words}" in page
    picture = ElementTree.parse(site / "zfb/publishing/months.svg").getroot()
    assert picture.get("viewBox") == "0 0 640 240"


def test_the_picture_in_numbers() -> None:
    """Late ones stand hollow above the others; months without texts have no bar."""
    months = last_months({(2026, 1): Tally(4, 3, 1), (2025, 3): Tally(9)}, date(2026, 2, 10))
    assert [(one.year, one.month) for one in months][::11] == [(2025, 3), (2026, 2)]
    drawn = chart(months)
    assert drawn.count("<rect") == 3
    assert drawn.count('fill="#fff"') == 1
    assert "公开 13 件，其中逾期 1 件；最多的是2025年3月，9 件" in in_words(months)


def test_nothing_published_no_picture() -> None:
    """An office that published nothing lately has none."""
    months = last_months({(2024, 1): Tally(4)}, date(2026, 2, 10))
    assert (months, chart(months), in_words(months)) == ([], "", "")


def test_the_chain_of_institutions(site: Path) -> None:
    """From the responsible organ over text and ledger to the result, on one line."""
    page = (site / "zfb/institutions/index.html").read_text(encoding="utf-8")
    line = page.split("培训制度</th>")[1].split("</tr>")[0]
    for part in ("人事科", "0990-5550108", "意见反馈和培训办法", "zfb/ledgers/training/", "人次"):
        assert part in line
    assert "没有文本" not in page


def test_a_missing_part_of_the_chain_is_said(site: Path) -> None:
    """The township has no text of its own for requests."""
    page = (site / "qsz/institutions/index.html").read_text(encoding="utf-8")
    line = page.split("依申请公开工作制度</th>")[1].split("</tr>")[0]
    assert "没有文本" in line
    assert "没有记录" in line
