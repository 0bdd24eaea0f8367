"""The page that lists the quarterly bulletins, with what moved since each was computed."""

from __future__ import annotations

from plugins.disclosure.scores.frozen import is_as_computed, moved, quarter_said
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.view import View


def bulletins_page(view: View) -> Page:
    """Return the page of all public bulletins, newest quarter first."""
    lines = []
    for row in view.rows:
        document = row.document
        quarter = quarter_said(document) if "bulletin" in document.values else None
        if quarter is not None:
            changes = len(list(moved(document, view.portal, view.ruleset, view.as_of)))
            lines.append((quarter, row, is_as_computed(document), changes))
    lines.sort(key=lambda line: (line[0], line[1].document.id), reverse=True)
    return Page(
        url=urls.BULLETINS,
        template="bulletins.html",
        title=words.BULLETINS,
        crumbs=(HOME_CRUMB,),
        values={"lines": lines},
        lastmod=lines[0][1].day if lines else None,
    )
