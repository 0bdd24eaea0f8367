"""The copies of pages in large type: they lead to each other, and their files are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.portal.large_type import NOT_LISTED, has_large, large_link, large_page
from tests.building import PACKED_LATER
from tests.portal.test_site import files_of, links_of

LINK = '<a id="large-type" href="../large/zfb/">大字版</a>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../jtj/">', '<a href="../jtj/">'),
        ('<a href="../">', '<a href="../">'),
        ('<a href="#s1">', '<a href="#s1">'),
        ('<a href="https://a.cn/b.pdf">', '<a href="https://a.cn/b.pdf">'),
        ('<a href="mailto:a@b.cn">', '<a href="mailto:a@b.cn">'),
        ('<link href="../theme/site.css">', '<link href="../../theme/site.css">'),
        ('<img src="tu.png">', '<img src="../../zfb/tu.png">'),
        ('<a href="../data.csv#row">', '<a href="../../data.csv#row">'),
        ('<form action="../search/">', '<form action="../../search/">'),
        ('<a href="../search/?q=a">', '<a href="../../search/?q=a">'),
    ],
)
def test_files_are_those_of_the_ordinary_page(before: str, after: str) -> None:
    """Pages lead to pages in large type; files, the search and other sites stay what they are."""
    assert large_page("zfb/", before) == after


def test_link_leads_back() -> None:
    """The link of the mode changes its word and its direction."""
    assert large_page("zfb/", LINK) == '<a id="large-type" href="../../zfb/">标准版</a>'
    assert large_page("", '<a id="large-type" href="./large/">大字版</a>') == (
        '<a id="large-type" href="../">标准版</a>'
    )


def test_what_has_no_copy_leads_to_the_home_page() -> None:
    """The search works by script, the page of error 404 at any address."""
    assert not has_large("search/")
    assert not has_large("404.html")
    assert not has_large("zfb/annual-reports/2025/print.html")
    assert large_link("search/") == large_link("") == "large/"
    assert large_link("zfb/") == "large/zfb/"


def test_copies_in_the_built_site(site: Path, pages: dict[str, str]) -> None:
    """Every page but two has its copy, whose links all lead somewhere, and the mode stays on."""
    present = {*files_of(site), PACKED_LATER}
    for path in pages:
        copy = f"large/{path}"
        if path in {"404.html", "search/index.html"} or path.endswith("print.html"):
            assert copy not in present
            continue
        html = (site / copy).read_text(encoding="utf-8")
        assert html.startswith('<!doctype html>\n<html lang="zh-CN" data-size="large">'), copy
        links = links_of(copy, html)
        assert links <= present, copy
        assert path in links, copy
        back = {link for link in links if link.endswith("index.html") and link[:6] != "large/"}
        assert back <= {path, "search/index.html"}, copy


def test_copies_name_the_ordinary_page_as_the_canonical_one(site: Path) -> None:
    """Search engines are told of one address."""
    tag = '<link rel="canonical" href="https://www.slsgov.example.cn/zfb/">'
    assert tag in (site / "zfb/index.html").read_text(encoding="utf-8")
    assert tag in (site / "large/zfb/index.html").read_text(encoding="utf-8")
    parts = sorted(site.glob("sitemap*.xml"))
    assert len(parts) > 1
    assert not [one for one in parts if "/large/" in one.read_text(encoding="utf-8")]


def test_copies_ask_not_to_be_listed() -> None:
    """A page that may be listed has a copy that may not; one that may not says so once."""
    page = '<html lang="zh-CN"><head><title>甲</title></head></html>'
    assert large_page("zfb/", page).count('<meta name="robots" content="noindex">') == 1
    twice = large_page("zfb/", page.replace("<title>", f"{NOT_LISTED}<title>"))
    assert twice.count("noindex") == 1
