"""Results of a search as an Atom feed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, timezone
from typing import Any
from urllib.parse import urlencode, urlsplit

from feedgenerator import Atom1Feed

from plugins.search import page_words as words

BEIJING = timezone(timedelta(hours=8))
_ILLEGAL = re.compile("[^\\t\\n\\r -\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What must not stand in XML, in whatever way it is written: controls, halves of characters."""


def feed(
    query: str, site_url: str, name: str, rows: Sequence[Mapping[str, Any]], updated: date
) -> str:
    """Return an Atom document of results, in their order.

    ``rows`` are results as ``gongkai search --format json`` gives them (``id``, ``url``,
    ``title``, ``office``, ``column``, ``date``, ``lead``); ``name`` is the site's name,
    ``site_url`` its address, and ``updated`` the day that the feed bears, since a search has
    none of its own. The entries have the ids that the site's feeds give them.
    """
    home = site_url.rstrip("/") + "/"
    query = _clean(query)
    address = f"{home}search/?{urlencode({'q': query})}"
    atom: Any = Atom1Feed(
        title=words.FEED_TITLE.format(query=query, name=_clean(name)),
        link=address,
        description="",
        language="zh-CN",
        author_name=_clean(name),
    )
    for row in rows:
        atom.add_item(**_entry(row, home))
    atom.latest_post_date = lambda: _moment(updated)
    text: str = atom.writeString("utf-8")
    return text


def _entry(row: Mapping[str, Any], home: str) -> dict[str, Any]:
    day = _moment(date.fromisoformat(row["date"]))
    return {
        "title": _clean(row["title"]),
        "link": home + row["url"],
        "description": _clean(row["lead"]),
        "author_name": _clean(row["office"]),
        "categories": [_clean(row["column"])] if row["column"] else [],
        "pubdate": day,
        "updateddate": day,
        "unique_id": f"tag:{urlsplit(home).hostname or 'localhost'},{row['date']}:{row['id']}",
    }


def _clean(text: str) -> str:
    return _ILLEGAL.sub("", text)


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)
