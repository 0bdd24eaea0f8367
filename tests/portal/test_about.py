"""The pages about the site: who runs it, how to cite it, how to report errors, accessibility."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from plugins.disclosure.checker import run
from plugins.disclosure.load_content import load_content
from plugins.disclosure.model import Portal, Site
from plugins.disclosure.source import Source
from plugins.portal import urls, words
from plugins.portal.citing import Citation
from plugins.portal.corrections import Corrections
from plugins.portal.links import SERVICES, SUPERVISION, THE_SITE
from plugins.portal.marks import Mark
from plugins.portal.pages.about import about_pages
from plugins.portal.view import build_view
from tests.building import AS_OF, ROOT
from tests.sample import sample_rules

ABOUT = (urls.ABOUT, urls.CITE, urls.ERRORS, urls.ACCESSIBILITY)
HOST = "https://www.slsgov.example.cn"


def text_of(pages: dict[str, str], url: str) -> str:
    """The words of a page's main part."""
    return BeautifulSoup(pages[urls.file_of(url)], "html.parser").main.get_text(" ")  # type: ignore[union-attr]


def test_every_page_leads_to_them(pages: dict[str, str], site: Path) -> None:
    """The footer of each page has them; so have the site map, its file, and the large type."""
    for path, html in pages.items():
        if '<footer class="bottom">' in html:
            root = urls.root(path.removesuffix("index.html")) if path != "404.html" else "/"
            foot = html.partition('<footer class="bottom">')[2]
            assert all(f'href="{root}{url}"' in foot for url in ABOUT), path
    listed = (site / "sitemap-1.xml").read_text(encoding="utf-8")
    for url in ABOUT:
        assert f"<loc>{HOST}/{url}</loc>" in listed
        assert (site / urls.LARGE / url / "index.html").is_file()
        assert '<meta name="ColumnName"' in pages[urls.file_of(url)]
        assert 'aria-label="当前位置"' in pages[urls.file_of(url)]


@pytest.mark.parametrize("group", [SERVICES, SUPERVISION, THE_SITE], ids=lambda one: one.name)
def test_the_site_map_holds_every_group(pages: dict[str, str], group: object) -> None:
    """What the footer names stands in the site map under the same name."""
    main = BeautifulSoup(pages["sitemap/index.html"], "html.parser").main
    assert main is not None
    shown = {(one.get_text(), one["href"]) for one in main.find_all("a")}
    assert {(label, f"../{url}") for label, url in group.links} <= shown  # type: ignore[attr-defined]


def test_they_are_filled_from_the_site_file(pages: dict[str, str]) -> None:
    """Unit, telephone, limit, day and known faults are those that 门户.yaml tells."""
    site = load_content(ROOT).site
    errors, accessible = site.record("error_reports"), site.record("accessibility")
    assert errors["limit"] + "内答复" in text_of(pages, urls.ERRORS)
    assert errors["unit"] in text_of(pages, urls.ERRORS)
    told = text_of(pages, urls.ACCESSIBILITY)
    assert words.chinese_day(accessible["checked_on"]) in told
    assert all(line in told for line in accessible["known"])
    about = text_of(pages, urls.ABOUT)
    assert site.text("sponsor") in about
    assert site.record("data_licence")["title"] in about
    assert all("样例" in text_of(pages, url) for url in ABOUT)


def test_examples_of_citations_are_of_the_site(pages: dict[str, str], site: Path) -> None:
    """Each cites something that is there, by its whole address, in both forms."""
    html = pages[urls.file_of(urls.CITE)]
    cited = [re.sub(r"<[^>]+>", " ", one) for one in re.findall(r'<p class="cite">(.*?)</p>', html)]
    standard = [one for one in cited if "[EB/OL]" in one or "[DS/OL]" in one]
    assert len(standard) * 2 == len(cited) >= 10
    for one in standard:
        found = re.search(r"\((\d{4}-\d\d-\d\d)\)\[(\d{4}-\d\d-\d\d)\]\. (\S+)\.$", one)
        assert found, one
        assert found[1] <= found[2] == AS_OF.isoformat()
        path = unquote(found[3].removeprefix(f"{HOST}/").partition("#")[0])
        assert (site / urls.file_of(path)).is_file(), one
    assert f"{words.OPEN_DATA}: " in html


def test_the_standard_form() -> None:
    """Author, title, kind, days of change and of reading, address: as the standard has them."""
    one = Citation("", "", "甲", "乙: 丙〔2026〕1号", "EB/OL", AS_OF, AS_OF, "zfb/2026-00001/")
    assert one.standard("https://a.cn") == (
        "甲. 乙: 丙〔2026〕1号[EB/OL]. (2026-11-21)[2026-11-21]. https://a.cn/zfb/2026-00001/."
    )


def test_an_error_anywhere_is_reported_where_the_setting_says() -> None:
    """A pattern goes first, then the unit's mail, then the site's; without any there is no link."""
    issue = Corrections("https://a.cn/new?t={title}&u={url}&n={number}")
    assert issue.of_site("甲&乙", "https://b.cn/") == (
        "https://a.cn/new?t=%E7%94%B2%26%E4%B9%99&u=https%3A%2F%2Fb.cn%2F&n="
    )
    assert Corrections("", "a@b.cn").of_site("甲", "").startswith("mailto:a@b.cn?subject=")
    assert Corrections("", "a@b.cn").of_site("甲", "", "c@d.cn").startswith("mailto:c@d.cn?")
    assert Corrections().of_site("甲", "") == ""


FILLED = [
    ("https://a.cn/?t={title}&u={url}", "https://a.cn/?t=%7Burl%7D%26%2F&u=b"),
    ("https://a.cn/{url}/{url}", "https://a.cn/b/b"),
    ("https://a.cn/{other}?{}{ title }", "https://a.cn/{other}?{}{ title }"),
    ("", ""),
]


@pytest.mark.parametrize(("pattern", "expected"), FILLED)
def test_a_pattern_is_filled_once(pattern: str, expected: str) -> None:
    """Values are encoded; a name that stands in a value, and one that is not told, stay."""
    assert urls.filled(pattern, {"title": "{url}&/", "url": "b"}) == expected
    assert urls.filled(pattern, {"url": "b", "title": "{url}&/"}) == expected


def test_errors_are_taken_to_the_platform_for_them() -> None:
    """Of the marks only that of the place for faults stands among the ways to report one."""
    told = {"party_mark": {"path": "https://a.cn/"}, "error_mark": {"path": "https://b.cn/"}}
    portal, rules = Portal(Site(Source("content/门户.yaml"), told), []), sample_rules()
    view = build_view(portal, rules, run(portal, rules, AS_OF), AS_OF)
    marks = {page.url: page.values.get("marks") for page in about_pages(view)}
    error = Mark("我为政府网站找错", "https://b.cn/", name="error_mark")
    assert marks[urls.ERRORS] == [error]
    assert marks[urls.ABOUT] == [
        Mark("党政机关网站标识", "https://a.cn/", name="party_mark"),
        error,
    ]
