"""The page that forecasts the inspection of government sites: what is near a veto, and when."""

from __future__ import annotations

from plugins.disclosure.scores.inspection import forecast
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.view import View


def inspection_page(view: View) -> Page:
    """Return the page of all offices."""
    return Page(
        url=urls.INSPECTION,
        template="inspection.html",
        title=words.INSPECTION,
        crumbs=(HOME_CRUMB,),
        values={
            "as_of": view.as_of,
            "found": forecast(view.portal, view.ruleset, view.as_of),
            "names": {office.id: office for office in view.offices},
        },
        lastmod=view.rows[0].day if view.rows else None,
    )
