"""The statutory view: each item of articles 20 and 21, and the columns that serve it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.coverage import Cell
from plugins.disclosure.model import Office
from plugins.disclosure.schema import StatutoryItem
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.platform import HOME_CRUMB, PLATFORM_CRUMB
from plugins.portal.rows import Row
from plugins.portal.view import View

LATEST = 20


def statutory_pages(view: View) -> Iterator[Page]:
    """Yield the list of items, and a page for each."""
    items = [(item, _served(view, item)) for item in view.ruleset.schemas.statutory]
    yield Page(
        url=urls.STATUTORY,
        template="statutory.html",
        title=words.STATUTORY,
        crumbs=(HOME_CRUMB, PLATFORM_CRUMB),
        values={
            "items": [
                (
                    item,
                    urls.statutory_url(item.code),
                    len(served),
                    sum(cell.count for _, cells in served for cell in cells),
                )
                for item, served in items
            ]
        },
    )
    for item, served in items:
        rows = _latest(view, served)
        yield Page(
            url=urls.statutory_url(item.code),
            template="statutory_item.html",
            title=item.name,
            crumbs=(HOME_CRUMB, PLATFORM_CRUMB, (words.STATUTORY, urls.STATUTORY)),
            section=words.STATUTORY,
            values={"item": item, "served": served, "latest": rows},
            lastmod=rows[0].day if rows else None,
        )


def _served(view: View, item: StatutoryItem) -> list[tuple[Office, list[Cell]]]:
    """Return the offices whose columns serve an item, with the cells of those columns."""
    served = []
    for office in view.offices:
        schema = view.schemas.get(office.id)
        if schema is None:
            continue
        cells = [
            view.cell(office.id, column) for column in schema.leaves() if item.code in column.serves
        ]
        if cells:
            served.append((office, cells))
    return served


def _latest(view: View, served: list[tuple[Office, list[Cell]]]) -> list[Row]:
    rows = [
        row
        for office, cells in served
        for cell in cells
        for row in view.by_column.get((office.id, cell.column.path), ())[:LATEST]
    ]
    rows.sort(key=lambda row: (row.day, row.document.id), reverse=True)
    return rows[:LATEST]
