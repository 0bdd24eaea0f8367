"""Whole ways through the site with keys alone, from the skip link to the page on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.axe import thin_out
from tests.journeys.keys import HERE, MARK_STOPS, STOP, follow, tab_to
from tests.search.page.asking import RESULT, status

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import Open

pytestmark = pytest.mark.browser

GROUND = "getComputedStyle(document.querySelector('main')).backgroundColor"
SIZE = "document.documentElement.dataset.size ?? ''"
AT = f"{HERE}.id"


def test_skip_link_leads_past_everything_that_repeats(page: Page, address: str) -> None:
    """It is the first stop, it is seen once it has the focus, and the next stop is in the text."""
    page.goto(f"{address}zfb/")
    assert not page.evaluate("document.querySelector('.skip').getBoundingClientRect().bottom > 0")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{HERE}.className") == "skip"
    assert page.evaluate(f"{HERE}.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate(AT) == "main"
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.getElementById('main').contains({HERE})")


def test_from_home_through_the_search_to_a_document(page: Page, address: str) -> None:
    """Type into the first box, hear how many there are, go to a result, open it."""
    page.goto(address)
    tab_to(page, "#home-search", most=30)
    page.keyboard.type("公文处理")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    status(page, "^找到")
    assert page.get_attribute("#search-status", "role") == "status"
    page.wait_for_load_state("networkidle")
    title = page.inner_text(f"{RESULT}:first-child h3 a")
    follow(page, f"{RESULT}:first-child h3 a")
    assert page.inner_text("h1") == title


def test_filters_of_the_search(page: Page, address: str) -> None:
    """The group is opened, a box ticked, taken back by its own button; the focus is never lost."""
    page.goto(f"{address}search/?q=工作")
    status(page, "^找到")
    page.wait_for_load_state("networkidle")
    if not page.evaluate("document.getElementById('search-filters').open"):
        tab_to(page, "#search-filters > summary")
        page.keyboard.press("Enter")
    tab_to(page, "#search-office input")
    page.keyboard.press("Space")
    page.wait_for_selector("#search-chosen button")
    assert page.evaluate(f"{HERE} !== document.body")
    assert "office=" in page.url
    page.focus("#query")
    tab_to(page, "#search-chosen button")
    page.keyboard.press("Enter")
    page.wait_for_function("() => !document.querySelector('#search-chosen button')")
    assert page.evaluate(f"{HERE} !== document.body")


def test_filters_of_the_catalogue(page: Page, address: str) -> None:
    """Plain links: by kind, then a document of the list."""
    page.goto(f"{address}catalogue/")
    follow(page, ".facet a[href*='kind']")
    assert "/catalogue/kind/" in page.url
    follow(page, "main table a")
    assert page.locator("#main .head, #main h1").first.is_visible()


def test_wide_tables_are_scrolled(page: Page, address: str) -> None:
    """The frame is a stop with a name; the arrows move what is in it."""
    page.goto(f"{address}coverage/")
    wide = "(one) => one.scrollWidth > one.clientWidth + 20"
    page.evaluate(
        f"""() => {{ const one = [...document.querySelectorAll('.scroll')].find({wide});
        one.dataset.wide = ''; }}"""
    )
    tab_to(page, "[data-wide]")
    assert page.evaluate(f"{HERE}.role") == "region"
    assert page.evaluate(f"{HERE}.ariaLabel")
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function(f"() => {HERE}.scrollLeft > 0")


def test_modes_are_switched_and_remembered(page: Page, address: str) -> None:
    """Dark with Space, large type with Enter; the next page has both, and gives both back."""
    page.goto(f"{address}zfb/")
    light = page.evaluate(GROUND)
    tab_to(page, "#large-type", most=10)
    page.keyboard.press("Enter")
    assert page.evaluate(SIZE) == "large"
    assert page.evaluate(AT) == "large-type"
    tab_to(page, "#scheme", most=3)
    page.keyboard.press("Space")
    dark = page.evaluate(GROUND)
    assert dark != light
    page.goto(f"{address}catalogue/")
    assert (page.evaluate(SIZE), page.evaluate(GROUND)) == ("large", dark)
    tab_to(page, "#large-type", most=10)
    page.keyboard.press("Enter")
    tab_to(page, "#scheme", most=3)
    page.keyboard.press("Space")
    page.goto(f"{address}zfb/")
    assert (page.evaluate(SIZE), page.evaluate(GROUND)) == ("", light)


def test_an_application_is_filled_in(page: Page, address: str) -> None:
    """Faults are announced and lead to their fields; what is made can be printed alone."""
    page.goto(f"{address}zfb/requests/")
    tab_to(page, "#application-make")
    page.keyboard.press("Enter")
    assert page.evaluate(AT) == "application-faults"
    assert page.locator("#application-faults [role=alert]").is_visible()
    tab_to(page, "#application-faults a", most=2)
    page.keyboard.press("Enter")
    assert page.evaluate(AT) == "person"
    assert page.inner_text(f"#{page.get_attribute('#person', 'aria-describedby')}")
    page.keyboard.type("样例甲")
    tab_to(page, "input[name=identity]", most=4)
    page.keyboard.press("Space")
    tab_to(page, "#email")
    page.keyboard.type("a@b.example.cn")
    tab_to(page, "#features")
    page.keyboard.type("2025年第四季度督查情况")
    for name in ("medium", "delivery"):
        tab_to(page, f"input[name={name}]")
        page.keyboard.press("ArrowDown")
    tab_to(page, "#application-make")
    page.keyboard.press("Enter")
    assert page.evaluate(AT) == "application-made"
    tab_to(page, "#application-print", most=2)
    page.emulate_media(media="print")
    assert page.is_visible("#application-letter")
    assert not page.is_visible("#application-form")


@pytest.mark.parametrize(
    "path",
    ["", "zfb/", "fgw/2025-00002/", "coverage/", "platform/requests/", "zfb/requests/", "search/"],
)
def test_keyboard_goes_through_and_out_again(open_page: Open, address: str, path: str) -> None:
    """Each stop once, in the order of the text, and then out of the page: there is no trap.

    Some fields have stops within: a date those of its day, month and year.
    """
    page = open_page(viewport={"width": 360, "height": 800})
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    thin_out(page)
    count = page.evaluate(MARK_STOPS)
    assert count > 10
    went: list[str] = []
    for _ in range(count + 20):
        page.keyboard.press("Tab")
        at = page.evaluate(STOP)
        if went and at in {"", "0"}:
            break
        if at not in went[-1:]:
            went.append(at)
    assert went == [str(at) for at in range(count)]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(STOP) != ""
