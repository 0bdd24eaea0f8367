"""The page of a document, and the page that a withdrawn one leaves behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.disclosure.model import INSTITUTIONS, Document, Office
from plugins.portal import urls, words
from plugins.portal.body import Renderer
from plugins.portal.meta import column_meta, document_meta, part_meta
from plugins.portal.page import Crumb, Page
from plugins.portal.pages.column import column_crumbs
from plugins.portal.pages.office import crumbs_of
from plugins.portal.relations import notices
from plugins.portal.rows import Row
from plugins.portal.view import View, topics_of

CONTENTS_FROM = 4
"""A text with this many headings gets a table of contents."""


def document_pages(view: View, renderer: Renderer) -> Iterator[Page]:
    """Yield the pages of all public documents, newest first, then those of withdrawn ones."""
    places: dict[tuple[str, tuple[str, ...]], Place] = {}
    for row in view.rows:
        key = (row.document.office, row.document.column)
        if key not in places:
            places[key] = Place(view, row.office, row.document)
        yield _page(view, row, places[key], renderer)
    for documents in view.withdrawn.values():
        for document in documents:
            yield _tombstone(view, document)


class Place:
    """What all documents of a column share: the way to it, its address and its tags."""

    def __init__(self, view: View, office: Office, document: Document) -> None:
        schema = view.schemas.get(office.id)
        column = schema.get(document.column) if schema else None
        self.crumbs: tuple[Crumb, ...] = crumbs_of(office)
        self.meta: Mapping[str, str] = {}
        self.here = ""
        if schema and column:
            self.crumbs = column_crumbs(office, schema, column)
            self.meta = column_meta(office, column)
            self.here = urls.column_url(office.id, column)
        elif document.column == INSTITUTIONS:
            self.here = urls.part_url(office.id, urls.INSTITUTIONS_PART)
            self.crumbs = (*self.crumbs, (words.INSTITUTIONS, self.here))
            self.meta = part_meta(office, words.INSTITUTIONS)


def _page(view: View, row: Row, place: Place, renderer: Renderer) -> Page:
    document = row.document
    text = renderer.render(document.source.body)
    return Page(
        url=row.url,
        template="document.html",
        title=row.title,
        crumbs=place.crumbs,
        section=row.column_name,
        office=row.office,
        here=place.here,
        values={
            "row": row,
            "document": document,
            "body": text.html,
            "headings": text.headings if len(text.headings) >= CONTENTS_FROM else (),
            "head": _head(view, row),
            "attachments": _attachments(document),
            "notices": notices(row.document, view.related),
            "related": view.related.get(document.id, ()),
            "history": document.list("history"),
            "starts": document.day("effective_on"),
            "ends": document.day("expires_on"),
            "citation": citation(row),
            "revisions": view.histories.get(document.id),
        },
        meta=document_meta(row, place.meta),
        lastmod=row.day,
    )


def _head(view: View, row: Row) -> list[tuple[str, str, str]]:
    """Return label, value and address of the head of a document, in the customary order.

    The first eight lines always stand; one without a value says 无, and validity that is not
    stated says so.
    """
    document = row.document
    topics = topics_of(document)
    kind = document.text("kind")
    issuer = document.text("made_by") or "、".join([row.office.name, *_partners(view, document)])
    lines = [
        ("索引号", row.index_number, ""),
        (
            "主题分类",
            topics[-1].replace("/", "＼") if topics else words.NONE,
            urls.catalogue_topic_url(view.topic_slug(topics[-1])) if topics else "",
        ),
        ("发文机关", issuer, ""),
        ("成文日期", words.chinese_day(document.made_on), ""),
        ("标题", row.title, ""),
        ("发文字号", row.number or words.NONE, ""),
        ("公开日期", words.chinese_day(document.published_on), ""),
        ("效力", row.state or document.text("validity") or _no_validity(row), ""),
    ]
    more = [
        ("体裁", kind, urls.catalogue_kind_url(view.kind_slug(kind)) if kind else ""),
        ("施行日期", _day(document, "effective_on"), ""),
        ("失效日期", _day(document, "expires_on"), ""),
        ("关键词", "；".join(document.list("keywords")), ""),
        (words.SOURCE, document.text("origin") or row.office.name, document.text("origin_url")),
        ("公开载体", "、".join(document.list("carriers")), ""),
        ("内容概述", document.text("summary"), ""),
    ]
    return lines + [line for line in more if line[1]]


def _no_validity(row: Row) -> str:
    """Return what stands for validity that is not stated: a rule has one, other texts have none."""
    document = row.document
    wanted = row.column is not None and words.VALIDITY in row.column.needs
    is_rule = wanted or document.day("effective_on") or document.list("history")
    return words.NOT_STATED if is_rule else words.NOT_APPLICABLE


def _day(document: Document, name: str) -> str:
    day = document.day(name)
    return words.chinese_day(day) if day else ""


def _partners(view: View, document: Document) -> list[str]:
    offices = (view.portal.get("office", office) for office in document.list("jointly"))
    return [office.name for office in offices if office is not None]


def _attachments(document: Document) -> list[dict[str, Any]]:
    """Return name, address, type and size of each attachment that is there."""
    return [
        {
            "name": name.removeprefix(f"{document.number_in_office}."),
            "url": urls.href(urls.attachment_path(document, name)),
            "type": words.file_type(name),
            "size": words.file_size(document.sizes[name]),
        }
        for name in attachments_of(document)
    ]


def attachments_of(document: Document) -> list[str]:
    """Return the files that a document names and that lie beside it, in its order."""
    return [name for name in dict.fromkeys(document.list("attachments")) if name in document.sizes]


def citation(row: Row) -> str:
    """Return how to cite a document, without its address."""
    number = f"（{row.number}）" if row.number else ""
    return (
        f"{row.document.text('made_by') or row.office.name}：《{row.title}》{number}，"
        f"索引号 {row.index_number}，{words.chinese_day(row.day)}公开。"
    )


def _tombstone(view: View, document: Document) -> Page:
    """Return what is left of a withdrawn text: index number, office, day and reason, no title."""
    office = view.portal.get("office", document.office)
    place = Place(view, office, document)
    withdrawn = document.record("withdrawn")
    return Page(
        url=urls.document_url(document),
        template="withdrawn.html",
        title="本信息已撤回",
        crumbs=place.crumbs,
        office=office,
        here=place.here,
        values={
            "index_number": view.portal.index_number(document),
            "maker": office,
            "withdrawn_on": withdrawn.get("date"),
            "reason": withdrawn.get("reason", ""),
        },
        lastmod=withdrawn.get("date"),
        indexed=False,
    )
