"""What only a browser can say: the width of pages, the keyboard, reading without script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import chromium
from tests.serving import serving

pytestmark = pytest.mark.browser

PAGES = (
    *("", "zfb/", "zfb/normative/", "zfb/letters/", "zfb/departments/", "zfb/guide/"),
    *("catalogue/", "coverage/", "platform/", "platform/requests/", "platform/statutory/"),
    *("rules/", "search/?q=公文", "sitemap/", "zfb/2026-00001/"),
)


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The address of the sample, served from below a path of its own."""
    with serving(site.parent) as host:
        yield f"{host}{site.name}/"


@pytest.fixture(scope="module")
def browser(browser_path: str) -> Iterator[Browser]:
    """A browser for the tests of this module."""
    with chromium(browser_path) as browser:
        yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new page; what it complains of, and what it asks of others, fails the test."""
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith("http://127.0.0.1:") else complaints.append(request.url)
        ),
    )
    yield page
    page.close()
    assert not complaints


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


def test_everything_can_be_read_without_script(browser: Browser, address: str) -> None:
    """Where scripts are off, search says where else to look, and its link leads there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}search/?q=公文")
    page.click("noscript a")
    assert page.url == f"{address}catalogue/"
    context.close()
