"""The directory of offices and people on one page."""

from __future__ import annotations

from plugins.portal import urls, words
from plugins.portal.directory import contacts, serving
from plugins.portal.page import Page
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.view import View


def directory_page(view: View) -> Page:
    """Return the page: a table for each office, with leaders and departments."""
    return Page(
        url=urls.DIRECTORY,
        template="directory.html",
        title=words.DIRECTORY,
        crumbs=(HOME_CRUMB,),
        values={"offices": [(one, list(contacts(view, one))) for one in serving(view)]},
    )
