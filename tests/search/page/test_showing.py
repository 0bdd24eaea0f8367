"""Showing: filters, order, more results, ways on, width, no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.search.page.asking import focused, status

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def test_filters_are_controls_that_keep_the_focus(page: Page, address: str) -> None:
    """Choosing narrows the results, says so, stands in the address, and can be taken back."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}search/?q=工作")
    everything = status(page, "^找到")
    box = page.locator("#search-filters input").first
    box.focus()
    chosen = focused(page)
    count = page.inner_text(f"label:has(#{chosen}) .count")
    page.keyboard.press("Space")
    assert f"找到 {count} 条" in status(page, f"^找到 {count} ")
    assert focused(page) == chosen
    assert "office=" in page.url
    page.reload()
    status(page, f"^找到 {count} ")
    assert page.is_checked(f"#{chosen}")
    page.click("#search-chosen button")
    assert status(page, everything.split(" 条")[0]) == everything
    assert "office=" not in page.url


def test_sorting_by_date(page: Page, address: str) -> None:
    """The newest stands first, and the address says so."""
    page.goto(f"{address}search/?q=工作")
    status(page, "^找到")
    page.select_option("#search-sort", "date")
    page.wait_for_url("**sort=date**")
    page.wait_for_function(
        """() => {
          const times = [...document.querySelectorAll('#search-results time')];
          const days = times.map((one) => one.textContent);
          return days.length && String(days) === String([...days].sort().reverse());
        }"""
    )


def test_more_results(page: Page, address: str) -> None:
    """A press brings the next part, the focus goes to its first entry, the address keeps it."""
    page.goto(f"{address}search/?q=工作")
    status(page, "前 10 条")
    page.click("#search-more")
    status(page, "前 20 条")
    place = "[...document.querySelectorAll('#search-results h3 a')].indexOf(document.activeElement)"
    assert page.evaluate(place) == 10
    page.reload()
    status(page, "前 20 条")


def test_nothing_found_offers_ways_on(page: Page, address: str) -> None:
    """Without results the page says so and leads on: no filters, one word, the catalogue."""
    page.goto(f'{address}search/?q="火星移民" 工作总结&office=zfb')
    status(page, "^在所选条件下，没有找到")
    ways = page.locator("#search-ways")
    assert "不加筛选条件" in ways.inner_text()
    assert ways.locator("a").get_attribute("href") == "../catalogue/"
    ways.get_by_text("只查 工作总结").click()
    status(page, "^找到")
    assert focused(page) == "query"


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_scrolls_sideways(page: Page, address: str, width: int) -> None:
    """Results, filters and long queries fit the page."""
    page.set_viewport_size({"width": width, "height": 740})
    for query in ("工作", "没有" * 90, '"火星移民" 工作'):
        page.goto(f"{address}search/?q={query}")
        status(page, "^(找到|没有)")
        page.evaluate("document.getElementById('search-filters').open = true")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_without_script_the_page_leads_to_the_catalogue(browser: Browser, address: str) -> None:
    """Where scripts are off nothing pretends to work."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}search/?q=公文")
    assert not page.is_visible("#searching")
    page.click("noscript a")
    assert page.url == f"{address}catalogue/"
    context.close()
