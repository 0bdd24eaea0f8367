"""What the watch over all these pages would notice: each kind of thing once, done on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.serving import serving
from tests.watching import watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PAGE = '<!doctype html><html lang="zh-CN">{}</html>'
WRONG = {
    "style of its own": ('<p style="color: red">甲</p>', "policy: style-src-attr"),
    "script within the page": ("<script>1</script>", "policy: script-src"),
    "picture from elsewhere": ('<img alt="" src="http://127.0.0.2:9/a.png">', "127.0.0.2"),
    "script that fails": ('<script src="fails.js"></script>', "boom"),
    "script that complains": ('<script src="complains.js"></script>', "look here"),
    "missing file": ('<img alt="" src="missing.png">', "missing.png"),
    "text as markup": ('<script src="markup.js"></script>', "TrustedHTML"),
}
"""What stands in a page, and what is told of it."""


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of pages that do what they should not, under the policy of the site."""
    folder = tmp_path_factory.mktemp("wrong")
    (folder / "favicon.ico").touch()
    for name, (html, _) in WRONG.items():
        (folder / f"{name}.html").write_text(PAGE.format(html), encoding="utf-8")
    (folder / "fails.js").write_text("throw new Error('boom');", encoding="utf-8")
    (folder / "complains.js").write_text("console.warn('look here');", encoding="utf-8")
    (folder / "markup.js").write_text(
        "document.documentElement.innerHTML = '<b>';", encoding="utf-8"
    )
    with serving(folder) as host:
        yield host


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told(browser: Browser, wrong: str, name: str) -> None:
    """Blocked or not, it fails the test that opened the page."""
    with pytest.raises(AssertionError, match=WRONG[name][1]):
        look(browser, f"{wrong}{name}.html")


def look(browser: Browser, address: str) -> None:
    """Open a page under watch for a moment."""
    with watched(browser) as context:
        page = context.new_page()
        page.goto(address)
        page.wait_for_timeout(50)
