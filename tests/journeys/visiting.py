"""Going to a page by its address, also to one that would lead on at once, and by a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

_LEADS_ON = re.compile(r'<meta http-equiv="refresh"[^>]*>')


def visit(page: Page, address: str) -> None:
    """Open a page; one at an old address stays where it is, as where a reader forbids that."""
    page.route("**/old/**", _stay)
    page.goto(address)


def click(page: Page, link: str) -> None:
    """Click a link, and wait for the page that it leads to."""
    with page.expect_navigation():
        page.click(link)


def _stay(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=_LEADS_ON.sub("", answer.text()))
