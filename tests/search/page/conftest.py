"""A page that may not complain."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new page; an error of the script, and what it asks of other hosts, fails the test."""
    page = browser.new_page()
    page.set_default_timeout(8000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda one: _note_foreign(one.url, complaints))
    page.on("console", lambda one: _note_policy(one.text, complaints))
    yield page
    page.close()
    assert not complaints


def _note_foreign(url: str, complaints: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "file:", "blob:")):
        complaints.append(url)


def _note_policy(text: str, complaints: list[str]) -> None:
    if "Content Security Policy" in text:
        complaints.append(text)
