"""Trouble: whatever is wrong with a file or the network, the page says something."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import pytest

from tests.search.page.asking import RESULT, status

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser


Answer = Callable[["Route", Path], None]
"""Answers a request for a file of the site that lies in a folder."""


def _changed(change: Callable[[bytes], bytes]) -> Answer:
    """Return what answers with the file after a change."""

    def answer(route: Route, site: Path) -> None:
        path = urlsplit(route.request.url).path.partition(f"/{site.name}/")[2]
        route.fulfill(body=change((site / path).read_bytes()))

    return answer


def _other_version(content: bytes) -> bytes:
    """Return a file of the index as a later version would write it."""
    inner = bytearray(content if content.startswith(b"GK") else gzip.decompress(content))
    inner[2] += 1
    return gzip.compress(bytes(inner))


def _later(content: bytes) -> bytes:
    """Return the manifest of a later version."""
    return json.dumps({**json.loads(content), "format": 99}).encode()


ANSWERS: dict[str, Answer] = {
    "abort": lambda route, _: route.abort(),
    "missing": lambda route, _: route.fulfill(status=404, body="no"),
    "down": lambda route, _: route.fulfill(status=503, body="no"),
    "truncated": _changed(lambda content: content[: len(content) // 2]),
    "empty": lambda route, _: route.fulfill(body=b""),
    "html": lambda route, _: route.fulfill(body="<p>请登录</p>", content_type="text/html"),
    "garbage": lambda route, _: route.fulfill(body=bytes(range(256)) * 8),
    "other gzip": lambda route, _: route.fulfill(body=gzip.compress("别的内容".encode())),
    "null": lambda route, _: route.fulfill(body=b"null"),
    "later manifest": _changed(_later),
    "other version": _changed(_other_version),
}
COMMON = ("abort", "missing", "down", "truncated", "empty", "html", "garbage")


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        *(("**/manifest.json", answer) for answer in (*COMMON, "null", "later manifest")),
        *(("**/s/**", answer) for answer in (*COMMON, "other gzip", "other version")),
        *(("**/documents.bin", answer) for answer in ("truncated", "html", "other version")),
        *(("**/c/**", answer) for answer in ("missing", "html", "other version")),
    ],
)
def test_trouble_is_said_and_can_be_tried_again(
    page: Page, address: str, site: Path, path: str, answer: str
) -> None:
    """Whatever is wrong with a file: a sentence, a button that tries again, the catalogue."""
    page.route(path, lambda route: ANSWERS[answer](route, site))
    page.goto(f"{address}search/?q=工作总结")
    page.wait_for_selector("#search-trouble button", state="visible")
    assert len(page.inner_text("#search-status")) > 8
    link = page.locator("#search-trouble a")
    assert link.is_visible()
    assert link.get_attribute("href") == "../catalogue/"
    wanted = "重试" if answer in {"abort", "down"} else "刷新本页"
    assert page.inner_text("#search-trouble button") == wanted
    page.unroute(path)
    page.click("#search-trouble button")
    status(page, "^找到")
    assert not page.is_visible("#search-trouble")


def test_a_file_that_was_compressed_twice_is_read_all_the_same(
    page: Page, address: str, site: Path
) -> None:
    """A server that compresses what is compressed does no harm."""
    twice = _changed(gzip.compress)
    page.route("**/i/**", lambda route: twice(route, site))
    page.goto(f"{address}search/?q=工作总结")
    status(page, "^找到")
    page.wait_for_selector(f"{RESULT} .snippet mark")
    assert page.locator(RESULT).count() > 5


@pytest.mark.parametrize(
    ("script", "query"),
    [("search-operators", '"工作总结"'), ("search-remarks", "工作总结"), ("search-beside", "工作")],
)
def test_scripts_that_were_published_anew_ask_for_the_page_again(
    page: Page, address: str, script: str, query: str
) -> None:
    """A page opened before finds a script gone: it says so, and is whole when loaded again."""
    page.route(f"**/{script}.*.js", lambda route: route.fulfill(status=404, body="no"))
    page.goto(f"{address}search/?q={quote(query)}")
    page.wait_for_selector("#search-trouble button", state="visible")
    assert page.inner_text("#search-trouble button") == "刷新本页"
    page.unroute(f"**/{script}.*.js")
    page.click("#search-trouble button")
    status(page, "^找到")
    assert page.input_value("#query") == query
    assert not page.is_visible("#search-trouble")


def test_a_line_that_breaks_and_comes_back(page: Page, address: str) -> None:
    """Offline the page says so, keeps the query, and a press answers once the line is back."""
    page.goto(f"{address}search/")
    page.context.set_offline(True)
    page.fill("#query", "公文处理")
    page.press("#query", "Enter")
    assert "网络" in status(page, "没有连上")
    assert page.input_value("#query") == "公文处理"
    page.context.set_offline(False)
    page.click("#search-trouble button")
    status(page, "^找到")


def test_passages_that_do_not_come_leave_the_results(page: Page, address: str) -> None:
    """Where only the texts are missing, the results stand and it is said."""
    page.route("**/t/**", lambda route: route.abort())
    page.goto(f"{address}search/?q=工作总结")
    status(page, "^找到")
    page.wait_for_selector("#search-bare", state="visible")
    assert page.locator(RESULT).count() > 5
    assert page.inner_text(f"{RESULT}:first-child .snippet")


def test_an_index_of_other_content_is_told_and_still_answers(
    page: Page, address: str, site: Path
) -> None:
    """Where page and index were not published together: a sentence, a button, the answers."""
    other = _changed(lambda body: json.dumps({**json.loads(body), "site": "0" * 16}).encode())
    page.route("**/manifest.json", lambda route: other(route, site))
    page.goto(f"{address}search/?q=工作总结")
    status(page, "^找到")
    assert page.is_visible("#search-old")
    page.unroute("**/manifest.json")
    page.click("#search-reload")
    page.wait_for_function("() => document.getElementById('search-old').hidden")
    status(page, "^找到")
    assert not page.is_visible("#search-old")
