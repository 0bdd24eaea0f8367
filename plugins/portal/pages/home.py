"""The home page."""

from __future__ import annotations

from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.rows import group
from plugins.portal.view import View

LATEST = 12


def home_page(view: View) -> Page:
    """Return the page that every way through the site begins at."""
    schemas = view.ruleset.schemas
    classes = [topic for topic in view.by_topic if "/" not in topic]
    return Page(
        url=urls.HOME,
        template="home.html",
        title=view.portal.site.text("name") or words.NO_SITE_NAME,
        values={
            "fixed": [(column, urls.platform_url(f"{column.key}/")) for column in schemas.platform],
            "requests": schemas.requests,
            "groups": group(view.offices, lambda office: office.text("category")),
            "counts": {office: len(rows) for office, rows in view.by_office.items()},
            "latest": view.rows[:LATEST],
            "topics": topic_links(view, classes),
        },
        lastmod=view.rows[0].day if view.rows else None,
        feed=urls.FEED,
    )


def topic_links(view: View, topics: list[str]) -> list[tuple[str, str, int]]:
    """Return name, address and number of documents of topics, in the vocabulary's order."""
    place = {topic: number for number, topic in enumerate(view.topic_slugs)}
    return [
        (
            topic.rpartition("/")[2],
            urls.catalogue_topic_url(view.topic_slug(topic)),
            len(view.by_topic[topic]),
        )
        for topic in sorted(topics, key=lambda topic: (place.get(topic, len(place)), topic))
    ]
