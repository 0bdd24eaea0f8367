"""The catalogue 目录: every document with the four items of article 12, in four orders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from plugins.portal import urls, words
from plugins.portal.page import Crumb, Page, paged
from plugins.portal.pages.home import topic_links
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.rows import Row
from plugins.portal.view import View

CATALOGUE_CRUMB = (words.CATALOGUE, urls.CATALOGUE)
EMPTY: Mapping[str, Any] = MappingProxyType({"facets": (), "withdrawn": ()})
Facet = tuple[str, list[tuple[str, str, int]]]


def catalogue_pages(view: View) -> Iterator[Page]:
    """Yield the catalogue of everything, then those by office, year, topic and kind."""
    yield from _list(
        urls.CATALOGUE, words.CATALOGUE, view.rows, (HOME_CRUMB,), first={"facets": _facets(view)}
    )
    crumbs = (HOME_CRUMB, CATALOGUE_CRUMB)
    for office in view.offices:
        address = urls.catalogue_office_url(office.id)
        rows = view.by_office.get(office.id, [])
        title = f"{office.name}{words.CATALOGUE}"
        withdrawn = view.withdrawn_of(office.id)
        yield from _list(address, title, rows, crumbs, first={"withdrawn": withdrawn})
    for year, rows in view.by_year.items():
        yield from _list(urls.catalogue_year_url(year), f"{year}年公开的信息", rows, crumbs)
    for topic, rows in view.by_topic.items():
        above = topic.partition("/")[0]
        way: tuple[Crumb, ...] = crumbs
        if above != topic:
            way = (*crumbs, (above, urls.catalogue_topic_url(view.topic_slug(above))))
        address = urls.catalogue_topic_url(view.topic_slug(topic))
        below = [one for one in view.by_topic if one.startswith(f"{topic}/")]
        facets: list[Facet] = [("下级主题", topic_links(view, below))] if below else []
        title = words.topic_title(topic)
        yield from _list(address, title, rows, way, first={"facets": facets})
    for kind, rows in view.by_kind.items():
        address = urls.catalogue_kind_url(view.kind_slug(kind))
        yield from _list(address, f"体裁：{kind}", rows, crumbs)


def _list(
    address: str,
    title: str,
    rows: Sequence[Row],
    crumbs: tuple[Crumb, ...],
    first: Mapping[str, Any] = EMPTY,
) -> Iterator[Page]:
    """Yield the pages of a list; ``first`` are facets and withdrawn ones, for the first page."""
    for url, shown, pager in paged(address, rows):
        yield Page(
            url=url,
            template="catalogue.html",
            title=title,
            crumbs=crumbs,
            values={
                "entries": shown,
                "pager": pager,
                **EMPTY,
                **(first if pager.number == 1 else {}),
            },
            lastmod=rows[0].day if rows else None,
            feed=address + urls.FEED if address.startswith(urls.TOPICS) else "",
        )


def _facets(view: View) -> list[Facet]:
    """Return the four ways into the catalogue, each with its entries and their counts."""
    classes = [topic for topic in view.by_topic if "/" not in topic]
    place = {kind: number for number, kind in enumerate(view.kind_slugs)}
    kinds = sorted(view.by_kind, key=lambda kind: (place.get(kind, len(place)), kind))
    return [
        (
            words.BY_OFFICE,
            [
                (
                    office.short_name,
                    urls.catalogue_office_url(office.id),
                    len(view.by_office.get(office.id, ())),
                )
                for office in view.offices
            ],
        ),
        (
            words.BY_YEAR,
            [
                (f"{year}年", urls.catalogue_year_url(year), len(rows))
                for year, rows in view.by_year.items()
            ],
        ),
        (words.BY_TOPIC, topic_links(view, classes)),
        (
            words.BY_KIND,
            [
                (kind, urls.catalogue_kind_url(view.kind_slug(kind)), len(view.by_kind[kind]))
                for kind in kinds
            ],
        ),
    ]
