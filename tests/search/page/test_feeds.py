"""Results as a feed, made in the browser; the site's own feeds where they say the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.search.page.asking import RESULT, status

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ATOM = "{http://www.w3.org/2005/Atom}"


def test_results_are_saved_as_a_feed(page: Page, address: str) -> None:
    """The file is valid Atom of what stands on the page, in order, with the site's addresses."""
    page.goto(f'{address}search/?q=工作 <%26"&year=2025')
    status(page, "^找到")
    page.wait_for_load_state("networkidle")  # the results after the first have come too
    titles = page.locator(f"{RESULT} h3 a").all_inner_texts()
    with page.expect_download() as saving:
        page.click("#search-save")
    assert saving.value.suggested_filename == "search.atom"
    root = ET.fromstring(Path(saving.value.path()).read_text(encoding="utf-8"))
    assert root.tag == f"{ATOM}feed"
    assert '工作 <&"' in root.findtext(f"{ATOM}title", "")
    assert "year=2025" in root.findtext(f"{ATOM}id", "")
    entries = root.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == titles
    for entry in entries:
        assert entry.findtext(f"{ATOM}id", "").startswith("tag:www.slsgov.example.cn,2025-")
        assert entry.findtext(f"{ATOM}updated", "").endswith("T00:00:00+08:00")
        assert entry.findtext(f"{ATOM}author/{ATOM}name")
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert link.get("href", "").startswith("https://www.slsgov.example.cn/")


def test_the_sites_own_feed_is_linked(page: Page, address: str) -> None:
    """An office has a feed, and a column of it; what has none gets no link."""
    page.goto(f"{address}search/?q=工作&office=zfb")
    page.wait_for_selector("#search-subscribe", state="visible")
    assert page.get_attribute("#search-subscribe", "href") == "../zfb/feed.xml"
    page.evaluate(
        "document.querySelectorAll('#search-filters, #search-column details')"
        ".forEach((one) => { one.open = true; })"
    )
    page.locator("#search-column label", has_text="工作总结").locator("input").check()
    page.wait_for_function(
        "() => document.getElementById('search-subscribe').href.includes('zfb/')"
    )
    page.wait_for_function(
        "() => !document.getElementById('search-subscribe').href.endsWith('zfb/feed.xml')"
    )
    href = page.get_attribute("#search-subscribe", "href") or ""
    assert page.request.get(f"{address}search/{href}").ok
    page.goto(f"{address}search/?q=工作&office=zfb&year=2025")
    status(page, "^找到")
    page.wait_for_timeout(200)
    assert not page.is_visible("#search-subscribe")
