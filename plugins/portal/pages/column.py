"""The columns of an office: a page each, also where a column stands empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins.disclosure.coverage import OFFICE_PARTS
from plugins.disclosure.model import Office
from plugins.disclosure.schema import DOCUMENTS, LEDGER, LINKS, Column, Schema
from plugins.portal import urls
from plugins.portal.meta import column_meta
from plugins.portal.page import Crumb, Page, paged
from plugins.portal.pages.office import crumbs_of
from plugins.portal.pictures import leaders_of
from plugins.portal.rows import group
from plugins.portal.view import View


def column_pages(view: View, office: Office) -> Iterator[Page]:
    """Yield the pages of every column of an office, in the schema's order."""
    schema = view.schemas.get(office.id)
    for column in schema.walk() if schema else ():
        assert schema is not None
        yield from _pages(view, office, schema, column)


def _pages(view: View, office: Office, schema: Schema, column: Column) -> Iterator[Page]:
    template, entries = _entries(view, office, column)
    cell = view.cell(office.id, column)
    address = urls.column_url(office.id, column)
    rows = view.by_column.get((office.id, column.path), [])
    common: dict[str, Any] = {
        "column": column,
        "cell": cell,
        "basis": column.basis or schema.basis,
        "items": statutory_items(view, column),
        "children": [(child, view.cell(office.id, child)) for child in column.children],
        "withdrawn": view.withdrawn.get((office.id, column.path), []),
    }
    for url, shown, pager in paged(address, entries):
        yield Page(
            url=url,
            template=template,
            title=column.name,
            crumbs=column_crumbs(office, schema, column)[:-1],
            section=office.short_name,
            office=office,
            here=address,
            values={**common, "entries": shown, "pager": pager},
            meta=column_meta(office, column),
            lastmod=cell.renewed_on,
            feed=address + urls.FEED if rows else "",
        )


def _entries(view: View, office: Office, column: Column) -> tuple[str, list[Any]]:
    """Return the template of a column and what fills it."""
    if column.filling == LEDGER:
        return "column_ledger.html", list(view.ledger(office.id, column))
    if column.filling == DOCUMENTS:
        rows = view.by_column.get((office.id, column.path), [])
        return ("column_group.html" if column.children else "column_documents.html"), rows
    if column.taken_from == "领导":
        return "column_leaders.html", leaders_of(view, office)
    records = list(office.records(OFFICE_PARTS.get(column.taken_from, "")))
    if column.filling == LINKS:
        by_category = group(records, lambda link: str(link.get("category", "")))
        return "column_links.html", list(by_category.items())
    if column.taken_from == "内设机构":
        return "column_departments.html", records
    return "column_affiliates.html", records


def column_crumbs(office: Office, schema: Schema, column: Column) -> tuple[Crumb, ...]:
    """Return the way from home through the office to a column, the column included."""
    above = [
        found
        for length in range(1, len(column.path) + 1)
        if (found := schema.get(column.path[:length]))
    ]
    return (
        *crumbs_of(office),
        *((one.name, urls.column_url(office.id, one)) for one in above),
    )


def statutory_items(view: View, column: Column) -> list[tuple[str, str]]:
    """Return the wording and the address of the items of law that a column serves."""
    return [
        (f"条例{item.article}：{item.term}", urls.statutory_url(item.code))
        for item in view.ruleset.schemas.statutory
        if item.code in column.serves
    ]
