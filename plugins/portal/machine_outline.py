"""Which files for programs the output must hold, told from the records alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from math import ceil

from plugins.disclosure.model import INSTITUTIONS, Document, Portal
from plugins.disclosure.rule import Ruleset
from plugins.portal import urls
from plugins.portal.security_contact import contacts_of
from plugins.portal.sitemap import PART
from plugins.portal.slugs import slug_of, topic_slugs


def machine_paths(
    portal: Portal, ruleset: Ruleset, public: Iterable[Document], listed: int
) -> Iterator[str]:
    """Yield the paths, some more than once; ``listed`` pages stand in the site map."""
    yield from (urls.SITEMAP_FILE, urls.ROBOTS_FILE, urls.LLMS)
    yield from (urls.DIRECTORY + name for name in (urls.DIRECTORY_CSV, urls.DIRECTORY_CARDS))
    yield from (urls.sitemap_part(number) for number in range(1, ceil(listed / PART) + 1))
    expires = portal.site.record("security").get("expires")
    if contacts_of(portal.site) and isinstance(expires, date):
        yield urls.SECURITY
    for address in _with_feeds(portal, ruleset, public):
        yield address + urls.FEED
        yield address + urls.JSON_FEED


def has_folder(address: str) -> bool:
    """True for the address of a page that is no file of its own name."""
    return not address or address.endswith("/")


def _with_feeds(portal: Portal, ruleset: Ruleset, public: Iterable[Document]) -> Iterator[str]:
    """Yield the addresses that have a feed: the site; offices, columns, topics with documents."""
    topics = topic_slugs(ruleset)
    for document in public:
        yield urls.HOME
        yield urls.office_url(document.office)
        office = portal.get("office", document.office)
        schema = ruleset.schemas.of(office)
        column = schema.get(document.column) if schema else None
        if document.column == INSTITUTIONS:
            yield urls.part_url(document.office, urls.INSTITUTIONS_PART)
        elif column:
            yield urls.column_url(document.office, column)
        topic = document.text("topic")
        for name in {topic, topic.partition("/")[0]} - {""}:
            yield urls.catalogue_topic_url(slug_of(name, topics))
