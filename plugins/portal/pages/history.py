"""The page of a document's revisions."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.document import Place
from plugins.portal.view import View


def history_pages(view: View) -> Iterator[Page]:
    """Yield the page of the revisions of every document that has them, newest first.

    No search engine is to keep a former text: the pages say so, and stand in no site map.
    """
    for row in view.rows:
        history = view.histories.get(row.document.id)
        if history is None:
            continue
        place = Place(view, row.office, row.document)
        yield Page(
            url=urls.history_url(row.document),
            template="history.html",
            title=words.HISTORY_OF.format(title=row.title),
            crumbs=(*place.crumbs, (row.title, row.url)),
            section=words.HISTORY,
            office=row.office,
            here=place.here,
            values={
                "row": row,
                "first": history.first,
                "revisions": history.revisions[::-1],
                "cut": history.cut,
            },
            lastmod=history.revisions[-1].day if history.revisions else history.first.day,
            indexed=False,
        )
