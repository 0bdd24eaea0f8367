"""A document as Markdown and as JSON, beside its page: only what the page shows too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from plugins.disclosure.fields import DOCUMENT
from plugins.disclosure.model import Document
from plugins.portal import urls
from plugins.portal.pages.document import attachments_of
from plugins.portal.raw_html import without_comments
from plugins.portal.rows import Row
from plugins.portal.view import View

PUBLIC = (
    *("title", "number", "made_on", "published_on", "openness", "carriers", "summary", "topic"),
    *("kind", "keywords", "validity", "effective_on", "expires_on", "origin", "origin_url"),
    *("made_by", "history"),
)
"""The fields that go out as they were written. References do not: what they lead to may be
hidden, so only those that the page shows are told. What the office reviewed stays inside."""
LABELS = {field.name: field.label for field in DOCUMENT}


def document_files(view: View, site_url: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of both files of every public document."""
    for row in view.rows:
        values = _values(row.document)
        body = without_comments(row.document.source.body)
        yield row.url + urls.DOCUMENT_MARKDOWN, _markdown(row, values, body, site_url)
        yield row.url + urls.DOCUMENT_JSON, _json(view, row, values, body, site_url)


def _values(document: Document) -> dict[str, Any]:
    """Return the public fields that have a value, days as text."""
    found = {}
    for name in PUBLIC:
        value = document.values.get(name)
        if value:
            found[name] = value.isoformat() if hasattr(value, "isoformat") else value
    return found


def _markdown(row: Row, values: dict[str, Any], body: str, site_url: str) -> str:
    """Return the text with a head in Chinese; a value in JSON's form is one in YAML's too."""
    head = {"索引号": row.index_number, "网址": f"{site_url}/{row.url}"}
    head |= {LABELS[name]: value for name, value in values.items()}
    lines = [f"{label}: {json.dumps(value, ensure_ascii=False)}\n" for label, value in head.items()]
    return f"---\n{''.join(lines)}---\n\n{body.strip()}\n"


def _json(view: View, row: Row, values: dict[str, Any], body: str, site_url: str) -> str:
    document = row.document
    told = {
        "id": document.id,
        "index_number": row.index_number,
        "url": f"{site_url}/{row.url}",
        "office": {"id": row.office.id, "name": row.office.name},
        "column": list(document.column),
        "state": row.state,
        "fields": {name: {"label": LABELS[name], "value": value} for name, value in values.items()},
        "related": [
            {"label": heading, "documents": [_other(other, site_url) for other in others]}
            for heading, others in view.related.get(document.id, ())
        ],
        "attachments": [
            {
                "name": name,
                "url": f"{site_url}/{urls.href(urls.attachment_path(document, name))}",
                "size": document.sizes[name],
            }
            for name in attachments_of(document)
        ],
        "text": body.strip(),
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def _other(row: Row, site_url: str) -> dict[str, str]:
    return {"index_number": row.index_number, "title": row.title, "url": f"{site_url}/{row.url}"}
