"""What only a browser can say: the width of pages, the keyboard, reading without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.conftest import Open

pytestmark = pytest.mark.browser

PAGES = (
    *("", "zfb/", "zfb/normative/", "zfb/letters/", "zfb/departments/", "zfb/guide/"),
    *("catalogue/", "coverage/", "platform/", "platform/requests/", "platform/statutory/"),
    *("rules/", "search/?q=公文", "sitemap/", "zfb/2026-00001/"),
)


@pytest.fixture
def page(open_page: Open) -> Page:
    """A new page, watched."""
    return open_page()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_page_scrolls_sideways(page: Page, address: str, width: int) -> None:
    """Wide tables scroll inside their frame; the page itself never does."""
    page.set_viewport_size({"width": width, "height": 800})
    for path in PAGES:
        page.goto(address + path)
        scrolled = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert scrolled <= 0, path


def test_skip_link_leads_to_the_text(page: Page, address: str) -> None:
    """The first stop of the keyboard is the skip link, and it moves the focus to the text."""
    page.goto(f"{address}zfb/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_everything_can_be_read_without_script(open_page: Open, address: str) -> None:
    """Where scripts are off, search says where else to look, and its link leads there."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}search/?q=公文")
    page.click("noscript a")
    assert page.url == f"{address}catalogue/"
