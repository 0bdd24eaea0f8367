"""The pages that help to find others: search, site map, and the page for what is not there."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.model import INSTITUTIONS
from plugins.portal import urls, words
from plugins.portal.links import SERVICES, groups_of
from plugins.portal.page import Page
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.view import View


def service_pages(view: View) -> Iterator[Page]:
    """Yield the search page, the site map and the page of error 404."""
    yield Page(
        url=urls.SEARCH,
        template="search.html",
        title=words.SEARCH,
        crumbs=(HOME_CRUMB,),
        values={"total": len(view.rows), "columns": _columns(view)},
    )
    yield Page(
        url=urls.SITEMAP,
        template="sitemap.html",
        title=words.SITEMAP,
        crumbs=(HOME_CRUMB,),
        values={
            "fixed": [
                (column.name, urls.platform_url(f"{column.key}/"))
                for column in view.ruleset.schemas.platform
            ],
            "groups": (SERVICES, *groups_of(view)),
            "offices": [(office, view.schemas.get(office.id)) for office in view.offices],
        },
    )
    yield Page(
        url=urls.NOT_FOUND,
        template="not_found.html",
        title=words.NOT_FOUND,
        crumbs=(HOME_CRUMB,),
        indexed=False,
    )


def _columns(view: View) -> dict[str, str]:
    """Return where in its office each column lies that has a feed, by the path of its names."""
    first = (rows[0] for rows in view.by_column.values())
    found = {}
    for row in first:
        if row.document.column == INSTITUTIONS:
            found[words.INSTITUTIONS] = urls.INSTITUTIONS_PART.rstrip("/")
        elif row.column:
            found[row.column.label] = row.column.slug
    return dict(sorted(found.items()))
