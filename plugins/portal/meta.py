"""The tags that pages of government sites carry in their head (国办发〔2017〕47号附件)."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.disclosure.model import Office, Site
from plugins.disclosure.schema import Column
from plugins.portal import urls
from plugins.portal.page import Page
from plugins.portal.rows import Row

SEPARATOR = ";"
_NAME, _DESCRIPTION, _KEYWORDS, _TYPE = (
    "ColumnName",
    "ColumnDescription",
    "ColumnKeywords",
    "ColumnType",
)


def site_meta(site: Site) -> Mapping[str, str]:
    """Return the tags that every page carries; what is unknown is left out."""
    tags = {
        "SiteName": site.text("name"),
        "SiteDomain": site.text("host"),
        "SiteIDCode": site.text("site_code"),
    }
    return {name: content for name, content in tags.items() if content}


def column_meta(office: Office, column: Column) -> Mapping[str, str]:
    """Return the tags of a column's pages."""
    note = column.note or "、".join(child.name for child in column.children)
    return {
        _NAME: column.name,
        _DESCRIPTION: f"{office.name}{column.name}：{note}" if note else office.name + column.name,
        _KEYWORDS: SEPARATOR.join((office.short_name, *column.path)),
        _TYPE: column.path[0],
    }


def part_meta(office: Office, name: str) -> Mapping[str, str]:
    """Return the tags of one of the parts that every office has."""
    return {
        _NAME: name,
        _DESCRIPTION: office.name + name,
        _KEYWORDS: SEPARATOR.join((office.short_name, name)),
        _TYPE: "政府信息公开",
    }


def page_meta(page: Page, site_name: str) -> Mapping[str, str]:
    """Return the tags of a page: home has none of its own, any other stands for a column.

    A page that is no office's column is one of the whole site and bears its own name.
    """
    if page.url in {urls.HOME, urls.NOT_FOUND}:
        return page.meta
    whole = {
        _NAME: page.title,
        _DESCRIPTION: f"{site_name}：{page.title}",
        _KEYWORDS: SEPARATOR.join(dict.fromkeys(filter(None, (page.section, page.title)))),
        _TYPE: "政府信息公开",
    }
    return with_description({**whole, **page.meta})


def with_description(tags: Mapping[str, str]) -> Mapping[str, str]:
    """Return the tags with the one that search engines read (``description``), if it has none.

    A document's own ``Description`` is the same to them: names in HTML know no case.
    """
    if "Description" in tags or not tags.get(_DESCRIPTION):
        return tags
    return {**tags, "description": tags[_DESCRIPTION]}


def document_meta(row: Row, column: Mapping[str, str]) -> dict[str, str]:
    """Return the tags of a document's page, given those of its column.

    Only the day of publication is known, so no hour is written.
    """
    document = row.document
    tags = {
        **column,
        "ArticleTitle": row.title,
        "PubDate": row.published_on,
        "ContentSource": document.text("origin") or row.office.name,
        "Keywords": SEPARATOR.join(document.list("keywords")),
        "Description": document.text("summary"),
    }
    return {name: content for name, content in tags.items() if content}
