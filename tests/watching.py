"""Pages that are watched: what a browser complains of, what it asks of others, what it blocks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext

OWN = ("http://127.0.0.1:", "file:", "blob:")
"""How addresses begin that belong to the site."""
TELL = """addEventListener('securitypolicyviolation', (event) => console.error(
  `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));"""


def watch(context: BrowserContext) -> list[str]:
    """Return the list that fills with whatever pages of a context should not do.

    That is: anything on the console, an error that no script caught, a violation of the
    Content-Security-Policy, a request to another host, a file that is missing.
    """
    told: list[str] = []
    context.add_init_script(TELL)
    context.on("console", lambda one: told.append(f"{one.page and one.page.url}: {one.text}"))
    context.on("weberror", lambda one: told.append(f"{one.page and one.page.url}: {one.error}"))
    context.on("request", lambda one: None if one.url.startswith(OWN) else told.append(one.url))
    context.on("response", lambda one: told.append(one.url) if one.status >= 400 else None)
    return told


@contextmanager
def watched(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """Open a context in which pages may not complain, and close it.

    Raises AssertionError at the end where they did.
    """
    context = browser.new_context(**options)
    told = watch(context)
    try:
        yield context
    finally:
        context.close()
    # Said in full: asserts of modules that are no tests tell nothing.
    assert not told, "\n".join(told)
