"""Going about a page with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

HERE = "document.activeElement"
_MATCHES = f"(selector) => {HERE}.matches(selector)"
_STOPS = """() => [...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((one) =>
  one.checkVisibility({visibilityProperty: true}) && !one.disabled
  && (one.type !== 'radio' || one.checked || !document.querySelector(
    `input[name="${one.name}"]:checked`) && one === document.querySelector(
    `input[name="${one.name}"]`)))"""
MARK_STOPS = f"""() => {{
  const stops = ({_STOPS})();
  stops.forEach((one, at) => {{ one.dataset.stop = `${{at}}`; }});
  return stops.length;
}}"""
"""Number the stops of the keyboard in the order of the text, and return how many there are."""
STOP = f"{HERE}.dataset.stop ?? ''"
"""The number of the stop that has the focus."""


def tab_to(page: Page, selector: str, most: int = 150) -> None:
    """Press Tab until what a selector means has the focus; fails where it never has."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(_MATCHES, selector):
            return
    pytest.fail(f"{selector} is not reached with {most} presses of Tab on {page.url}")


def follow(page: Page, selector: str) -> None:
    """Go to a link with Tab, press Enter, and wait for the page that it leads to."""
    tab_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")
