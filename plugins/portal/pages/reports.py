"""An office's annual reports: the list with a picture of the years, and each report."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.annual import Tables, tables_of
from plugins.disclosure.annual.computed import Texts, texts_of
from plugins.disclosure.annual.layout import html_table
from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.model import AnnualReport, Office
from plugins.portal import urls, words
from plugins.portal.body import Renderer
from plugins.portal.meta import part_meta
from plugins.portal.page import Page
from plugins.portal.pages.office import crumbs_of
from plugins.portal.report_chart import COUNTED, Year, in_words
from plugins.portal.view import View

ORDINALS = "一二三四五六"


def report_pages(view: View, office: Office, renderer: Renderer) -> Iterator[Page]:
    """Yield the list of an office's reports and the reports."""
    address = urls.part_url(office.id, urls.REPORTS_PART)
    reports = view.reports.get(office.id, [])
    years = years_of(view, reports)
    yield Page(
        url=address,
        template="reports.html",
        title=words.REPORTS,
        crumbs=crumbs_of(office),
        section=office.short_name,
        office=office,
        here=address,
        values={
            "reports": [
                (report_title(office, report), urls.url_for(report), report.values["published_on"])
                for report in reports
            ],
            "years": years,
            "chart": address + urls.REPORT_CHART if in_words(years) else "",
            "in_words": in_words(years),
        },
        meta=part_meta(office, words.REPORTS),
        lastmod=max((report.values["published_on"] for report in reports), default=None),
    )
    for report in reports:
        yield _report(view, office, report, renderer, address)


def years_of(view: View, reports: list[AnnualReport]) -> list[Year]:
    """Return what came in, was handled and is open, oldest year first, where a table says it."""
    years = []
    for report in reversed(reports):
        tables = tables_of(report, view.ruleset.report_forms, view.portal)
        values = [tables.value("requests", row, "total") for row in COUNTED]
        if None not in values:
            years.append(Year(report.year, *(int(value or 0) for value in values)))
    return years


def report_title(office: Office, report: AnnualReport) -> str:
    """Return the fixed title of an annual report (国办公开办函〔2021〕30号)."""
    return f"{office.name}{report.year}年政府信息公开工作年度报告"


def _report(
    view: View, office: Office, report: AnnualReport, renderer: Renderer, above: str
) -> Page:
    tables = tables_of(report, view.ruleset.report_forms, view.portal)
    texts = texts_of(tables)
    title = report_title(office, report)
    published_on = report.values["published_on"]
    return Page(
        url=urls.url_for(report),
        template="report.html",
        title=title,
        crumbs=(*crumbs_of(office), (words.REPORTS, above)),
        section=words.REPORTS,
        office=office,
        here=above,
        values={
            "parts": [
                (
                    f"{ORDINALS[number]}、{part}",
                    *_part(report, part, number, tables, texts, renderer),
                )
                for number, part in enumerate(REPORT_PARTS)
            ],
            "files": [
                (words.REPORT_PRINT, urls.url_for(report) + urls.REPORT_PRINT),
                (words.REPORT_CSV, urls.url_for(report) + urls.REPORT_CSV),
            ],
            "published_on": published_on,
        },
        meta={
            **part_meta(office, words.REPORTS),
            "ArticleTitle": title,
            "PubDate": published_on.isoformat(),
            "ContentSource": office.name,
        },
        lastmod=published_on,
    )


def _part(  # noqa: PLR0913, PLR0917 -- one of the six parts, said in full
    report: AnnualReport,
    part: str,
    number: int,
    tables: Tables,
    texts: Texts,
    renderer: Renderer,
) -> tuple[str, str]:
    """Return a part's text and its table as HTML; a table in the text is shown as it stands."""
    text = report.values.get("parts", {}).get(f"part{number + 1}", "")
    form = tables.forms.get(part)
    if form is None or "<table" in text.lower():
        return renderer.render(text).html, ""
    return renderer.render(text).html, html_table(form.blocks_of(part), texts, part)
