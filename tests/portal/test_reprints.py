"""Reprints: named, linked, told apart in lists, and counted apart."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

REPRINT = "zfb/2026-00036"
MARK = '<span class="force reprint">转载</span>'


def test_page_names_and_links_the_origin(pages: dict[str, str]) -> None:
    """The link is a plain one, and says to which host it goes."""
    html = pages[f"{REPRINT}/index.html"]
    link = '<a href="https://www.slsheng.example.cn/tzgg/2026/0316.html">示例省人民政府办公厅</a>'
    assert f'<dt>来源</dt><dd>{link}<span class="note">（www.slsheng.example.cn）</span>' in html
    assert "<strong>转载：</strong>本文由示例省人民政府办公厅发布" in html
    assert '<meta name="ContentSource" content="示例省人民政府办公厅">' in html


def test_own_text_names_its_office(pages: dict[str, str]) -> None:
    """Every document says where it comes from; one's own is no reprint."""
    html = pages["zfb/2026-00016/index.html"]
    assert "<dt>来源</dt><dd>示例市人民政府办公室</dd>" in html
    assert "<strong>转载：</strong>" not in html


def test_lists_tell_reprints_apart(pages: dict[str, str]) -> None:
    """In the column's list and in the catalogue, and nowhere else in those lists."""
    listed = [page for page, html in pages.items() if MARK in html]
    assert "zfb/miscellaneous/index.html" in listed
    assert any(page.startswith("catalogue/year/2026/") for page in listed)
    for page in listed:
        links = pages[page].split("<a href=")
        marked = [link for link in links if MARK in link]
        assert all(f'{REPRINT}/">' in link for link in marked), page


def test_counts_tell_reprints_apart(site: Path) -> None:
    """One reprint in March 2026, and no other."""
    text = (site / "publishing/counts.csv").read_text(encoding="utf-8-sig")
    rows = [row for row in csv.DictReader(StringIO(text)) if row["其中转载"] != "0"]
    assert [(row["机构代号"], row["年度"], row["月份"]) for row in rows] == [("zfb", "2026", "3")]
    documents = (site / "data/v1/documents.csv").read_text(encoding="utf-8-sig")
    marked = [row["编号"] for row in csv.DictReader(StringIO(documents)) if row["转载"] == "是"]
    assert marked == [REPRINT]
