"""How heavy pages are: what a phone fetches before the page is there, compressed."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

LIMIT = 60_000
"""The most bytes of a page with all that it loads, each compressed with gzip."""
LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*?(?:href|src)="([^"]+)"')

PLAIN = re.compile(r"\.[0-9a-f]{8}(?=\.)")


def loaded(site: Path, page: str) -> dict[str, int]:
    """Return the compressed size of a page's HTML and of each file that it loads."""
    html = (site / page).read_bytes()
    sizes = {page: len(gzip.compress(html, 9, mtime=0))}
    for link in re.finditer(r"<(?:link|script|img)\b[^>]*>", html.decode()):
        found = LOADED.match(link[0])
        if found:
            file = ((site / page).parent / unquote(found[1])).resolve()
            sizes[PLAIN.sub("", file.name)] = len(gzip.compress(file.read_bytes(), 9, mtime=0))
    return sizes


@pytest.mark.parametrize("page", ["", "large/", "zfb/2026-00001/", "fgw/2025-00002/", "zfb/"])
def test_page_is_light(site: Path, page: str) -> None:
    """Home, documents and offices with style, scripts and icon stay below 60 KB."""
    sizes = loaded(site, f"{page}index.html")
    assert {"site.css", "mode.js", "page.js", "icon.svg"} <= set(sizes)
    assert sum(sizes.values()) <= LIMIT, sizes


def test_first_view_needs_one_stylesheet(pages: dict[str, str]) -> None:
    """One style; of scripts only the one that applies a remembered mode goes before painting."""
    for page, html in pages.items():
        if page.endswith("print.html"):
            continue
        assert html.count('rel="stylesheet"') == 1, page
        early = re.findall(r'<script src="([^"]+)"></script>', html)
        assert [PLAIN.sub("", one).rpartition("/")[2] for one in early] == ["mode.js"], page


def test_the_search_is_asked_for_before_what_is_waited_for(
    pages: dict[str, str],
) -> None:
    """What the search page needs first comes beside its style, not after ``mode.js`` has run."""
    head = pages["search/index.html"].partition("</head>")[0]
    links = re.findall(r"<(?:link|script)\b[^>]*>", head)
    waited = next(place for place, one in enumerate(links) if "/mode." in one)
    first = [PLAIN.sub("", one) for one in links[:waited]]
    for start, name, said in (
        ('<link rel="modulepreload"', "/search-engine.js", ""),
        ('<link rel="preload"', "manifest.json", 'as="fetch"'),
        ("<script", "/search.js", 'defer fetchpriority="high"'),
    ):
        found = [one for one in first if one.startswith(start) and name in one and said in one]
        assert len(found) == 1, (name, first)
