"""Asking: the address, typing, input methods, suggestions, late answers."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from plugins.portal.assets import Assets
from tests.building import ROOT
from tests.search.page.asking import RESULT, focused, status

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser


def test_every_page_leads_here_and_the_state_is_in_the_address(page: Page, address: str) -> None:
    """A query from any page is answered, said aloud, and survives going back."""
    page.goto(f"{address}zfb/")
    page.fill("#top-search", "公文处理")
    page.press("#top-search", "Enter")
    first = status(page, "^找到")
    assert page.input_value("#query") == "公文处理"
    assert "公文处理" in page.inner_text(f"{RESULT}:first-child h3 a")
    assert page.locator(f"{RESULT}:first-child h3 mark").count()
    page.fill("#query", '"没有这样的标题"')
    page.press("#query", "Enter")
    status(page, "^没有找到")
    assert page.locator(RESULT).count() == 0
    page.go_back()
    assert status(page, "^找到") == first
    page.click(f"{RESULT}:first-child h3 a")
    page.wait_for_selector(".head")
    assert page.url.startswith(address)


def test_results_come_while_one_types_and_the_focus_stays(page: Page, address: str) -> None:
    """Letters make one entry of the history, whatever their number; at rest it says them all."""
    page.goto(f"{address}search/")
    before = page.evaluate("history.length")
    page.focus("#query")
    for typed in ("工", "作", "总", "结"):
        page.keyboard.type(typed)
        page.wait_for_timeout(220)
    status(page, "^找到.*工作总结")
    assert focused(page) == "query"
    page.wait_for_url(f"{address}search/?{urlencode({'q': '工作总结'})}")
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    page.wait_for_function("() => document.getElementById('search-found').hidden")
    assert page.input_value("#query") == ""


def test_unfinished_input_of_an_input_method_is_left_alone(page: Page, address: str) -> None:
    """While letters are being composed into characters nothing is sought."""
    page.goto(f"{address}search/")
    page.focus("#query")
    session = page.context.new_cdp_session(page)
    compose = {"text": "gong'zuo", "selectionStart": 8, "selectionEnd": 8}
    session.send("Input.imeSetComposition", compose)
    page.wait_for_timeout(400)
    assert page.inner_text("#search-status") == ""
    session.send("Input.insertText", {"text": "工作"})
    status(page, "^找到.*“工作”")


@pytest.mark.parametrize("query", ["公文处理", "政府信息公开条例", "关于工作的通知", "2026年 度"])
def test_results_end_in_the_order_of_the_engine(page: Page, address: str, query: str) -> None:
    """The first may come before all texts are compared; what stands at last is the whole answer."""
    page.goto(f"{address}search/?q={query}")
    said = status(page, "^找到")
    page.wait_for_function("() => document.getElementById('search-found').ariaBusy === 'false'")
    page.wait_for_load_state("networkidle")
    assert page.inner_text("#search-status") == said
    shown = page.locator(f"{RESULT} h3 a").all_inner_texts()
    whole = page.evaluate(
        """async ([query, engine]) => {
          const { openIndex } = await import(`../${engine}`);
          const { results } = await (await openIndex('./')).search(query);
          return results.map(({ card }) => card.title);
        }""",
        [query, Assets(ROOT / "theme").path("search-engine.js")],
    )
    assert shown == whole


def test_a_stale_answer_is_dropped(page: Page, address: str) -> None:
    """An answer that comes late does not replace that of the newer question."""
    held: list[Route] = []
    free: list[bool] = []
    page.route("**/s/**", lambda route: route.continue_() if free else held.append(route))
    with page.expect_request("**/s/**"):
        page.goto(f"{address}search/?q=公文处理")
    page.wait_for_timeout(500)
    assert held
    free.append(True)
    page.fill("#query", "年度报告")
    page.press("#query", "Enter")
    said = status(page, "^找到.*年度报告")
    for route in held:
        route.continue_()
    page.wait_for_timeout(300)
    assert page.inner_text("#search-status") == said


def test_suggestions_by_keyboard(page: Page, address: str) -> None:
    """Arrows go through the list while the focus stays; Escape closes it, Enter takes one."""
    page.goto(f"{address}search/")
    page.focus("#query")
    page.keyboard.type("工作总结")
    page.wait_for_selector("#search-suggestions li")
    assert page.get_attribute("#query", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    active = page.get_attribute("#query", "aria-activedescendant")
    assert page.get_attribute(f"#{active}", "aria-selected") == "true"
    assert focused(page) == "query"
    page.keyboard.press("Escape")
    assert page.get_attribute("#query", "aria-expanded") == "false"
    assert page.input_value("#query") == "工作总结"
    page.keyboard.type(" ")
    page.wait_for_selector("#search-suggestions li")
    before = page.url
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_function("before => location.href !== before", arg=before)
