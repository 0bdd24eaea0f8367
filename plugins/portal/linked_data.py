"""What a page is about as JSON-LD in the words of schema.org, for machines; nothing is run.

A block of data is no script: a policy that allows no inline script lets it stand. Everything is
what the page shows too. ``<`` is written as an escape, so that no title can end the block.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from plugins.disclosure.markup import is_harmless
from plugins.disclosure.model import Office
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.rows import Row

Thing = dict[str, Any]
_CONTEXT = "https://schema.org"
_IN_FORCE, _NOT_IN_FORCE, _PARTLY = "InForce", "NotInForce", "PartiallyInForce"


def linked_data(page: Page, site_name: str, site_url: str) -> str:
    """Return the JSON of what a page is about and of the way to it."""
    things = [
        thing for thing in (_subject(page, site_name, site_url), _way(page, site_url)) if thing
    ]
    if not things:
        return ""
    text = json.dumps({"@context": _CONTEXT, "@graph": things}, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _subject(page: Page, site_name: str, site_url: str) -> Thing | None:
    kind = page.template
    if kind == "document.html":
        return _document(page.values["row"], site_url)
    if kind == "office.html" and page.office:
        return _full_office(page.office, site_url)
    if kind == "report.html" and page.office:
        return _report(page, page.office, site_url)
    if kind == "open_data.html":
        return _catalogue(page)
    if kind == "home.html":
        return {
            "@type": "WebSite",
            "@id": f"{site_url}/",
            "name": site_name,
            "url": f"{site_url}/",
            "inLanguage": "zh-CN",
        }
    return None


def _office(office: Office, site_url: str) -> Thing:
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{site_url}/{urls.office_url(office.id)}",
        "name": office.name,
    }


def _full_office(office: Office, site_url: str) -> Thing:
    """Return an office with what it tells of itself."""
    told = {
        "alternateName": office.text("short_name"),
        "url": f"{site_url}/{urls.office_url(office.id)}",
        "identifier": office.text("code"),
        "address": office.text("address"),
        "telephone": office.text("phone"),
        "faxNumber": office.text("fax"),
        "email": office.text("email"),
        "sameAs": _address(office.text("url")),
    }
    return {**_office(office, site_url), **_told(told)}


def _document(row: Row, site_url: str) -> Thing:
    """Return a document: what has force or a number of an official text is legislation."""
    document = row.document
    address = f"{site_url}/{row.url}"
    legal = bool(row.number or document.text("validity"))
    maker: Thing = _office(row.office, site_url)
    if name := document.text("made_by") or document.text("origin"):
        maker = {"@type": "Organization", "name": name}
    told = {
        "identifier": row.index_number,
        "description": document.text("summary"),
        "keywords": list(document.list("keywords")),
        "genre": document.text("kind"),
        "dateCreated": row.made_on,
        "isBasedOn": _address(document.text("origin_url")),
    }
    if legal:
        told |= {
            "legislationIdentifier": row.number or row.index_number,
            "legislationDate": row.made_on,
            "legislationDateVersion": document.values.get("effective_on", ""),
            "legislationLegalForce": f"{_CONTEXT}/{_force(row)}",
        }
    return {
        "@type": "Legislation" if legal else "DigitalDocument",
        "@id": address,
        "name": row.title,
        "url": address,
        "inLanguage": "zh-CN",
        "datePublished": row.published_on,
        "publisher": _office(row.office, site_url),
        "legislationPassedBy" if legal else "creator": maker,
        **_told(told),
        "encoding": [
            {"@type": "MediaObject", "encodingFormat": form, "contentUrl": address + name}
            for form, name in (
                ("text/markdown", urls.DOCUMENT_MARKDOWN),
                ("application/json", urls.DOCUMENT_JSON),
            )
        ],
    }


def _force(row: Row) -> str:
    if not row.state:
        return _IN_FORCE
    return _PARTLY if row.state == words.AMENDED else _NOT_IN_FORCE


def _report(page: Page, office: Office, site_url: str) -> Thing:
    address = f"{site_url}/{page.url}"
    return {
        "@type": "Report",
        "@id": address,
        "name": page.title,
        "url": address,
        "inLanguage": "zh-CN",
        "publisher": _office(office, site_url),
        **_told({"datePublished": page.lastmod}),
    }


def _catalogue(page: Page) -> Thing | None:
    """Return the open data: one catalogue, one data set for each table, with its files."""
    data = page.values["data"]
    if not data:
        return None
    licence = _address(str(data.about.licence.get("path", "")))
    return {
        "@type": "DataCatalog",
        "@id": data.about.homepage,
        "name": data.about.title,
        "description": data.about.description,
        "url": data.about.homepage,
        **_told({"license": licence}),
        "dataset": [_dataset(table, data.about, licence) for table in data.tables],
    }


def _dataset(table: Any, about: Any, licence: str) -> Thing:
    return {
        "@type": "Dataset",
        "@id": f"{about.homepage}#{table.name}",
        "name": table.label,
        "description": table.note or table.label,
        "url": f"{about.homepage}#{table.name}",
        "creator": {"@type": "Organization", "name": about.publisher},
        "dateModified": about.day.isoformat(),
        **_told({"license": licence}),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": form,
                "contentUrl": f"{about.address}{table.name}.{ending}",
            }
            for form, ending in (("text/csv", "csv"), ("application/json", "json"))
        ],
    }


def _way(page: Page, site_url: str) -> Thing | None:
    """Return the way from home as the page shows it, the page at its end."""
    if not page.crumbs or page.url == urls.NOT_FOUND:
        return None
    steps = [*page.crumbs, (page.title, page.url)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": f"{site_url}/{url}"}
            for number, (name, url) in enumerate(steps, start=1)
        ],
    }


def _address(given: str) -> str:
    return given if given.startswith(("http://", "https://")) and is_harmless(given) else ""


def _told(values: Mapping[str, Any]) -> Thing:
    """Return what is known, days as text."""
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in values.items()
        if value
    }
