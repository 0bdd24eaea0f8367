"""What only a browser can say: the search page at work, and the width of pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

pytestmark = pytest.mark.browser

POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"
PAGES = (
    *("", "zfb/", "zfb/normative/", "zfb/letters/", "zfb/departments/", "zfb/guide/"),
    *("catalogue/", "coverage/", "platform/", "platform/requests/", "platform/statutory/"),
    *("rules/", "search/?q=公文", "sitemap/", "zfb/2026-00001/"),
)


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder under the strict policy that the site is made for."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The address of the sample, served from below a path of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site.parent)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser(browser_path: str) -> Iterator[Browser]:
    """A browser for the tests of this module."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        yield browser
        browser.close()


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


def test_search_finds_and_keeps_its_state_in_the_address(page: Page, address: str) -> None:
    """A query from any page is answered, said aloud, and survives going back."""
    page.goto(f"{address}zfb/")
    page.fill("#top-search", "公文处理")
    page.press("#top-search", "Enter")
    page.wait_for_selector("#search-results li")
    assert "q=" in page.url
    assert page.input_value("#query") == "公文处理"
    first = page.inner_text("#search-status")
    assert first.startswith("找到 ")
    assert "公文处理" in page.inner_text("#search-results li:first-child a")

    page.fill("#query", "没有这样的标题")
    page.press("#query", "Enter")
    page.wait_for_function(
        "document.querySelector('#search-status').textContent.startsWith('没有')"
    )
    assert page.locator("#search-results li").count() == 0

    page.go_back()
    page.wait_for_selector("#search-results li")
    assert page.inner_text("#search-status") == first
    page.click("#search-results li:first-child a")
    page.wait_for_selector("h1")
    assert page.url.startswith(address)


def test_long_answers_are_shown_in_parts(page: Page, address: str) -> None:
    """A button brings the next part, and the focus goes to its first entry."""
    page.goto(f"{address}search/?q=市")
    page.wait_for_selector("#search-results li")
    assert page.locator("#search-results li").count() == 50
    page.click("#search-more")
    assert page.locator("#search-results li").count() == 100
    assert page.evaluate(
        "document.activeElement === document.querySelector('#search-results li:nth-child(51) a')"
    )


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
