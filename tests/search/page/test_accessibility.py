"""What axe says of the search page, in each of its states and at both widths."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from tests.building import ROOT
from tests.search.page.asking import status

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

AXE = ROOT / "node_modules/axe-core/axe.min.js"
RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
  ({id, nodes}) => `${id}: ${nodes.map((one) => one.html.slice(0, 120)).join(' | ')}`)"""


@cache
def axe() -> str:
    """The script of axe; without the packages of Node it is skipped, but not in CI."""
    if not AXE.exists():
        if os.environ.get("GONGKAI_REQUIRE_BROWSER") == "1":
            pytest.fail("没有 axe-core：请先运行 npm ci")
        pytest.skip("没有 axe-core：运行 npm ci 后再试")
    return AXE.read_text(encoding="utf-8")


def _empty(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    page.wait_for_selector("#searching", state="visible")


def _results(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=工作 总结")
    page.wait_for_selector("#search-results .snippet mark")


def _filtered(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=工作&office=zfb&year=2025")
    page.wait_for_selector("#search-clear", state="visible")
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")


def _nothing(page: Page, address: str) -> None:
    page.goto(f'{address}search/?q="火星移民" 工作&office=zfb')
    status(page, "没有找到")


def _trouble(page: Page, address: str) -> None:
    page.route("**/s/**", lambda route: route.abort())
    page.goto(f"{address}search/?q=工作")
    page.wait_for_selector("#search-trouble", state="visible")


def _suggestions(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    page.focus("#query")
    page.keyboard.type("工作总结")
    page.wait_for_selector("#search-suggestions li")
    page.keyboard.press("ArrowDown")
    status(page, "^找到")


def _notes(page: Page, address: str) -> None:
    """All that an answer may tell besides: another query, notes, missing texts, an old page."""
    page.route("**/t/**", lambda route: route.abort())
    page.goto(f"{address}search/?q=工作 鑫淼焱垚")
    page.wait_for_selector("#search-bare", state="visible")
    page.evaluate(
        """() => {
          const parts = document.querySelectorAll('#search-meant, #search-old');
          for (const part of parts) part.hidden = false;
        }"""
    )


STATES: dict[str, Any] = {
    one.__name__.strip("_"): one
    for one in (_empty, _results, _filtered, _nothing, _trouble, _suggestions, _notes)
}


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(page: Page, address: str, state: str, width: int) -> None:
    """No violation of any rule of axe, the page scrolls in one direction only."""
    page.set_viewport_size({"width": width, "height": 800})
    STATES[state](page, address)
    page.evaluate(axe())
    assert page.evaluate(RUN) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
