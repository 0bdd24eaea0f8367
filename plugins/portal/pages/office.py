"""The page of an office: who it is, what it has published, and in which columns."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.coverage import STATES, survey_state
from plugins.disclosure.model import Office
from plugins.portal import urls, words
from plugins.portal.page import Crumb, Page
from plugins.portal.view import View

LATEST = 10


def crumbs_of(office: Office) -> tuple[Crumb, ...]:
    """Return the way from home to an office."""
    return ((words.HOME, urls.HOME), (office.short_name, urls.office_url(office.id)))


def office_pages(view: View, office: Office) -> Iterator[Page]:
    """Yield the page of an office."""
    rows = view.by_office.get(office.id, [])
    cells = dict(view.cells.get(office.id, {}))
    schema = view.schemas.get(office.id)
    leaves = [cell for cell in cells.values() if not cell.column.children]
    yield Page(
        url=urls.office_url(office.id),
        template="office.html",
        title=office.name,
        crumbs=crumbs_of(office)[:1],
        office=office,
        here=urls.office_url(office.id),
        values={
            "leaders": office.leaders(view.as_of),
            "schema": schema,
            "cells": cells,
            "states": [(state, sum(cell.state == state for cell in leaves)) for state in STATES],
            "survey": survey_state(view.portal, office, cells, view.as_of) if schema else "",
            "latest": rows[:LATEST],
            "total": len(rows),
            "code": office.code_on(view.as_of),
            "successor": view.portal.get("office", office.text("merged_into")),
            "parent": view.portal.get("office", office.text("parent")),
        },
        lastmod=rows[0].day if rows else None,
        feed=urls.office_url(office.id) + urls.FEED if rows else "",
    )
