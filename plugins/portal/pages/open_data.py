"""The page that explains the open data: what there is, in which forms, on what terms."""

from __future__ import annotations

from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.view import View


def open_data_page(view: View) -> Page:
    """Return the page; without the plugin that makes the data it says that there is none."""
    return Page(
        url=urls.OPEN_DATA,
        template="open_data.html",
        title=words.OPEN_DATA,
        crumbs=(HOME_CRUMB,),
        values={"data": view.open_data, "as_of": view.as_of, "size": words.file_size},
        lastmod=view.rows[0].day if view.rows else None,
    )
