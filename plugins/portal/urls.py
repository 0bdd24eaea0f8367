"""Every address of the site, decided in one place.

Addresses are paths from the site's root without a leading slash: ``zfb/2026-00001/``. Pages
link to each other relative to themselves (``root`` leads up), so that the output opens from
any folder of any server. Titles never make addresses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import ceil
from urllib.parse import quote

from plugins.disclosure.fields import LEDGER_SLUGS
from plugins.disclosure.model import AnnualReport, Document, Guide, Office
from plugins.disclosure.schema import Column
from plugins.disclosure.scores import Quarter

PAGE_SIZE = 50
"""How many entries stand on one page of a list."""
HOME = ""
NOT_FOUND = "404.html"
FEED, JSON_FEED = "feed.xml", "feed.json"
SITEMAP_FILE = "sitemap.xml"
ROBOTS_FILE, LLMS = "robots.txt", "llms.txt"
SECURITY = ".well-known/security.txt"
PLATFORM = "platform/"
STATUTORY = "platform/statutory/"
REQUESTS = "platform/requests/"
CATALOGUE, TOPICS = "catalogue/", "catalogue/topic/"
RULES = "rules/"
COVERAGE = "coverage/"
DEADLINES = "deadlines/"
CALENDAR_FEED = "deadlines.ics"
"""The calendar beside a page of deadlines."""
LEDGERS = "ledgers/"
INTERPRETATION = "ledgers/interpretation/"
INTERPRETATION_CSV = "interpretation.csv"
"""The table of interpretations, beside their page."""
MONTHS_CHART = "months.svg"
"""The picture of the months, beside a page of deadlines."""
INSPECTION = "inspection/"
SCORES = "scores/"
BULLETINS = "bulletins/"
PUBLISHING = "publishing/"
SEARCH = "search/"
SEARCH_DESCRIPTION = "opensearch.xml"
"""What tells browsers how to search the site; the search writes it, as it writes its index."""
SITEMAP = "sitemap/"
OPEN_DATA = "data/"
"""The page of the open data, whose files lie below it; another plugin writes those."""
ABOUT, CITE = "about/", "about/cite/"
ERRORS, ACCESSIBILITY = "about/errors/", "about/accessibility/"
DIRECTORY = "directory/"
DIRECTORY_CSV, DIRECTORY_CARDS = "contacts.csv", "contacts.vcf"
THEME = "theme/"
ASSETS = "theme/a/"
"""What pages load, each named by its content; see ``assets.py``."""
DOCUMENT_MARKDOWN, DOCUMENT_JSON = "document.md", "document.json"
"""A document's text and data, beside its page."""
HISTORY_PART = "history/"
"""Below a document: the page of its revisions."""
GALLERY = "gallery/"
"""The components, in a preview only."""
LARGE = "large/"
"""Below it every page stands once more, in large type."""

GUIDE_PART, INSTITUTIONS_PART = "guide/", "institutions/"
REQUESTS_PART = "requests/"
APPLICATION_PDF, APPLICATION_DOCX = "application.pdf", "application.docx"
BLANK_FORMS = (APPLICATION_PDF, APPLICATION_DOCX)
"""The blank application, beside the platform's page of requests."""
STATUTORY_PART, REPORTS_PART = "statutory/", "annual-reports/"
DEADLINES_PART = "deadlines/"
LEDGERS_PART = "ledgers/"
SCORES_PART = "scores/"
PUBLISHING_PART = "publishing/"
PUBLISHING_CSV, PUBLISHING_CHART = "counts.csv", "months.svg"
"""What lies beside the page of all publishing counts, and beside that of an office."""

REPORT_CSV, REPORT_PRINT, REPORT_CHART = "tables.csv", "print.html", "requests.svg"
"""What lies beside a report's page, and beside the list of reports."""
SCORES_CSV, SCORES_JSON = "scores.csv", "scores.json"
RANKING_CHART, TREND_CHART = "ranking.svg", "trend.svg"
"""What lies beside the scores of a quarter; the trend also beside the coverage."""


def office_url(office: str) -> str:
    """Return the address of an office by its id."""
    return f"{office}/"


def column_url(office: str, column: Column) -> str:
    """Return the address of a column of an office."""
    return f"{office}/{column.slug}/"


def part_url(office: str, part: str) -> str:
    """Return the address of one of the parts that every office has, such as its guide."""
    return f"{office}/{part}"


def ledger_url(office: str, name: str) -> str:
    """Return the address of one of an office's ledgers by its name."""
    return f"{office}/{LEDGERS_PART}{LEDGER_SLUGS[name]}/"


def scores_url(quarter: Quarter) -> str:
    """Return the address of the scores of a quarter that is not the last one."""
    return f"{SCORES}{str(quarter).lower()}/"


def report_url(office: str, year: int) -> str:
    """Return the address of an office's annual report."""
    return f"{office}/{REPORTS_PART}{year}/"


def document_url(document: Document) -> str:
    """Return the address of a document: its id, for ever."""
    return f"{document.id}/"


def history_url(document: Document) -> str:
    """Return the address of a document's revisions."""
    return f"{document.id}/{HISTORY_PART}"


def attachment_path(document: Document, name: str) -> str:
    """Return where an attachment lies below the output folder."""
    return f"{document.id}/{name}"


def platform_url(part: str) -> str:
    """Return the address of one of the platform's fixed columns for all offices."""
    return PLATFORM + part


def statutory_url(code: str) -> str:
    """Return the address of an item of articles 20 and 21 by its code."""
    return f"{STATUTORY}{code.lower()}/"


def rule_url(code: str) -> str:
    """Return the address of a rule."""
    return f"{RULES}{code}/"


def catalogue_office_url(office: str) -> str:
    """Return the address of an office's catalogue."""
    return f"{CATALOGUE}{office}/"


def catalogue_year_url(year: int) -> str:
    """Return the address of a year's catalogue."""
    return f"{CATALOGUE}year/{year}/"


def catalogue_topic_url(slug: str) -> str:
    """Return the address of a topic's catalogue."""
    return f"{TOPICS}{slug}/"


def catalogue_kind_url(slug: str) -> str:
    """Return the address of a kind's catalogue."""
    return f"{CATALOGUE}kind/{slug}/"


def sitemap_part(number: int) -> str:
    """Return the path of a part of the site map, counted from 1."""
    return f"sitemap-{number}.xml"


def page_count(entries: int) -> int:
    """Return the number of pages of a list; an empty list has one."""
    return max(1, ceil(entries / PAGE_SIZE))


def numbered(url: str, page: int) -> str:
    """Return the address of a page of a list; the first is the list itself."""
    return url if page == 1 else f"{url}page-{page}/"


def root(url: str) -> str:
    """Return what leads from a page to the site's root: ``./``, ``../``, ``../../``."""
    return "../" * url.count("/") or "./"


def file_of(url: str) -> str:
    """Return the file that a server reads for an address."""
    return f"{url}index.html" if not url or url.endswith("/") else url


def href(path: str) -> str:
    """Return a path as it may stand in a link, with Chinese characters encoded."""
    return quote(path, safe="/-._~")


def filled(pattern: str, told: Mapping[str, str]) -> str:
    """Return a pattern of an address with every ``{name}`` that is told filled, encoded.

    Names that are not told stay; what a value itself holds is never filled again.
    """
    return re.sub(
        r"\{(\w+)\}",
        lambda found: quote(told[found[1]], safe="") if found[1] in told else found[0],
        pattern,
    )


def url_for(record: Office | Document | Guide | AnnualReport, column: Column | None = None) -> str:
    """Return the address of a record, or of a column of an office."""
    if isinstance(record, Document):
        return document_url(record)
    if isinstance(record, Guide):
        return part_url(record.office, GUIDE_PART)
    if isinstance(record, AnnualReport):
        return report_url(record.office, record.year)
    return column_url(record.id, column) if column else office_url(record.id)
