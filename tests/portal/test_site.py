"""The sample as built: its files, its links, and what every page owes its reader."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from plugins.portal.outline import expected_files
from plugins.search.outline import expected_files as expected_index
from plugins.search.site import read_site
from tests.building import AS_OF, PACKED_LATER, ROOT, beside_pages, build
from tests.sample import sample_portal, sample_rules

LINK = re.compile(r'\s(?:href|src|action)="([^"]*)"')
ID = re.compile(r'\sid="([^"]*)"')


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def links_of(page: str, html: str) -> set[str]:
    """Return the files of this site that a page links to."""
    found = set()
    for link in LINK.findall(html):
        address = urlsplit(link)
        if address.scheme or not address.path:
            continue
        path = unquote(urljoin(f"/{page}", address.path)).removeprefix("/")
        found.add(f"{path}index.html" if not path or path.endswith("/") else path)
    return found


def test_output_is_exactly_what_the_model_says(site: Path) -> None:
    """No file is missing and none is left over, neither of the pages nor of the index."""
    portal, ruleset = sample_portal(), sample_rules()
    manifest = json.loads((site / "search/manifest.json").read_text(encoding="utf-8"))
    expected = expected_files(portal, ruleset, AS_OF, ROOT / "theme")
    index = expected_index(read_site(ROOT, portal, ruleset, AS_OF), manifest["generation"])
    assert not expected & index
    assert set(files_of(site)) == expected | index | beside_pages(site)


def test_two_builds_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Neither the hash seed, the clock nor the time zone reaches the output."""
    done = build(
        ROOT, tmp_path / "again", "publishconf.py", PYTHONHASHSEED="2", TZ="America/New_York"
    )
    assert done.returncode == 0, done.stderr
    assert files_of(tmp_path / "again") == files_of(site)


def test_no_link_is_broken(site: Path, pages: dict[str, str]) -> None:
    """Every link, form and source inside the site leads to a file that is there."""
    present = {*files_of(site), PACKED_LATER}
    broken = {
        (page, link)
        for page, html in pages.items()
        for link in links_of(page, html)
        if link not in present
    }
    assert not broken


def test_no_place_on_a_page_is_missing(pages: dict[str, str]) -> None:
    """Links to a place on the same page find it, and no place is marked twice."""
    for page, html in pages.items():
        places = ID.findall(html)
        assert len(places) == len(set(places)), page
        wanted = {unquote(link[1:]) for link in LINK.findall(html) if link.startswith("#")}
        assert wanted <= set(places), page


def test_everything_is_at_most_four_links_from_home(pages: dict[str, str]) -> None:
    """A reader who only follows links gets everywhere but to the page of error 404."""
    depth = depths("index.html", pages)
    assert set(pages) - set(depth) == {"404.html"}
    assert {page: steps for page, steps in depth.items() if steps > 4} == {}


def test_everything_in_large_type_is_as_near(site: Path) -> None:
    """Who begins at the home page in large type needs no more links, and never leaves the mode."""
    copies = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((site / "large").rglob("*.html"))
    }
    depth = depths("large/index.html", copies)
    assert set(copies) - set(depth) == set()
    assert {page: steps for page, steps in depth.items() if steps > 4} == {}


def depths(home: str, pages: Mapping[str, str]) -> dict[str, int]:
    """Return how many links each file is from a page, going through the pages that are given."""
    depth = {home: 0}
    queue = deque(depth)
    while queue:
        page = queue.popleft()
        for link in sorted(links_of(page, pages.get(page, ""))):
            if link not in depth:
                depth[link] = depth[page] + 1
                queue.append(link)
    return depth


def test_every_page_has_what_it_must(pages: dict[str, str]) -> None:
    """Language, title, one heading of the first level, skip link, sample notice, site tags."""
    titles: dict[str, list[str]] = {}
    for page, html in pages.items():
        assert '<html lang="zh-CN">' in html, page
        assert len(re.findall(r"<h1[ >]", html)) == 1, page
        assert '<a class="skip" href="#main">' in html, page
        assert '<p class="sample">样例站点' in html, page
        assert '<meta name="robots" content="noindex">' in html, page
        for tag in ("SiteName", "SiteDomain", "SiteIDCode"):
            assert f'<meta name="{tag}" content="' in html, page
        title = re.search(r"<title>(.*?)</title>", html)
        assert title, page
        assert title[1].endswith("示例市人民政府政府信息公开平台"), page
        titles.setdefault(title[1], []).append(page)
    doubled = {title: found for title, found in titles.items() if len(found) > 1}
    assert not {title for title, found in doubled.items() if not _documents(found)}


def _documents(found: list[str]) -> bool:
    """True for pages of documents: two of them may bear one title by right."""
    return all(re.search(r"/\d{4}-\d{5}/", page) for page in found)


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(pages: dict[str, str]) -> None:
    """A strict Content-Security-Policy holds: no inline script or style, no foreign source."""
    for page, html in pages.items():
        assert not re.search(r"<[^>]*\sstyle=", html), page
        assert not re.search(r"<[^>]*\son[a-z]+=", html), page
        assert not re.search(r'="\s*javascript:', html), page
        scripts = re.findall(
            r'<script(?! type="application/ld)[^>]*>(.*?)</script>', html, re.DOTALL
        )
        assert set(scripts) <= {""}, page
        loaded = re.findall(
            r'<(?!link rel="canonical")(?:link|script|img|iframe)[^>]*(?:href|src)="(http[^"]*)"',
            html,
        )
        assert not loaded, page


def test_document_page_says_everything(pages: dict[str, str]) -> None:
    """The head is in the customary order, and tags, citation and text are there."""
    portal = sample_portal()
    document = next(
        one
        for one in portal.documents_of["zfb"]
        if one.number and one.column == ("政策法规", "规范性文件")
    )
    html = pages[f"{document.id}/index.html"]
    order = re.findall(r"<dt>(.*?)</dt>", html)[:8]
    assert order == [
        *("索引号", "主题分类", "发文机关", "成文日期"),
        *("标题", "发文字号", "公开日期", "效力"),
    ]
    for text in (portal.index_number(document), document.title, document.number):
        assert text in html
    assert f'<meta name="ArticleTitle" content="{document.title}">' in html
    assert f'<meta name="PubDate" content="{document.published_on}">' in html
    assert f"https://www.slsgov.example.cn/{document.id}/" in html


def test_interpretation_and_interpreted_link_to_each_other(pages: dict[str, str]) -> None:
    """The relation is written once and shown on both sides."""
    portal = sample_portal()
    pairs = [
        (document, target)
        for document in portal.documents
        for reference in document.list("interprets")
        if (target := portal.resolve(reference, document.office))
        and target.is_public(AS_OF)
        and document.is_public(AS_OF)
    ]
    assert pairs
    for document, target in pairs:
        assert target.title in pages[f"{document.id}/index.html"]
        assert "对本文的解读" in pages[f"{target.id}/index.html"]
        assert document.title in pages[f"{target.id}/index.html"]


def test_attachments_are_copied_and_linked(site: Path, pages: dict[str, str]) -> None:
    """A named attachment lies beside its page, byte for byte, with its type and size."""
    portal = sample_portal()
    with_files = [one for one in portal.documents if one.files and one.is_public(AS_OF)]
    assert with_files
    for document in with_files:
        for name in document.list("attachments"):
            source = (ROOT / document.source.path).parent / name
            assert (site / document.id / name).read_bytes() == source.read_bytes()
        assert 'id="attachments"' in pages[f"{document.id}/index.html"]


def test_feeds_and_site_map_are_sound(site: Path) -> None:
    """Every feed parses and bears only dates of the data, and robots stay away from a sample."""
    feeds = sorted(site.rglob("feed.xml"))
    assert len(feeds) > 100
    atom = "{http://www.w3.org/2005/Atom}"
    for feed in feeds:
        tree = ElementTree.parse(feed)
        assert tree.findall(f"{atom}entry"), feed
        assert tree.findtext(f"{atom}updated", "") < "2026-11-22", feed
    assert "Disallow: /\n" in (site / "robots.txt").read_text(encoding="utf-8")


def test_parameters_of_rules_are_plain_values(pages: dict[str, str]) -> None:
    """A number or a word stands alone, without the marks of the format it is written in."""
    values = [
        value
        for page, html in pages.items()
        if page.startswith("rules/")
        for value in re.findall(r"<dd><pre[^>]*>([^<]*)</pre></dd>", html)
    ]
    assert "20" in values
    assert not [value for value in values if "..." in value or value in {"true", "false", "null"}]
