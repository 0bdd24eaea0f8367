"""The unified platform: four fixed columns in fixed order and wording, and requests."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.model import INSTITUTIONS
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.reports import report_title
from plugins.portal.pages.requests import requests_page
from plugins.portal.view import View

HOME_CRUMB = (words.HOME, urls.HOME)
PLATFORM_CRUMB = (words.PLATFORM, urls.PLATFORM)


def platform_pages(view: View) -> Iterator[Page]:
    """Yield the platform's page and the pages of its fixed columns but the statutory one."""
    fixed = view.ruleset.schemas.platform
    yield Page(
        url=urls.PLATFORM,
        template="platform.html",
        title=words.PLATFORM,
        crumbs=(HOME_CRUMB,),
        values={
            "fixed": [(column, urls.platform_url(f"{column.key}/")) for column in fixed],
            "requests": view.ruleset.schemas.requests,
            "offices": view.offices,
            "schemas": view.schemas,
        },
        lastmod=view.rows[0].day if view.rows else None,
    )
    yield _offices_page(view, words.GUIDE, urls.GUIDE_PART, _guide_entries(view))
    yield _offices_page(
        view, words.INSTITUTIONS, urls.INSTITUTIONS_PART, _institution_entries(view)
    )
    yield _offices_page(view, words.REPORTS, urls.REPORTS_PART, _report_entries(view))
    yield requests_page(view)


Entries = list[tuple[str, list[tuple[str, str, str]]]]
"""For each office its id and title, address and day of what it has."""


def _guide_entries(view: View) -> Entries:
    entries = []
    for office in view.offices:
        guide = view.guides.get(office.id)
        found = []
        if guide:
            title = guide.values.get("title") or office.name + words.GUIDE
            found.append((title, urls.url_for(guide), _iso(guide.values.get("updated_on"))))
        entries.append((office.id, found))
    return entries


def _institution_entries(view: View) -> Entries:
    return [
        (
            office.id,
            [
                (row.title, row.url, row.published_on)
                for row in view.by_column.get((office.id, INSTITUTIONS), ())
            ],
        )
        for office in view.offices
    ]


def _report_entries(view: View) -> Entries:
    return [
        (
            office.id,
            [
                (
                    report_title(office, report),
                    urls.url_for(report),
                    _iso(report.values["published_on"]),
                )
                for report in view.reports.get(office.id, ())
            ],
        )
        for office in view.offices
    ]


def _iso(day: object) -> str:
    return str(day) if day else ""


def _offices_page(view: View, title: str, part: str, entries: Entries) -> Page:
    by_office = dict(entries)
    return Page(
        url=urls.platform_url(part),
        template="platform_offices.html",
        title=title,
        crumbs=(HOME_CRUMB, PLATFORM_CRUMB),
        values={
            "entries": [
                (office, urls.part_url(office.id, part), by_office[office.id])
                for office in view.offices
            ]
        },
    )
