"""The page for people who do not read terminals: whole, harmless, and readable on a telephone."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters import REPORTERS, Context
from plugins.disclosure.rule import Rule
from plugins.disclosure.source import Location
from tests.browsing import chromium
from tests.disclosure.reporters.sample import hostile_context, hostile_report


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The hostile report as a page on disk."""
    path = tmp_path / "report.html"
    path.write_text(REPORTERS["html"](hostile_report(), hostile_context(tmp_path)), "utf-8")
    return path


def test_nothing_comes_from_outside_and_nothing_runs(page: Path) -> None:
    """No script, no address but anchors, and a policy that forbids the rest."""
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"<(?:script|img|link|iframe|form|object|a href=\"(?!#))", text)
    css = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert css
    digest = base64.b64encode(hashlib.sha256(css[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text
    assert "url(" not in css[1]
    assert "@import" not in css[1]


def test_every_anchor_leads_somewhere(page: Path) -> None:
    """Filters, offices and the way back are plain anchors; no id stands twice."""
    text = page.read_text(encoding="utf-8")
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(set(ids)) == len(ids)
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)


def test_a_title_is_not_shown_where_a_line_may_not_be_quoted(tmp_path: Path) -> None:
    """The title of a document with a finding on personal data may itself be the leak."""
    place = Location("content/zfb/a/2026-00001.md", 2)
    words = ("标题里有证件号码", "删去", place, "zfb/2026-00001", "标题", "条例第十五条")
    finding = Finding("GX001", Severity.ERROR, *words)
    rule = Rule("GX001", "证件", "条例", "公文", "", Severity.ERROR, {}, {}, quoted=False)
    titles = {"zfb/2026-00001": "关于某人证件的公示"}
    report = hostile_report().with_findings([finding], known=(), exempted=())
    assert titles["zfb/2026-00001"] in REPORTERS["html"](report, Context(tmp_path, titles=titles))
    hidden = Context(tmp_path, titles=titles, rules={"GX001": rule})
    assert titles["zfb/2026-00001"] not in REPORTERS["html"](report, hidden)


@pytest.mark.browser
def test_in_a_browser(page: Path, browser_path: str) -> None:
    """At 360 px nothing is cut off; a filter shows its kind alone; nothing runs or is fetched."""
    with chromium(browser_path) as browser:
        tab = browser.new_page(viewport={"width": 360, "height": 740})
        told: list[str] = []
        tab.on("console", lambda message: told.append(message.text))
        tab.on("request", lambda request: told.append(request.url))
        tab.on("dialog", lambda dialog: told.append(dialog.message))
        tab.goto(page.as_uri())
        assert told == [page.as_uri()]
        assert tab.evaluate("document.documentElement.scrollWidth") == 360
        assert shown(tab) == {"error", "warning", "notice", "known", "exempted"}
        for kind in sorted(shown(tab)):
            tab.click(f'a[href="#only-{kind}"]')
            assert shown(tab) == {kind}


def shown(tab: object) -> set[str]:
    """The kinds of the findings that can be seen."""
    script = """[...document.querySelectorAll('.finding')]
        .filter(one => one.offsetParent).map(one => one.classList[1])"""
    return set(tab.evaluate(script))  # type: ignore[attr-defined]
