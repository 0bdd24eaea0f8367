"""Large type, dark and reading aloud in a browser, with script and without."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.conftest import Open
from tests.search.page.test_accessibility import RUN, axe

pytestmark = pytest.mark.browser

PAGES = ("", "zfb/", "zfb/normative/", "fgw/2025-00002/", "coverage/", "platform/requests/")
LARGE = 22
"""The size of type in large type, in pixels, where a browser's own is 16."""
SIZE = "parseFloat(getComputedStyle(document.body).fontSize)"
GROUND = "getComputedStyle(document.querySelector('main')).backgroundColor"
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
SPEECH = """
  const said = [];
  Object.defineProperty(globalThis, 'speechSynthesis', {value: {
    speak: (one) => { said.push(one); if (said.length < 60) setTimeout(() => one.onend()); },
    cancel: () => { said.cancelled = true; },
  }});
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  globalThis.said = said;
"""


@pytest.fixture
def page(open_page: Open) -> Page:
    """A new page, watched."""
    page = open_page()
    page.set_default_timeout(8000)
    return page


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true; asked from outside, as the page may not evaluate text."""
    for _ in range(160):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {expression}")


def size(page: Page) -> float:
    """The size of the letters of a page that has come."""
    page.wait_for_load_state()
    found: float = page.evaluate(SIZE)
    return found


def test_large_type_stays_without_script(open_page: Open, address: str) -> None:
    """A plain link turns it on, every page that follows keeps it, a plain link turns it off."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}zfb/")
    ordinary = size(page)
    page.click("#large-type")
    assert page.url == f"{address}large/zfb/"
    assert size(page) == LARGE > ordinary
    page.click("nav.main >> text=目录")
    assert page.url == f"{address}large/catalogue/"
    page.click("table a >> nth=0")
    assert page.url.startswith(f"{address}large/")
    assert size(page) == LARGE
    page.click("text=标准版")
    assert "/large/" not in page.url
    assert size(page) == ordinary


def test_large_type_is_remembered_with_script(page: Page, address: str) -> None:
    """The link changes the page in place; other pages are large before they are painted."""
    page.goto(f"{address}zfb/")
    page.click("#large-type")
    assert page.url == f"{address}zfb/"
    assert size(page) == LARGE
    assert page.text_content("#large-type") == "标准版"
    page.route("**/page.*.js", lambda route: route.fulfill(body=""))
    page.goto(f"{address}search/")
    assert size(page) == LARGE
    page.unroute("**/page.*.js")
    page.goto(address)
    page.click("#large-type")
    page.goto(f"{address}zfb/")
    assert size(page) == 16


def test_coming_to_a_copy_is_a_choice(page: Page, address: str) -> None:
    """With script, a copy's mode goes on to pages that have none, and ends where it is left."""
    page.goto(f"{address}large/zfb/")
    page.goto(f"{address}search/")
    assert size(page) == LARGE
    page.goto(f"{address}large/zfb/")
    page.click("#large-type")
    page.wait_for_url(f"{address}zfb/")
    assert size(page) == 16


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dark_follows_the_system_until_one_chooses(
    open_page: Open, address: str, scheme: str
) -> None:
    """The button names the other scheme, changes the page, and the choice is remembered."""
    page = open_page(color_scheme=scheme)
    page.goto(address)
    before = page.evaluate(GROUND)
    assert (before == "rgb(255, 255, 255)") == (scheme == "light")
    page.click("#scheme")
    after = page.evaluate(GROUND)
    assert after != before
    page.goto(f"{address}zfb/")
    assert page.evaluate(GROUND) == after


def test_reading_aloud(page: Page, address: str) -> None:
    """The text of the page goes to the browser's speech piece by piece, and can be stopped."""
    page.add_init_script(SPEECH)
    page.goto(f"{address}fgw/2025-00002/")
    page.click("#aloud")
    until(page, "said.length === 60")
    said = page.evaluate("said.map(({text, lang}) => [text, lang])")
    assert any(text.startswith("第一条") for text, _ in said)
    assert {lang for _, lang in said} == {"zh-CN"}
    assert all(0 < len(text) <= 120 for text, _ in said)
    assert page.get_attribute("#aloud", "aria-pressed") == "true"
    page.click("#aloud")
    assert page.evaluate("said.cancelled")
    assert page.get_attribute("#aloud", "aria-pressed") == "false"


def test_no_button_where_nothing_speaks(page: Page, address: str) -> None:
    """Without speech in the browser, and without script, there is nothing to press."""
    page.add_init_script("delete globalThis.speechSynthesis")
    page.goto(address)
    page.wait_for_selector("#scheme", state="visible")
    assert not page.is_visible("#aloud")


def test_address_and_citation_can_be_copied(open_page: Open, address: str) -> None:
    """The buttons come with script, and say what they have done."""
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{address}fgw/2025-00002/")
    page.click("text=复制网址")
    until(page, "document.getElementById('action-status').textContent === '已复制'")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}fgw/2025-00002/"
    page.click("text=复制引文")
    until(page, "navigator.clipboard.readText().then((text) => text.includes('索引号'))")


def test_axe_finds_nothing_on_copies_in_large_type(page: Page, address: str) -> None:
    """Home, office, column, document, coverage and requests on a phone, each line of their lists.

    The pages themselves are looked at with those of all templates, in every mode.
    """
    page.set_viewport_size({"width": 360, "height": 800})
    found = {}
    for path in PAGES:
        page.goto(f"{address}large/{path}")
        page.evaluate(axe())
        found[path] = page.evaluate(RUN)
    assert {path: said for path, said in found.items() if said} == {}


@pytest.mark.parametrize("mode", ["", "large/"])
def test_nothing_scrolls_sideways_at_320(page: Page, address: str, mode: str) -> None:
    """320 pixels are 1280 at 400 %: text flows in one direction (WCAG 1.4.10)."""
    page.set_viewport_size({"width": 320, "height": 640})
    for path in (*PAGES, "catalogue/", "deadlines/"):
        page.goto(address + mode + path)
        assert page.evaluate(SIDEWAYS) <= 0, path


def test_paper_has_what_it_needs(page: Page, address: str) -> None:
    """In print the ways around go, the text stays, and colours are black on white."""
    page.goto(f"{address}fgw/2025-00002/")
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.is_visible("nav.main")
    assert not page.is_visible(".tools")
    assert page.is_visible("#art-3")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_code_stands_on_paper_only(page: Page, address: str) -> None:
    """The code of the page's address is for those who hold the page in their hands."""
    page.goto(f"{address}fgw/2025-00002/")
    assert not page.is_visible(".qr")
    page.emulate_media(media="print")
    assert page.is_visible(".qr")


def test_articles_can_be_pointed_to(page: Page, address: str) -> None:
    """The address of an article leads to it, and its number is a link that takes the focus."""
    page.goto(f"{address}fgw/2025-00002/#art-3")
    assert page.text_content(":target") == "第三条"
    page.focus("#art-4")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
