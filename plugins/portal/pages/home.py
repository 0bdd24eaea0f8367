"""The home page."""

from __future__ import annotations

from datetime import date, timedelta

from plugins.disclosure.ledgers import ledgers_held, public_rows
from plugins.disclosure.model import Office
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.rows import Row, group
from plugins.portal.view import View

LATEST = 12
IN_FORCE, NEW_FOR = 6, timedelta(days=90)
"""How many texts that came into force are shown, and for how long they are new."""
CONSULTATIONS = "意见征集"


def home_page(view: View) -> Page:
    """Return the page that every way through the site begins at."""
    schemas = view.ruleset.schemas
    introduction = view.portal.site.text("introduction")
    classes = [topic for topic in view.by_topic if "/" not in topic]
    return Page(
        url=urls.HOME,
        template="home.html",
        title=view.portal.site.text("name") or words.NO_SITE_NAME,
        meta={"description": introduction} if introduction else {},
        values={
            "ways": [
                *(
                    (column.name, urls.platform_url(f"{column.key}/"), column.note)
                    for column in schemas.platform
                ),
                *((one.name, urls.REQUESTS, one.note) for one in [schemas.requests] if one),
            ],
            "groups": group(view.offices, lambda office: office.text("category")),
            "counts": {office: len(rows) for office, rows in view.by_office.items()},
            "latest": view.rows[:LATEST],
            "new_in_force": new_in_force(view),
            "consultations": open_consultations(view),
            "topics": topic_links(view, classes),
        },
        lastmod=view.rows[0].day if view.rows else None,
        feed=urls.FEED,
    )


def new_in_force(view: View) -> list[tuple[Row, date]]:
    """Return texts in force that came into it lately, with the day, newest first."""
    begun = [
        (row, day)
        for row in view.rows
        if not row.state
        and (day := row.document.day("effective_on"))
        and view.as_of - NEW_FOR <= day <= view.as_of
    ]
    return sorted(begun, key=lambda one: one[1], reverse=True)[:IN_FORCE]


def open_consultations(view: View) -> list[tuple[Office, str, date]]:
    """Return office, matter and last day of what opinions are asked on now, soonest first."""
    found = [
        (office, row.get("matter", ""), row["closed_on"])
        for office in view.offices
        if CONSULTATIONS in ledgers_held(view.portal, office.id)
        for row in public_rows(view.portal, office.id, CONSULTATIONS, view.as_of)
        if row.get("opened_on", date.max) <= view.as_of <= row.get("closed_on", date.min)
    ]
    return sorted(found, key=lambda one: (one[2], one[0].id, one[1]))


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
