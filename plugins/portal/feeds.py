"""Feeds of the site, each office, column and topic, as Atom and as JSON Feed 1.1.

Every date is from the data. A reprint names where it comes from and links there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from feedgenerator import Atom1Feed

from plugins.disclosure.cli.main import BEIJING
from plugins.disclosure.markup import is_harmless
from plugins.disclosure.model import INSTITUTIONS
from plugins.portal import urls, words
from plugins.portal.rows import Row
from plugins.portal.view import View

LENGTH = 20
"""How many of the newest documents a feed holds."""
VERSION = "https://jsonfeed.org/version/1.1"
_LANGUAGE = "zh-CN"


def feed_pages(view: View, site_name: str, site_url: str) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of every feed; what has no document has no feed."""
    host = view.portal.site.text("host") or "localhost"
    for address, title, rows in _feeds(view, site_name):
        newest = rows[:LENGTH]
        yield address + urls.FEED, _atom(address, title, newest, site_url, host)
        yield address + urls.JSON_FEED, _json(address, title, newest, site_url, host)


def _feeds(view: View, site_name: str) -> Iterator[tuple[str, str, Sequence[Row]]]:
    if view.rows:
        yield urls.HOME, site_name, view.rows
    for office in view.offices:
        rows = view.by_office.get(office.id)
        if rows:
            yield urls.office_url(office.id), f"{office.name}_{site_name}", rows
    for (office_id, path), rows in view.by_column.items():
        column, name = rows[0].column, rows[0].office.name
        if path == INSTITUTIONS:
            address = urls.part_url(office_id, urls.INSTITUTIONS_PART)
            yield address, f"{words.INSTITUTIONS}_{name}_{site_name}", rows
        elif column:
            yield urls.column_url(office_id, column), f"{column.name}_{name}_{site_name}", rows
    for topic, rows in view.by_topic.items():
        address = urls.catalogue_topic_url(view.topic_slug(topic))
        yield address, f"{words.topic_title(topic)}_{site_name}", rows


def _atom(address: str, title: str, rows: Sequence[Row], site_url: str, host: str) -> str:
    feed: Any = Atom1Feed(
        title=title,
        link=f"{site_url}/{address}",
        feed_url=f"{site_url}/{address}{urls.FEED}",
        description=title,
        language=_LANGUAGE,
    )
    for row in rows:
        feed.add_item(
            title=row.title,
            link=f"{site_url}/{row.url}",
            description=row.document.text("summary"),
            author_name=_author(row),
            categories=_categories(row),
            pubdate=_moment(row.day),
            updateddate=_moment(row.day),
            unique_id=_identity(row, host),
        )
    text: str = feed.writeString("utf-8")
    return text


def _json(address: str, title: str, rows: Sequence[Row], site_url: str, host: str) -> str:
    feed = {
        "version": VERSION,
        "title": title,
        "home_page_url": f"{site_url}/{address}",
        "feed_url": f"{site_url}/{address}{urls.JSON_FEED}",
        "language": _LANGUAGE,
        "items": [_item(row, site_url, host) for row in rows],
    }
    return json.dumps(feed, ensure_ascii=False) + "\n"


def _item(row: Row, site_url: str, host: str) -> dict[str, Any]:
    """Return an entry; one without text is not valid, so without a summary the title stands."""
    summary = row.document.text("summary")
    item: dict[str, Any] = {
        "id": _identity(row, host),
        "url": f"{site_url}/{row.url}",
        "title": row.title,
        "content_text": summary or row.title,
        "date_published": _moment(row.day).isoformat(),
        "authors": [{"name": _author(row)}],
        "tags": _categories(row),
    }
    original = row.document.text("origin_url")
    if original and is_harmless(original):
        item["external_url"] = original
    return item


def _author(row: Row) -> str:
    return row.document.text("origin") or row.office.name


def _categories(row: Row) -> list[str]:
    return [row.column_name, *([words.REPRINT] if row.document.is_reprint else [])]


def _identity(row: Row, host: str) -> str:
    return f"tag:{host},{row.published_on}:{row.document.id}"


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)
