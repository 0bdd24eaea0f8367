"""The ledgers: a page for all offices, one for each office, one for each of its ledgers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from plugins.disclosure.ledgers import counted_rows, ledgers_held, public_fields, public_rows
from plugins.disclosure.ledgers.public import NAMES
from plugins.disclosure.model import Office
from plugins.portal import urls, words
from plugins.portal.cells import stacked_rows
from plugins.portal.page import Page, paged
from plugins.portal.pages.ledger_figures import Figures, figures_of
from plugins.portal.pages.office import crumbs_of
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.view import View


def ledger_overview(view: View) -> Page:
    """Return the page that says which office keeps which ledger, with the rows of each."""
    lines = [
        (office, [(name, _rows(view, office, name)) for name in NAMES])
        for office in view.offices
        if ledgers_held(view.portal, office.id)
    ]
    return Page(
        url=urls.LEDGERS,
        template="ledgers.html",
        title=words.LEDGERS,
        crumbs=(HOME_CRUMB,),
        values={"lines": lines, "names": NAMES, "as_of": view.as_of},
    )


def ledger_pages(view: View, office: Office) -> Iterator[Page]:
    """Yield the page of an office's ledgers and a page for each, if it keeps any."""
    held = ledgers_held(view.portal, office.id)
    if not held:
        return
    address = urls.part_url(office.id, urls.LEDGERS_PART)
    figures = {name: figures_of(view, office.id, name) for name in held}
    yield Page(
        url=address,
        template="office_ledgers.html",
        title=words.LEDGERS,
        crumbs=crumbs_of(office),
        section=office.short_name,
        office=office,
        here=address,
        values={
            "held": [(name, _rows(view, office, name), figures[name]) for name in held],
            "as_of": view.as_of,
        },
    )
    for name in held:
        yield from _ledger(view, office, name, figures[name])


def _ledger(view: View, office: Office, name: str, figures: list[Figures]) -> Iterator[Page]:
    fields = public_fields(name)
    rows = public_rows(view.portal, office.id, name, view.as_of)
    entries = [[_text(row.get(field.name)) for field in fields] for row in rows]
    headings = [field.label for field in fields]
    above = (words.LEDGERS, urls.part_url(office.id, urls.LEDGERS_PART))
    address = urls.ledger_url(office.id, name)
    for url, shown, pager in paged(address, entries):
        yield Page(
            url=url,
            template="ledger.html",
            title=name,
            crumbs=(*crumbs_of(office), above),
            section=office.short_name,
            office=office,
            here=above[1],
            values={
                "figures": figures if pager.number == 1 else [],
                "headings": headings,
                "entries": stacked_rows(headings, shown),
                "pager": pager,
                "as_of": view.as_of,
            },
        )


def _text(value: Any) -> str:
    """Return a value as it stands in a cell."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return value.isoformat() if isinstance(value, date) else str("" if value is None else value)


def _rows(view: View, office: Office, name: str) -> int:
    return sum(len(counted_rows(one)) for one in view.portal.ledgers_of.get((office.id, name), ()))
