"""The parts that the platform fixes for every office: guide, institutions, law, reports."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.model import INSTITUTIONS, AnnualReport, Guide, Office
from plugins.portal import urls, words
from plugins.portal.body import Renderer
from plugins.portal.meta import part_meta
from plugins.portal.page import Page, paged
from plugins.portal.pages.office import crumbs_of
from plugins.portal.view import View

ORDINALS = "一二三四五六"


def openness_pages(view: View, office: Office, renderer: Renderer) -> Iterator[Page]:
    """Yield an office's guide, institutions, statutory view, and annual reports."""
    yield _guide(view, office, renderer)
    yield from _institutions(view, office)
    yield _statutory(view, office)
    yield from _reports(view, office, renderer)


def _guide(view: View, office: Office, renderer: Renderer) -> Page:
    guide: Guide | None = view.guides.get(office.id)
    address = urls.part_url(office.id, urls.GUIDE_PART)
    values = guide.values if guide else {}
    return Page(
        url=address,
        template="guide.html",
        title=values.get("title") or office.name + words.GUIDE,
        crumbs=crumbs_of(office),
        section=words.GUIDE,
        office=office,
        here=address,
        values={
            "guide": values,
            "body": renderer.render(guide.source.body).html if guide else "",
            "exists": guide is not None,
        },
        meta=part_meta(office, words.GUIDE),
        lastmod=values.get("updated_on"),
    )


def _institutions(view: View, office: Office) -> Iterator[Page]:
    address = urls.part_url(office.id, urls.INSTITUTIONS_PART)
    rows = view.by_column.get((office.id, INSTITUTIONS), [])
    for url, shown, pager in paged(address, rows):
        yield Page(
            url=url,
            template="institutions.html",
            title=words.INSTITUTIONS,
            crumbs=crumbs_of(office),
            section=office.short_name,
            office=office,
            here=address,
            values={
                "entries": shown,
                "pager": pager,
                "withdrawn": view.withdrawn.get((office.id, INSTITUTIONS), []),
            },
            meta=part_meta(office, words.INSTITUTIONS),
            lastmod=rows[0].day if rows else None,
        )


def _statutory(view: View, office: Office) -> Page:
    """Return an office's columns by the items of articles 20 and 21 that they serve."""
    address = urls.part_url(office.id, urls.STATUTORY_PART)
    schema = view.schemas.get(office.id)
    leaves = list(schema.leaves()) if schema else []
    items = [
        (item, [view.cell(office.id, column) for column in leaves if item.code in column.serves])
        for item in view.ruleset.schemas.statutory
    ]
    return Page(
        url=address,
        template="office_statutory.html",
        title=words.STATUTORY,
        crumbs=crumbs_of(office),
        section=office.short_name,
        office=office,
        here=address,
        values={"items": items},
        meta=part_meta(office, words.STATUTORY),
    )


def _reports(view: View, office: Office, renderer: Renderer) -> Iterator[Page]:
    address = urls.part_url(office.id, urls.REPORTS_PART)
    reports = view.reports.get(office.id, [])
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
            ]
        },
        meta=part_meta(office, words.REPORTS),
        lastmod=max((report.values["published_on"] for report in reports), default=None),
    )
    for report in reports:
        yield _report(office, report, renderer, address)


def report_title(office: Office, report: AnnualReport) -> str:
    """Return the fixed title of an annual report (国办公开办函〔2021〕30号)."""
    return f"{office.name}{report.year}年政府信息公开工作年度报告"


def _report(office: Office, report: AnnualReport, renderer: Renderer, above: str) -> Page:
    parts = report.values.get("parts", {})
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
                    f"{ORDINALS[number]}、{name}",
                    renderer.render(parts.get(f"part{number + 1}", "")).html,
                )
                for number, name in enumerate(REPORT_PARTS)
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
