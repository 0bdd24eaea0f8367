"""The site map in parts, with the index that names them, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from xml.sax.saxutils import escape

from plugins.disclosure.model import Site
from plugins.portal import urls

PART = 20_000
"""How many addresses stand in a part. The protocol allows 50,000 and 50 MB: this many addresses
of its longest, 2,048 characters, are less than both."""
_HEAD = '<?xml version="1.0" encoding="utf-8"?>'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

Entry = tuple[str, date | None]
"""An address and the day of its newest data, None where it has no day."""


def sitemap_files(entries: Sequence[Entry], site_url: str) -> Iterator[tuple[str, str]]:
    """Yield path and text of the index and of each part; no day is that of the build."""
    parts = [entries[at : at + PART] for at in range(0, len(entries), PART)]
    names = [urls.sitemap_part(number) for number in range(1, len(parts) + 1)]
    newest = [max((day for _, day in part if day), default=None) for part in parts]
    index = [*zip(names, newest, strict=True)]
    yield urls.SITEMAP_FILE, _listing("sitemapindex", "sitemap", index, site_url)
    for name, part in zip(names, parts, strict=True):
        yield name, _listing("urlset", "url", part, site_url)


def _listing(outer: str, inner: str, entries: Sequence[Entry], site_url: str) -> str:
    lines = [_HEAD, f"<{outer} {_SPACE}>"]
    for address, day in entries:
        changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
        lines.append(f"<{inner}><loc>{escape(f'{site_url}/{address}')}</loc>{changed}</{inner}>")
    return "\n".join([*lines, f"</{outer}>"]) + "\n"


def robots(site: Site, site_url: str) -> str:
    """Return robots.txt: a sample must not be found by search engines, a real portal must.

    Copies in large type stay open to robots: only who reads them learns that they are not to be
    listed and which page they are copies of.
    """
    rule = "Disallow: /" if site.is_sample else "Disallow:"
    return f"User-agent: *\n{rule}\n\nSitemap: {site_url}/{urls.SITEMAP_FILE}\n"
