"""A browser for tests, opened in one way, once in a process: to start one takes a second."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from playwright.sync_api import Browser, sync_playwright

_open = ExitStack()
_browsers: dict[str, Browser] = {}


@contextmanager
def chromium(path: str) -> Iterator[Browser]:
    """Give the Chromium at a path, and afterwards close the pages that were opened in it."""
    browser = _browser(path)
    before = list(browser.contexts)
    try:
        yield browser
    finally:
        for context in browser.contexts:
            if context not in before:
                context.close()


def _browser(path: str) -> Browser:
    """Return the browser of this process; one that has crashed is started anew."""
    if path not in _browsers or not _browsers[path].is_connected():
        close_browsers()
        driver = _open.enter_context(sync_playwright())
        _browsers[path] = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        _open.callback(_browsers[path].close)
    return _browsers[path]


def close_browsers() -> None:
    """End the browser of this process and its driver."""
    _browsers.clear()
    _open.close()
