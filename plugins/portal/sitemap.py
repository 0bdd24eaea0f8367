"""sitemap.xml and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape

from plugins.disclosure.model import Site
from plugins.portal import urls


def sitemap(entries: Iterable[tuple[str, date | None]], site_url: str) -> str:
    """Return sitemap.xml for addresses with the day of their newest data, in that order."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>']
    lines.append('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
    for address, day in entries:
        changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
        lines.append(f"<url><loc>{escape(f'{site_url}/{address}')}</loc>{changed}</url>")
    lines.append("</urlset>")
    return "\n".join(lines) + "\n"


def robots(site: Site, site_url: str) -> str:
    """Return robots.txt: a sample must not be found by search engines, a real portal must."""
    rule = "Disallow: /" if site.is_sample else "Disallow:"
    return f"User-agent: *\n{rule}\n\nSitemap: {site_url}/{urls.SITEMAP_FILE}\n"
