"""An office's institutions of openness: each from the responsible organ to the result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.disclosure.institutions import PUBLISHING, Link, chain_of
from plugins.disclosure.model import INSTITUTIONS, Office
from plugins.portal import urls, words
from plugins.portal.meta import part_meta
from plugins.portal.page import Page, paged
from plugins.portal.pages.office import crumbs_of
from plugins.portal.pages.publishing import rate_of
from plugins.portal.view import View


@dataclass(frozen=True, slots=True)
class Line:
    """One institution as the page shows it; ``record`` is the address of its running record."""

    link: Link
    record: str
    record_name: str
    result: str


def institution_pages(view: View, office: Office) -> Iterator[Page]:
    """Yield the pages of an office's institutions; the first shows the chain of each."""
    address = urls.part_url(office.id, urls.INSTITUTIONS_PART)
    rows = view.by_column.get((office.id, INSTITUTIONS), [])
    for url, shown, pager in paged(address, rows):
        yield Page(
            url=url,
            template="institutions.html",
            title=words.INSTITUTIONS,
            crumbs=crumbs_of(office),
            section=office.short_name,
            office=office,
            here=address,
            values={
                "entries": shown,
                "pager": pager,
                "lines": _lines(view, office) if pager.number == 1 else [],
                "as_of": view.as_of,
                "withdrawn": view.withdrawn.get((office.id, INSTITUTIONS), []),
            },
            meta=part_meta(office, words.INSTITUTIONS),
            lastmod=rows[0].day if rows else None,
            feed=address + urls.FEED if rows else "",
        )


def _lines(view: View, office: Office) -> list[Line]:
    chain = chain_of(view.portal, office, view.ruleset.institutions, view.as_of)
    return [_line(view, office, link) for link in chain]


def _line(view: View, office: Office, link: Link) -> Line:
    name = link.institution.ledger
    if name:
        held = (office.id, name) in view.portal.ledgers_of
        address = urls.ledger_url(office.id, name) if held else ""
        return Line(link, address, f"{name}台账" if held else "", link.running.result)
    result = link.running.result
    if link.institution.record == PUBLISHING and result:
        rate = rate_of(view, office.id)
        result += f"，按时 {rate:.1f}%" if rate is not None else ""
    address = urls.part_url(office.id, urls.PUBLISHING_PART)
    return Line(link, address, words.PUBLISHING, result)
