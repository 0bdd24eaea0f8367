"""What the tests of the search page do and look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

RESULT = "#search-results li"


def status(page: Page, pattern: str) -> str:
    """Wait until the live region says something that fits, and return it."""
    wanted = "p => new RegExp(p).test(document.getElementById('search-status')?.textContent ?? '')"
    page.wait_for_function(wanted, arg=pattern)
    return page.inner_text("#search-status")


def focused(page: Page) -> str:
    """Return the id of what has the focus."""
    return str(page.evaluate("document.activeElement.id"))
