"""The parts that the platform fixes for every office: guide, institutions, law, reports."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.model import Guide, Office
from plugins.portal import urls, words
from plugins.portal.body import Renderer
from plugins.portal.meta import part_meta
from plugins.portal.page import Page
from plugins.portal.pages.institutions import institution_pages
from plugins.portal.pages.office import crumbs_of
from plugins.portal.pages.reports import report_pages
from plugins.portal.view import View


def openness_pages(view: View, office: Office, renderer: Renderer) -> Iterator[Page]:
    """Yield an office's guide, institutions, statutory view, and annual reports."""
    yield _guide(view, office, renderer)
    yield from institution_pages(view, office)
    yield _statutory(view, office)
    yield from report_pages(view, office, renderer)


def _guide(view: View, office: Office, renderer: Renderer) -> Page:
    guide: Guide | None = view.guides.get(office.id)
    address = urls.part_url(office.id, urls.GUIDE_PART)
    values = guide.values if guide else {}
    return Page(
        url=address,
        template="guide.html",
        title=values.get("title") or office.name + words.GUIDE,
        crumbs=crumbs_of(office),
        section=words.GUIDE,
        office=office,
        here=address,
        values={
            "guide": values,
            "body": renderer.render(guide.source.body).html if guide else "",
            "exists": guide is not None,
        },
        meta=part_meta(office, words.GUIDE),
        lastmod=values.get("updated_on"),
    )


def _statutory(view: View, office: Office) -> Page:
    """Return an office's columns by the items of articles 20 and 21 that they serve."""
    address = urls.part_url(office.id, urls.STATUTORY_PART)
    schema = view.schemas.get(office.id)
    leaves = list(schema.leaves()) if schema else []
    items = [
        (item, [view.cell(office.id, column) for column in leaves if item.code in column.serves])
        for item in view.ruleset.schemas.statutory
    ]
    return Page(
        url=address,
        template="office_statutory.html",
        title=words.STATUTORY,
        crumbs=crumbs_of(office),
        section=office.short_name,
        office=office,
        here=address,
        values={"items": items},
        meta=part_meta(office, words.STATUTORY),
    )
