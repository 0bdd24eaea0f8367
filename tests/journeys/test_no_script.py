"""The same ways with scripts off: every one but the search as one types comes to its end."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.journeys.visiting import click

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import Open

pytestmark = pytest.mark.browser

ATOM = "{http://www.w3.org/2005/Atom}"
DOCUMENT = "#main .head"


@pytest.fixture
def plain(open_page: Open, address: str) -> Page:
    """The home page in a browser whose scripts are off."""
    page = open_page(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page.goto(address)
    return page


def saved(page: Page, link: str) -> bytes:
    """Click a link to a file and return what the browser saved."""
    with page.expect_download() as saving:
        page.click(link)
    return Path(saving.value.path()).read_bytes()


def test_a_document_by_the_catalogue(plain: Page, address: str) -> None:
    """Filters are plain links, one after the other, and the list leads to the text."""
    click(plain, "nav.main >> text=目录")
    for facet in ("kind", "year"):
        plain.goto(f"{address}catalogue/")
        click(plain, f".facet a[href*='/{facet}/'] >> nth=0")
        assert f"/catalogue/{facet}/" in plain.url
        assert plain.locator("main table tbody tr").count() > 0
    click(plain, "main table tbody a >> nth=0")
    assert plain.is_visible(DOCUMENT)


def test_a_document_by_its_topic(plain: Page) -> None:
    """From the topics of the home page to a list and a text."""
    click(plain, "section[aria-labelledby=topics] a >> nth=0")
    assert "/catalogue/topic/" in plain.url
    click(plain, "main table tbody a >> nth=0")
    assert plain.is_visible(DOCUMENT)


def test_a_document_by_its_office(plain: Page, address: str) -> None:
    """Office, column, document, and its text as a file."""
    click(plain, "section[aria-labelledby=offices] >> text=示例市人民政府办公室")
    assert plain.url == f"{address}zfb/"
    click(plain, ".side a[href$='zfb/normative/']")
    click(plain, "main .rows a, main table a >> nth=0")
    assert plain.is_visible(DOCUMENT)
    assert plain.locator("main .prose").inner_text()


def test_a_telephone_number_by_the_directory(plain: Page) -> None:
    """The map leads to the directory, which is read there or saved for a telephone."""
    click(plain, "footer >> text=网站地图")
    click(plain, "main a[href$='directory/'] >> nth=0")
    assert plain.locator("main table").first.is_visible()
    cards = saved(plain, "main >> text=vCard").decode()
    assert cards.startswith("BEGIN:VCARD")
    assert "TEL" in cards


def test_the_search_says_what_to_do_instead(plain: Page, address: str) -> None:
    """The box of the home page leads to a page that leads on to the catalogue."""
    plain.fill("#home-search", "公文")
    with plain.expect_navigation():
        plain.press("#home-search", "Enter")
    assert "/search/?q=" in plain.url
    assert "需要浏览器支持脚本" in plain.inner_text("noscript")
    assert not plain.is_visible("#searching")
    click(plain, "noscript a")
    assert plain.url == f"{address}catalogue/"


def test_an_application_on_paper(plain: Page) -> None:
    """The form of an office, blank as a file, filled in on the page and printed."""
    click(plain, "nav.main >> text=依申请公开")
    click(plain, "main td a >> text=填写申请 >> nth=0")
    plain.fill("#person", "样例甲")
    plain.emulate_media(media="print")
    assert plain.is_visible("#person")
    assert plain.is_visible(".signature")
    assert plain.input_value("#person") == "样例甲"
    plain.emulate_media(media="screen")
    assert saved(plain, "main a[href$='.docx']").startswith(b"PK")


def test_a_feed(plain: Page) -> None:
    """The link of the home page leads to a feed that names what was published last."""
    link = plain.locator("main >> text=订阅（Atom）")
    latest = plain.inner_text("section[aria-labelledby=latest] .rows a >> nth=0")
    answer = plain.request.get(str(link.evaluate("(one) => one.href")))
    titles = [one.text for one in ET.fromstring(answer.body()).iter(f"{ATOM}title")]
    assert latest in titles


def test_open_data_are_taken_away(plain: Page) -> None:
    """A table as CSV with its Chinese heading, and what describes it."""
    click(plain, "footer >> text=开放数据")
    content = saved(plain, "main td a[href$='documents.csv']").decode("utf-8-sig")
    heading, *rows = csv.reader(io.StringIO(content))
    assert "标题" in heading
    assert len(rows) > 100


def test_large_type_goes_along(plain: Page, address: str) -> None:
    """By a link, through a column and a document, and back by a link."""
    click(plain, "#large-type")
    click(plain, "section[aria-labelledby=latest] .rows a >> nth=0")
    assert plain.url.startswith(f"{address}large/")
    assert plain.is_visible(DOCUMENT)
    click(plain, "#large-type")
    assert "/large/" not in plain.url
    assert plain.is_visible(DOCUMENT)
