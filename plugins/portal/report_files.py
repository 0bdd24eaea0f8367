"""What a report's page offers to keep: its tables as CSV, and the whole as a page to print."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.annual import tables_of
from plugins.disclosure.annual.computed import texts_of
from plugins.disclosure.annual.layout import as_csv
from plugins.disclosure.annual.printed import Frame, printed
from plugins.portal import urls, words
from plugins.portal.assets import Assets
from plugins.portal.meta import site_meta
from plugins.portal.pages.reports import report_title, years_of
from plugins.portal.report_chart import chart
from plugins.portal.view import View

BYTE_ORDER_MARK = "\ufeff"
"""Stands before the CSV, or spreadsheets take it for another encoding."""


def report_files(view: View, assets: Assets) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file beside the pages of public reports."""
    for office in view.offices:
        years = years_of(view, view.reports.get(office.id, []))
        if picture := chart(years):
            yield urls.part_url(office.id, urls.REPORTS_PART) + urls.REPORT_CHART, picture
        for report in view.reports.get(office.id, []):
            tables = tables_of(report, view.ruleset.report_forms, view.portal)
            texts = texts_of(tables)
            address = urls.url_for(report)
            title = report_title(office, report)
            yield address + urls.REPORT_CSV, BYTE_ORDER_MARK + as_csv(tables, texts)
            frame = _frame(view, urls.root(address) + assets.path("site.css"))
            yield address + urls.REPORT_PRINT, printed(title, report, tables, texts, frame)


def _frame(view: View, sheet: str) -> Frame:
    """Return what every page of the portal says of it, also the one to print."""
    site = view.portal.site
    tags = {**site_meta(site), **({"robots": "noindex"} if site.is_sample else {})}
    notice = words.SAMPLE + site.text("sample_note") if site.is_sample else ""
    return Frame(sheet, site.text("name") or words.NO_SITE_NAME, tags, notice)
