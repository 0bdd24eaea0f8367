"""The fields of an index of OpenSearch or Elasticsearch, and a document as it stands there."""

from __future__ import annotations

from typing import Any

from plugins.disclosure.model import IN_FORCE
from plugins.search.cards import lead
from plugins.search.records import Record

_EXACT = {"type": "text", "analyzer": "exact", "norms": False}
_TERMS = {"type": "text", "analyzer": "terms"}
_SHOWN = {"type": "keyword", "index": False, "doc_values": False}
_DAY = {"type": "date", "format": "strict_date"}
_COPIED = (
    "title",
    "number",
    "index_number",
    "office_name",
    "office_short",
    "column",
    "kind",
    "keywords",
    "summary",
    "text",
)
"""The fields in which a word is looked for, together in ``all``."""
LONGEST_KEY = 512


def mappings(site: str) -> dict[str, Any]:
    """Return the fields; ``site`` is the digest of the content, kept beside them."""
    properties = _properties()
    for name in _COPIED:
        properties[name] = {**properties[name], "copy_to": ["all"]}
    return {
        "dynamic": "strict",
        "_meta": {"site": site, "made_by": "gongkai export --opensearch"},
        "properties": properties,
    }


def _properties() -> dict[str, Any]:
    return {
        "id": {"type": "keyword"},
        "url": _SHOWN,
        "title": {
            **_text("terms", "title"),
            "index_options": "offsets",
            "fields": {"exact": _EXACT, "key": _key("key")},
        },
        "number": {
            **_text("numbers", "title"),
            "fields": {"exact": _EXACT, "key": _key("number_key")},
        },
        "index_number": {**_text("terms", "title"), "fields": {"key": _key("key")}},
        "office": {"type": "keyword"},
        "office_name": _EXACT,
        "office_short": _facet(),
        "column": _facet(),
        "kind": _facet(),
        "topic": _facet(),
        "year": {"type": "keyword"},
        "validity": {"type": "keyword", "fields": {"key": _key("key")}},
        "in_force": {"type": "boolean"},
        "date": _DAY,
        "made_on": _DAY,
        "keywords": _EXACT,
        "summary": _EXACT,
        "lead": _SHOWN,
        "text": {
            **_text("terms", "body"),
            "index_options": "offsets",
            "fields": {"exact": {**_EXACT, "index_options": "offsets"}},
        },
        "all": {**_TERMS, "index_options": "docs", "norms": False},
    }


def _text(analyzer: str, similarity: str) -> dict[str, Any]:
    return {"type": "text", "analyzer": analyzer, "similarity": similarity}


def _key(normalizer: str) -> dict[str, Any]:
    return {"type": "keyword", "normalizer": normalizer, "ignore_above": LONGEST_KEY}


def _facet() -> dict[str, Any]:
    return {"type": "keyword", "fields": {"exact": _EXACT}}


def source(record: Record) -> dict[str, Any]:
    """Return a document as it is sent; what is unknown is left out."""
    values: dict[str, Any] = {
        "id": record.id,
        "url": record.url,
        "title": record.title,
        "number": record.number,
        "index_number": record.index_number,
        "office": record.office,
        "office_name": record.office_name,
        "office_short": record.office_short,
        "column": record.column,
        "kind": record.kind,
        "topic": record.topic,
        "year": record.date[:4],
        "validity": record.validity or IN_FORCE,
        "in_force": not record.validity,
        "date": record.date,
        "made_on": record.made_on,
        "keywords": list(record.keywords),
        "summary": record.summary,
        "lead": lead(record),
        "text": record.text,
    }
    return {name: value for name, value in values.items() if value not in ("", [])}
