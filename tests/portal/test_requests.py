"""Applying for information: what is asked, where it goes, the clocks, and the blank form."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from plugins.disclosure.applications import ApplicationForm
from plugins.disclosure.workdays import Calendar
from plugins.portal.paper import Blank, Box, blank_application, docx, pdf
from tests.building import AS_OF
from tests.sample import sample_portal, sample_rules

PAGE = "zfb/requests/index.html"
ASKED = {
    *("person", "identity", "organisation", "licence", "phone", "email", "address"),
    *("title", "number", "features", "medium", "delivery"),
}
"""All that article 29 lets an office ask."""
MAKE = '<button type="submit" id="application-make" hidden>'


@pytest.fixture(scope="module")
def form() -> ApplicationForm:
    """The form of the rules."""
    return sample_rules().applications


def test_nothing_is_asked_that_the_law_does_not_name(form: ApplicationForm) -> None:
    """Applicant, proof, contact; the information wanted; its form. No purpose, no number."""
    assert {item.code for item in form.items} == ASKED
    names = "".join(item.name + "".join(item.choices) for item in form.items)
    for word in ("用途", "理由", "证件号", "身份证号", "性别", "年龄", "职业", "工作单位", "代理"):
        assert word not in names


def test_the_page_asks_what_the_rules_say(pages: dict[str, str], form: ApplicationForm) -> None:
    """Each item has one labelled field with its kind, and tokens that a browser can fill."""
    html = pages[PAGE]
    for item in form.items:
        assert f'<label for="{item.code}">' in html
        assert html.count(f' id="{item.code}"') == 1
    tokens = dict(re.findall(r'<(?:input|textarea) id="(\w+)"[^>]*? autocomplete="([\w-]+)"', html))
    assert tokens["person"] == "name"
    assert tokens["phone"] == "tel"
    assert tokens["email"] == "email"
    assert tokens["address"] == "street-address"
    assert tokens["title"] == tokens["number"] == tokens["features"] == "off"
    assert 'pattern="[0-9 +\\-]{5,24}"' in html


def test_nothing_typed_can_be_sent(pages: dict[str, str]) -> None:
    """No address, nothing that gives a button one, no name on a field of text, for any office."""
    found = [html for page, html in pages.items() if page.endswith("/requests/index.html")]
    assert len(found) > 5
    for html in found:
        main = html.partition("<main")[2].partition("</main>")[0]
        for opening in re.findall(r"<form[^>]*>", main):
            assert "action=" not in opening
            assert 'method="dialog"' in opening
        assert not re.search(r"<(?:textarea|input(?![^>]*type=\"radio\"))[^>]* name=", main)
        buttons = re.findall(r"<button[^>]*>", main)
        # The one that makes the letter submits to the page itself: `dialog` sends nothing.
        assert [one for one in buttons if 'type="button"' not in one] in ([], [MAKE])
        assert not re.search(r"<(?:button|input)[^>]* form(?:action|method|target)=", main)


def test_who_takes_applications(pages: dict[str, str]) -> None:
    """Offices in service do; enterprises of article 55 do not, and the platform says so."""
    portal, rules = sample_portal(), sample_rules()
    for office in portal.offices:
        taken = rules.applications.takes(office, AS_OF)
        assert (f"{office.id}/requests/index.html" in pages) == taken, office.id
        linked = f'href="../../{office.id}/requests/"' in pages["platform/requests/index.html"]
        assert linked == taken, office.id
    assert "gsgs/requests/index.html" not in pages
    assert not ApplicationForm().takes(portal.offices[0], AS_OF)


def test_the_mailbox_is_the_public_one(pages: dict[str, str]) -> None:
    """The guide's contact on the internet, where it is an address."""
    assert 'data-mailbox="zwgk@slsgov.example.cn"' in pages[PAGE]


def test_examples_are_counted_in_working_days(pages: dict[str, str]) -> None:
    """Without a script a table says the ends for days of receipt from the day of the build."""
    calendar = Calendar(sample_rules().calendar)
    rows = re.findall(r'<th scope="row" class="first">(\d+)年(\d+)月(\d+)日</th>(.*)', pages[PAGE])
    assert len(rows) == 5
    for year, month, day, rest in rows:
        start = date(int(year), int(month), int(day))
        assert start >= AS_OF
        assert calendar.is_workday(start)
        told = [date(*map(int, one)) for one in re.findall(r"(\d+)年(\d+)月(\d+)日", rest)]
        assert told == [calendar.estimated(start, count) for count in (7, 20, 40)]


def test_the_script_gets_the_same_calendar(pages: dict[str, str]) -> None:
    """The notices of the years around the day, as JSON in the page."""
    found = re.search(r'data-calendar="([^"]*)"', pages[PAGE])
    assert found
    told = json.loads(unescape(found[1]))
    calendar = Calendar(sample_rules().calendar)
    off, work = set(told["off"]), set(told["work"])
    day = date(told["years"][0], 1, 1)
    while day.year <= told["years"][-1]:
        counted = str(day) in work or (day.weekday() < 5 and str(day) not in off)
        assert counted == calendar.is_workday(day), day
        day += timedelta(days=1)


def test_fee_and_receipt_are_told(pages: dict[str, str]) -> None:
    """The bands of the fee and the five channels stand on both kinds of page."""
    for page in (PAGE, "platform/requests/index.html"):
        for text in (
            "每件100元",
            "每页40元",
            "31—100页",
            "双方确认之日为收到之日",
            "签收之日为收到之日",
        ):
            assert text in pages[page]


def test_blank_forms_are_what_readers_read(site: Path, form: ApplicationForm) -> None:
    """Both files hold every label and choice; pypdf and python-docx read them."""
    sheet = blank_application(form)
    folder = site / "platform/requests"
    reader = PdfReader(folder / "application.pdf")
    assert len(reader.pages) == 1
    text = re.sub(r"\s", "", reader.pages[0].extract_text())
    table = Document(str(folder / "application.docx")).tables[0]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert len(cells) == len(sheet.boxes)
    for box, row in zip(sheet.boxes, cells, strict=True):
        assert row == ([box.label, box.text] if box.label else [box.text, box.text])
        assert re.sub(r"\s", "", box.label) in text
        assert all(one in text for one in box.text.split("　") if one)
    assert sheet.title in text


def test_blank_forms_repeat_byte_for_byte(form: ApplicationForm) -> None:
    """No clock, no order of a set: the same sheet is the same file."""
    sheet = blank_application(form)
    assert pdf(sheet) == pdf(sheet)
    assert docx(sheet) == docx(sheet)
    assert docx(sheet)[:2] == b"PK"


def test_odd_texts_stay_text() -> None:
    """Characters of XML and of PDF, and those beyond the first plane, come out as they went in."""
    sheet = Blank("甲<&>(乙)", "至：", (Box("丙\\)", "𠮷<w:p/>"),), ("注",))
    text = PdfReader(BytesIO(pdf(sheet))).pages[0].extract_text()
    assert "甲<&>(乙)" in text
    assert "丙\\)" in text
    assert "𠮷<w:p/>" in text
    row = Document(BytesIO(docx(sheet))).tables[0].rows[0]
    assert [cell.text for cell in row.cells] == ["丙\\)", "𠮷<w:p/>"]


def test_a_form_too_long_for_a_page_is_refused() -> None:
    """Nothing falls off the foot of the sheet."""
    sheet = Blank("题", "至：", tuple(Box(str(at), "", 3) for at in range(40)), ())
    with pytest.raises(ValueError, match="一页放不下"):
        pdf(sheet)
