"""The form in a browser: checked beside its fields, sent nowhere, kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from plugins.disclosure.workdays import Calendar
from tests.conftest import Open
from tests.sample import sample_rules
from tests.search.page.test_accessibility import RUN, axe

pytestmark = pytest.mark.browser
SECRET = "金丝雀qz77xk"
STORED = "localStorage.length + sessionStorage.length + document.cookie.length"


@pytest.fixture
def form(address: str) -> str:
    """The address of the page of an office."""
    return f"{address}zfb/requests/"


@pytest.fixture
def page(open_page: Open, form: str) -> Iterator[Page]:
    """The page, opened and watched; what it asks for after that fails the test."""
    page = open_page()
    page.set_default_timeout(8000)
    page.goto(form)
    asked: list[str] = []
    page.on(
        "request",
        lambda request: asked.append(request.url) if "/theme/" not in request.url else None,
    )
    yield page
    assert not asked


def fill(page: Page, features: str = "2025年第四季度") -> None:
    """Fill what must be filled for a citizen who wants it by mail."""
    page.fill("#person", SECRET)
    page.check("#identity")
    page.fill("#email", "a@b.example.cn")
    page.fill("#features", features)
    page.check("#medium-2")
    page.check("#delivery-2")


def test_faults_are_beside_fields_and_in_a_summary(page: Page) -> None:
    """The summary takes the focus, its links lead to the fields, and the title says so."""
    page.fill("#phone", "电话")
    page.click("#application-make")
    assert page.evaluate("document.activeElement.id") == "application-faults"
    assert page.title().startswith("有误：")
    told = page.locator("#application-faults li").all_inner_texts()
    assert told[0] == "请填写姓名"
    assert page.inner_text("#person-error") == "请填写姓名"
    assert page.get_attribute("#person", "aria-invalid") == "true"
    assert page.inner_text("#phone-error").startswith("电话只能")
    assert page.inner_text("#organisation-error", timeout=500) == ""
    page.click("#application-faults a >> nth=0")
    assert page.evaluate("document.activeElement.id") == "person"
    assert not page.is_visible("#application-made")
    fill(page)
    page.fill("#phone", "")
    page.click("#application-make")
    assert not page.is_visible("#application-faults")
    assert not page.title().startswith("有误：")
    assert page.get_attribute("#person", "aria-invalid") is None


def test_an_application_is_made_and_stays_here(page: Page, form: str) -> None:
    """It holds what was typed, as a mail too; nothing is asked of the network, nothing is kept."""
    fill(page)
    page.click("#application-make")
    assert page.evaluate("document.activeElement.id") == "application-made"
    letter = page.inner_text("#application-letter")
    for text in (SECRET, "示例市人民政府办公室：", "居民身份证复印件", "电子文档", "第二十九条"):
        assert text in letter
    mail = urlsplit(page.get_attribute("#application-mail", "href") or "")
    assert mail.scheme == "mailto"
    assert mail.path == "zwgk@slsgov.example.cn"
    assert SECRET in parse_qs(mail.query)["body"][0]
    assert page.url == form
    assert page.evaluate(STORED) == 0


def test_a_long_application_is_not_cut_into_a_mail(page: Page) -> None:
    """Where the draft is too long for an address, the page says what to do instead."""
    fill(page, "长" * 400)
    page.click("#application-make")
    assert not page.is_visible("#application-mail")
    assert "复制全文" in page.inner_text("#application-status")


def test_an_organisation_is_asked_other_things(page: Page) -> None:
    """Its name and licence, not those of a citizen."""
    assert not page.is_visible("#organisation")
    page.check("#applicant-2")
    assert page.is_visible("#organisation")
    assert not page.is_visible("#person")
    page.click("#application-make")
    assert "请填写法人或者其他组织的名称" in page.inner_text("#application-faults")
    assert "请填写姓名" not in page.inner_text("#application-faults")


def test_paper_gets_the_application_alone(page: Page) -> None:
    """Once it is made, the form, the clocks and the buttons are not printed."""
    fill(page)
    page.click("#application-make")
    page.emulate_media(media="print")
    assert page.is_visible("#application-letter")
    for part in ("#application-form", "#application-print", "#clock", "#fee", "#unit"):
        assert not page.is_visible(part), part


def test_leaving_and_clearing_forget_everything(page: Page) -> None:
    """A public computer shows the next reader an empty form."""
    for leave in ("document.getElementById('application-clear').click()", LEAVE):
        fill(page)
        page.click("#application-make")
        page.evaluate(leave)
        assert page.input_value("#person") == ""
        assert not page.is_visible("#application-made")
        assert SECRET not in page.content()


LEAVE = "dispatchEvent(new PageTransitionEvent('pagehide'))"


@pytest.mark.parametrize("day", ["2026-02-10", "2026-04-30", "2026-09-25", "2026-12-20"])
def test_the_estimate_is_that_of_the_site(page: Page, day: str) -> None:
    """The script counts as the site does, over holidays and make-up days."""
    page.fill("#estimate-day", day)
    page.select_option("#estimate-channel", "邮寄")
    calendar, start = Calendar(sample_rules().calendar), date.fromisoformat(day)
    told = page.inner_text("#estimate-outcome")
    assert "签收之日为收到之日" in told
    for count in (7, 20, 40):
        end = calendar.estimated(start, count)
        assert f"最迟{end.year}年{end.month}月{end.day}日" in told
    unknown = bool(calendar.unknown(start, calendar.estimated(start, 40)))
    assert ("暂估" in told) == unknown


def test_without_script_nothing_reaches_the_address(open_page: Open, form: str) -> None:
    """Enter in a field sends nothing; the page says how to print and shows both kinds of fields."""
    page = open_page(java_script_enabled=False)
    page.goto(form)
    page.fill("#person", SECRET)
    page.press("#person", "Enter")
    page.fill("#phone", "0990")
    page.press("#phone", "Enter")
    page.wait_for_timeout(300)
    assert page.url == form
    assert page.is_visible("#organisation")
    assert not page.is_visible("#application-make")
    assert "下载空白申请表" in page.inner_text("noscript")


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(open_page: Open, form: str, width: int) -> None:
    """Neither in the form with its faults nor in the application made; nothing scrolls sideways."""
    page = open_page(viewport={"width": width, "height": 800})
    page.goto(form)
    page.evaluate(axe())
    page.click("#application-make")
    assert page.evaluate(RUN) == []
    fill(page)
    page.click("#application-make")
    page.fill("#estimate-day", "2026-09-25")
    assert page.evaluate(RUN) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
