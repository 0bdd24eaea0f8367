"""政策解读: by office and by year, what is not interpreted, and each document with its delay."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date

from plugins.disclosure.interpretation import (
    Figures,
    Interpreted,
    Reading,
    figures,
    interpreted,
    readings,
)
from plugins.disclosure.model import Document
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.ledger_figures import NONE
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.rows import Row, group
from plugins.portal.view import View

Line = tuple[str, Figures]
CSV_HEADINGS = (
    "机关",
    "文件索引号",
    "文件标题",
    "发文字号",
    "文件公开日期",
    "解读篇数",
    "首篇解读",
    "首篇公开日期",
    "间隔工作日",
    "暂估",
)


def interpretation_page(view: View) -> Page:
    """Return the page of interpretations of all offices."""
    every, made = _every(view)
    return Page(
        url=urls.INTERPRETATION,
        template="interpretation.html",
        title=words.INTERPRETATION,
        crumbs=(HOME_CRUMB, (words.LEDGERS, urls.LEDGERS)),
        values={
            "as_of": view.as_of,
            "total": figures(every, made),
            "by_office": _by_office(view, every, made),
            "by_year": _by_year(every, made),
            "missing": _rows(view, [one.document for one in every if not one.readings]),
            "alone": _rows(view, [one.document for one in made if not one.linked]),
            "percent": percent,
            "days": days,
            "file": urls.INTERPRETATION + urls.INTERPRETATION_CSV,
        },
    )


def percent(value: float | None) -> str:
    """Return a share as a table says it, a dash where there is none."""
    return NONE if value is None else f"{value:.1f}%"


def days(value: float | None) -> str:
    """Return an average of days as a table says it, a dash where there is none."""
    return NONE if value is None else f"{value:.1f}"


def interpretation_csv(view: View) -> str:
    """Return a row for each normative document, newest first, with its first interpretation."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(CSV_HEADINGS)
    every, _ = _every(view)
    for one in sorted(every, key=lambda one: _newest(one.document), reverse=True):
        lines.writerow(_cells(view, one))
    return out.getvalue()


def _cells(view: View, one: Interpreted) -> Iterable[object]:
    document = one.document
    office = view.portal.get("office", document.office)
    first = one.readings[0] if one.readings else None
    return (
        office.name if office else document.office,
        view.portal.index_number(document),
        document.title,
        document.number,
        document.published_on,
        len(one.readings),
        first.title if first else "",
        first.published_on if first else "",
        "" if one.delay is None else one.delay,
        words.YES if one.estimated else "",
    )


def _every(view: View) -> tuple[list[Interpreted], list[Reading]]:
    key = "portal-interpretation"
    if key not in view.portal.computed:
        view.portal.computed[key] = (
            interpreted(view.portal, view.ruleset, view.as_of),
            readings(view.portal, view.as_of),
        )
    found: tuple[list[Interpreted], list[Reading]] = view.portal.computed[key]
    return found


def _by_office(view: View, every: list[Interpreted], made: list[Reading]) -> list[Line]:
    documents = group(every, lambda one: one.document.office)
    of = group(made, lambda one: one.document.office)
    return [
        (office.name, figures(documents.get(office.id, ()), of.get(office.id, ())))
        for office in view.offices
        if office.id in documents or office.id in of
    ]


def _by_year(every: list[Interpreted], made: list[Reading]) -> list[Line]:
    documents = group(every, lambda one: _newest(one.document)[0].year)
    of = group(made, lambda one: _newest(one.document)[0].year)
    return [
        (str(year), figures(documents.get(year, ()), of.get(year, ())))
        for year in sorted({*documents, *of}, reverse=True)
    ]


def _newest(document: Document) -> tuple[date, str]:
    return document.published_on or date.min, document.id


def _rows(view: View, documents: Iterable[Document]) -> list[Row]:
    """Return the rows of some documents, newest first."""
    wanted = {document.id for document in documents}
    return [row for row in view.rows if row.document.id in wanted]
