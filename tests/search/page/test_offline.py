"""A copy of the site on a disk, opened without a server."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.search.offline import make_offline
from tests.search.page.asking import RESULT, status

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as it lies on a disk, below a folder with an odd name."""
    folder = tmp_path_factory.mktemp("copy") / "公开 副本#1"
    shutil.copytree(site, folder)
    make_offline(folder)
    return folder


def test_the_copy_is_searched_from_any_of_its_pages(page: Page, copy: Path) -> None:
    """From the first page through the box to results, passages, filters and a document."""
    page.goto((copy / "index.html").as_uri())
    page.fill("main input[type=search]", "公文处理")
    page.press("main input[type=search]", "Enter")
    status(page, "^找到")
    page.wait_for_selector(f"{RESULT} .snippet mark")
    page.evaluate("document.getElementById('search-filters').open = true")
    page.locator("#search-office input").first.check()
    page.wait_for_selector("#search-subscribe", state="visible")
    with page.expect_download():
        page.click("#search-save")
    page.click(f"{RESULT}:first-child h3 a")
    page.wait_for_selector(".head")
    assert page.url.endswith("/index.html")


def test_typing_and_suggestions_work_in_the_copy(page: Page, copy: Path) -> None:
    """As one types, answers and suggestions come, and the address keeps the query."""
    page.goto((copy / "search/index.html").as_uri())
    page.focus("#query")
    page.keyboard.type("工作总结")
    page.wait_for_selector("#search-suggestions li")
    status(page, "^找到.*工作总结")
    assert "q=" in page.url
    page.reload()
    status(page, "^找到.*工作总结")


def test_a_file_that_is_missing_in_the_copy_is_told(page: Page, copy: Path) -> None:
    """A copy that was not copied whole says so."""
    script = copy / "search/manifest.json.js"
    content = script.read_bytes()
    try:
        for broken in (None, b"", b"gongkai.take('!!')"):
            script.unlink(missing_ok=True)
            if broken is not None:
                script.write_bytes(broken)
            page.goto((copy / "search/index.html").as_uri() + "?q=公文")
            page.wait_for_selector("#search-trouble button", state="visible")
            assert len(page.inner_text("#search-status")) > 8
    finally:
        script.write_bytes(content)
