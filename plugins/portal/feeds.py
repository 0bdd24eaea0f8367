"""Atom feeds of the site, of each office and of each column; every date is from the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from feedgenerator import Atom1Feed

from plugins.disclosure.cli.main import BEIJING
from plugins.disclosure.model import INSTITUTIONS
from plugins.portal import urls
from plugins.portal.rows import Row
from plugins.portal.view import View

LENGTH = 20
"""How many of the newest documents a feed holds."""


def feed_pages(view: View, site_name: str, site_url: str) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of every feed; what has no document has no feed."""
    host = view.portal.site.text("host") or "localhost"
    for address, title, rows in _feeds(view, site_name):
        yield address + urls.FEED, _feed(address, title, rows[:LENGTH], site_url, host)


def feed_addresses(view: View) -> list[str]:
    """Return the addresses of all feeds."""
    return [address + urls.FEED for address, _, _ in _feeds(view, "")]


def _feeds(view: View, site_name: str) -> Iterator[tuple[str, str, Sequence[Row]]]:
    if view.rows:
        yield urls.HOME, site_name, view.rows
    for office in view.offices:
        rows = view.by_office.get(office.id)
        if rows:
            yield urls.office_url(office.id), f"{office.name}_{site_name}", rows
    for (office_id, path), rows in view.by_column.items():
        column = rows[0].column
        if column and path != INSTITUTIONS:
            title = f"{column.name}_{rows[0].office.name}_{site_name}"
            yield urls.column_url(office_id, column), title, rows


def _feed(address: str, title: str, rows: Sequence[Row], site_url: str, host: str) -> str:
    feed: Any = Atom1Feed(
        title=title,
        link=f"{site_url}/{address}",
        feed_url=f"{site_url}/{address}{urls.FEED}",
        description=title,
        language="zh-CN",
    )
    for row in rows:
        feed.add_item(
            title=row.title,
            link=f"{site_url}/{row.url}",
            description=row.document.text("summary"),
            author_name=row.office.name,
            categories=[row.column_name],
            pubdate=_moment(row.day),
            updateddate=_moment(row.day),
            unique_id=f"tag:{host},{row.published_on}:{row.document.id}",
        )
    text: str = feed.writeString("utf-8")
    return text


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)
