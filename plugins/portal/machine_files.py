"""What only programs read: feeds, ``robots.txt``, ``llms.txt``, ``security.txt``."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.portal import urls
from plugins.portal.directory import directory_files
from plugins.portal.feeds import feed_pages
from plugins.portal.llms import llms_text
from plugins.portal.security_contact import security_text
from plugins.portal.sitemap import robots
from plugins.portal.view import View


def machine_files(view: View, site_name: str, site_url: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file; what nothing is known for is not written."""
    site = view.portal.site
    yield from feed_pages(view, site_name, site_url)
    yield from directory_files(view, site_url)
    yield urls.ROBOTS_FILE, robots(site, site_url)
    yield urls.LLMS, llms_text(view, site_name, site_url)
    if contact := security_text(site, site_url):
        yield urls.SECURITY, contact
