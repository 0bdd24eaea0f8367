"""Odd queries: the page says something, stays whole, and runs nothing of what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.search.page.asking import status

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ODD = (
    *("，。！？", '"', '""', "-", "标题:", "[", ".*(", "\\", "%", "年份:abc", '-""', "😀"),
    *("\u200b", "(a+)+$", "公文|工作", "[公-文]{2,}", "^$", "<script>1</script>", "&lt;公文&amp;"),
    *('<img src=x onerror="alert(1)">', "公" * 10_000, "a" * 10_000, "公文 " * 3_000),
)
HALVES = ("\\ud800", "工作\\udc00总结", "\\udc00\\ud800", '"\\ud83d"')
ADDRESSES = ("%EF%BF%BD", "%ED%A0%80", "%ff%fe", "%", "%00公文", "公文%0A工作")


def test_odd_queries_get_a_clear_state(page: Page, address: str) -> None:
    """Punctuation, markup, patterns, very long texts."""
    page.goto(f"{address}search/")
    for query in ODD:
        page.fill("#query", query)
        page.press("#query", "Enter")
        status(page, "^(找到|没有|请|在|检索词)")
        assert page.locator("#searching :is(img, script)").count() == 0, query[:20]
        assert page.is_hidden("#search-trouble"), query[:20]


def test_halves_of_characters_get_a_clear_state(page: Page, address: str) -> None:
    """A character that was cut in two, as programs paste it, stops nothing."""
    page.goto(f"{address}search/")
    for query in HALVES:
        page.evaluate(
            """query => {
              const input = document.getElementById('query');
              input.value = JSON.parse(`"${query.replaceAll('"', '\\\\"')}"`);
              input.form.requestSubmit();
            }""",
            query,
        )
        page.wait_for_timeout(100)
        status(page, "^(找到|没有|请|在)")
        assert page.is_hidden("#search-trouble"), query


@pytest.mark.parametrize("query", ADDRESSES)
def test_odd_addresses_get_a_clear_state(page: Page, address: str, query: str) -> None:
    """What cannot be decoded, and controls, are looked for as far as they mean something."""
    page.goto(f"{address}search/?q={query}&office=%ff&n=-1&sort=%EF%BF%BD")
    status(page, "^(找到|没有|请|在)")
    assert page.is_hidden("#search-trouble")


def test_filters_without_a_query_are_no_blank_page(page: Page, address: str) -> None:
    """An address that holds filters alone says what it shows, or what to do."""
    page.goto(f"{address}search/?office=zfb")
    assert len(status(page, "^(找到|没有|请)")) > 8
    assert page.locator("#search-chosen button").count() == 1
