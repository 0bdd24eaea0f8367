"""Which files the output must hold, said by the records alone and not by what writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from pathlib import Path

from plugins.disclosure.annual import tables_of
from plugins.disclosure.coverage import OFFICE_PARTS, ledger_rows
from plugins.disclosure.ledgers import ledgers_held, public_rows
from plugins.disclosure.model import INSTITUTIONS, Document, Office, Portal, Site
from plugins.disclosure.pictures import MARKS, PORTRAIT, picture_of
from plugins.disclosure.redirects import redirects
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.schema import DOCUMENTS, LEDGER, LINKS, Column
from plugins.portal import urls
from plugins.portal.assets import Assets
from plugins.portal.large_type import has_large
from plugins.portal.machine_outline import has_folder, machine_paths
from plugins.portal.moved import moved_paths
from plugins.portal.report_chart import COUNTED, FEWEST
from plugins.portal.score_outline import score_paths
from plugins.portal.slugs import kind_slugs, slug_of, topic_slugs


def expected_files(
    portal: Portal, ruleset: Ruleset, as_of: date, theme: Path, histories: Collection[str] = ()
) -> set[str]:
    """Return the path below the output folder of every file that a build must leave there.

    ``theme`` is the theme's folder, copied as it is; ``histories`` the ids of texts with revisions.
    """
    public = [
        document
        for document in portal.documents
        if document.is_public(as_of) and portal.get("office", document.office)
    ]
    withdrawn = [
        document
        for document in portal.documents
        if document.is_tombstone(as_of) and portal.get("office", document.office)
    ]
    pages = {*_fixed(ruleset)}
    pages |= {urls.document_url(document) for document in [*public, *withdrawn]}
    pages |= {f"{document}/{urls.HISTORY_PART}" for document in histories}
    pages |= set(_catalogues(portal, ruleset, public))
    for office in portal.offices:
        pages |= set(_office(portal, ruleset, office, public, as_of))
    scored = set(score_paths(portal, ruleset, as_of))
    pages |= {path for path in scored if path.endswith("/")}
    files = {urls.file_of(page) for page in pages}
    files |= {urls.LARGE + urls.file_of(page) for page in pages if has_large(page)}
    # Neither withdrawn and former texts nor pages that are files stand in the site map.
    listed = sum(has_folder(page) for page in pages) - len(withdrawn) - len(histories)
    files |= {*_calendars(portal), *machine_paths(portal, ruleset, public, listed)}
    if ruleset.applications.items:
        files |= {urls.REQUESTS + name for name in urls.BLANK_FORMS}
    files |= {
        urls.document_url(document) + name
        for document in public
        for name in (urls.DOCUMENT_MARKDOWN, urls.DOCUMENT_JSON)
    }
    files |= {path for path in scored if not path.endswith("/")}
    files |= set(moved_paths(redirects(portal, as_of).ways))
    files |= set(_publishing(portal, public, as_of))
    files |= {
        urls.attachment_path(document, name)
        for document in public
        for name in set(document.list("attachments")) & set(document.files)
    }
    return files | set(_pictures(portal, as_of)) | set(Assets(theme).files)


def _pictures(portal: Portal, as_of: date) -> Iterator[str]:
    """Yield the pictures of marks and of leaders in office that are what their names say."""
    site = portal.site
    named: list[tuple[str, Office | Site, str]] = []
    named += [("about/marks/", site, site.record(mark).get("picture", "")) for mark in MARKS]
    named += [
        (f"{office.id}/portraits/", office, one.get(PORTRAIT, ""))
        for office in portal.offices
        for one in office.leaders(as_of)
    ]
    for folder, record, name in named:
        picture = picture_of(portal, record, name)
        if picture and picture.is_shown:
            yield folder + name


def _fixed(ruleset: Ruleset) -> Iterator[str]:
    yield from (urls.HOME, urls.NOT_FOUND, urls.SEARCH, urls.SITEMAP, urls.COVERAGE, urls.RULES)
    yield from (urls.INSPECTION, urls.SCORES, urls.BULLETINS)
    yield from (urls.PLATFORM, urls.STATUTORY, urls.REQUESTS, urls.DEADLINES, urls.LEDGERS)
    yield urls.INTERPRETATION
    yield urls.OPEN_DATA
    yield urls.DIRECTORY
    yield from (urls.ABOUT, urls.CITE, urls.ERRORS, urls.ACCESSIBILITY)
    yield urls.PUBLISHING
    yield from (
        urls.platform_url(part)
        for part in (urls.GUIDE_PART, urls.INSTITUTIONS_PART, urls.REPORTS_PART)
    )
    yield from (urls.rule_url(code) for code in ruleset.rules)
    yield from (urls.statutory_url(item.code) for item in ruleset.schemas.statutory)


def _calendars(portal: Portal) -> Iterator[str]:
    """Yield what lies beside the pages of the clocks and of interpretations."""
    yield urls.DEADLINES + urls.CALENDAR_FEED
    yield urls.DEADLINES + urls.MONTHS_CHART
    yield urls.INTERPRETATION + urls.INTERPRETATION_CSV
    for office in portal.offices:
        yield urls.part_url(office.id, urls.DEADLINES_PART) + urls.CALENDAR_FEED
        yield urls.part_url(office.id, urls.DEADLINES_PART) + urls.MONTHS_CHART


def _publishing(portal: Portal, public: list[Document], as_of: date) -> Iterator[str]:
    """Yield the counts, and the picture of each office that published in the last twelve months."""
    yield urls.PUBLISHING + urls.PUBLISHING_CSV
    first = date(as_of.year - (as_of.month < 12), as_of.month % 12 + 1, 1)  # noqa: PLR2004
    lately = {one.office for one in public if one.published_on and one.published_on >= first}
    for office in portal.offices:
        if office.id in lately:
            yield urls.part_url(office.id, urls.PUBLISHING_PART) + urls.PUBLISHING_CHART


def _list(address: str, entries: int) -> Iterator[str]:
    for page in range(1, urls.page_count(entries) + 1):
        yield urls.numbered(address, page)


def _catalogues(portal: Portal, ruleset: Ruleset, public: Iterable[Document]) -> Iterator[str]:
    topics, kinds = topic_slugs(ruleset), kind_slugs(ruleset)
    counts: Counter[str] = Counter({urls.CATALOGUE: 0})
    counts.update({urls.catalogue_office_url(office.id): 0 for office in portal.offices})
    for document in public:
        topic, kind = document.text("topic"), document.text("kind")
        counts[urls.CATALOGUE] += 1
        counts[urls.catalogue_office_url(document.office)] += 1
        if document.published_on:
            counts[urls.catalogue_year_url(document.published_on.year)] += 1
        for name in {topic, topic.partition("/")[0]} - {""}:
            counts[urls.catalogue_topic_url(slug_of(name, topics))] += 1
        if kind:
            counts[urls.catalogue_kind_url(slug_of(kind, kinds))] += 1
    for address, entries in counts.items():
        yield from _list(address, entries)


def _office(
    portal: Portal, ruleset: Ruleset, office: Office, public: list[Document], as_of: date
) -> Iterator[str]:
    yield urls.office_url(office.id)
    yield urls.part_url(office.id, urls.GUIDE_PART)
    if ruleset.applications.takes(office, as_of):
        yield urls.part_url(office.id, urls.REQUESTS_PART)
    yield urls.part_url(office.id, urls.STATUTORY_PART)
    yield urls.part_url(office.id, urls.DEADLINES_PART)
    yield urls.part_url(office.id, urls.SCORES_PART)
    yield urls.part_url(office.id, urls.PUBLISHING_PART)
    yield urls.part_url(office.id, urls.REPORTS_PART)
    public_reports = [
        report for report in portal.reports_of.get(office.id, ()) if report.is_public(as_of)
    ]
    counted = [
        report
        for report in public_reports
        if all(
            tables_of(report, ruleset.report_forms, portal).value("requests", row, "total")
            is not None
            for row in COUNTED
        )
    ]
    if len(counted) >= FEWEST:
        yield urls.part_url(office.id, urls.REPORTS_PART) + urls.REPORT_CHART
    for report in public_reports:
        yield (address := urls.report_url(office.id, report.year))
        yield address + urls.REPORT_CSV
        yield address + urls.REPORT_PRINT
    yield from _ledgers(portal, office.id, as_of)
    inside = Counter(document.column for document in public if document.office == office.id)
    yield from _list(urls.part_url(office.id, urls.INSTITUTIONS_PART), inside[INSTITUTIONS])
    schema = ruleset.schemas.of(office)
    for column in schema.walk() if schema else ():
        entries = _entries(portal, office, column, inside[column.path], as_of)
        yield from _list(urls.column_url(office.id, column), entries)


def _ledgers(portal: Portal, office: str, as_of: date) -> Iterator[str]:
    held = ledgers_held(portal, office)
    if held:
        yield urls.part_url(office, urls.LEDGERS_PART)
    for name in held:
        entries = len(public_rows(portal, office, name, as_of))
        yield from _list(urls.ledger_url(office, name), entries)


def _entries(portal: Portal, office: Office, column: Column, inside: int, as_of: date) -> int:
    """Return how many entries a column's list has."""
    if column.filling == DOCUMENTS:
        return inside
    if column.filling == LEDGER:
        return len(ledger_rows(portal, office.id, column, as_of))
    if column.taken_from == "领导":
        return len(office.leaders(as_of))
    records = office.records(OFFICE_PARTS.get(column.taken_from, ""))
    if column.filling == LINKS:
        return len({link.get("category", "") for link in records})
    return len(records)
