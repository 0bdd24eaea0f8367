"""A search of OpenSearch or Elasticsearch with our ranking, as near as its queries allow.

``theme/static/js/search/endpoint-request.js`` makes the same body in the browser, with phrases,
fields and filters besides; a test holds both together.

- What answers: half of the terms, in whichever field (ours: half of the weight of what the best
  document holds).
- Score: the terms in the text; in the title, 0.3 for each and 0.6 more, which stands for the
  share of the query that the title covers; once more where the title has all of them, where it
  is the query, and where they stand in the text as in the query.
- 0.02 of the score more for a text in force, up to 0.01 more for a new one.
"""

from __future__ import annotations

from typing import Any

from plugins.search.ranking import (
    COVER_WEIGHT,
    FORCE_WEIGHT,
    NEAR_WEIGHT,
    RECENCY_WEIGHT,
    TITLE_WEIGHT,
    WHOLE_WEIGHT,
)

PLACE = "{{检索词}}"
"""Stands for the reader's words in the template."""
MARKS = ("\ue000", "\ue001")
"""Stand round what answers; no text of ours holds them."""
SHOWN = (
    "id",
    "url",
    "title",
    "number",
    "index_number",
    "office",
    "office_name",
    "column",
    "kind",
    "topic",
    "date",
    "validity",
    "lead",
)
FACETS = ("office", "column", "kind", "year", "topic", "validity")
MOST_VALUES = 200
PASSAGE = 96


def search_body(query: str = PLACE) -> dict[str, Any]:
    """Return the body of a ``_search`` for the first ten answers to plain words."""
    return {
        "from": 0,
        "size": 10,
        "track_total_hits": True,
        "_source": list(SHOWN),
        "query": _weighed({"bool": {"filter": [_answers(query)], "should": _scores(query)}}),
        "post_filter": {"bool": {"filter": []}},
        "sort": ["_score", {"date": {"order": "desc", "missing": "_last"}}, {"id": "desc"}],
        "highlight": {
            "pre_tags": [MARKS[0]],
            "post_tags": [MARKS[1]],
            "fields": {"title": {"number_of_fragments": 0}, "text": _passage()},
        },
        "aggs": {name: _counts(name) for name in FACETS},
    }


def _answers(query: str) -> dict[str, Any]:
    return {"match": {"all": {"query": query, "minimum_should_match": "50%"}}}


def _scores(query: str) -> list[dict[str, Any]]:
    title = TITLE_WEIGHT + COVER_WEIGHT
    return [
        {"match": {"text": {"query": query}}},
        {"match": {"title": {"query": query, "boost": title}}},
        {"match": {"number": {"query": query, "boost": title}}},
        {"match": {"title": {"query": query, "operator": "and", "boost": COVER_WEIGHT}}},
        {"match_phrase": {"title.exact": {"query": query, "boost": COVER_WEIGHT}}},
        {"match_phrase": {"text.exact": {"query": query, "boost": NEAR_WEIGHT}}},
        {"term": {"title.key": {"value": query, "boost": WHOLE_WEIGHT}}},
        {"term": {"number.key": {"value": query, "boost": WHOLE_WEIGHT}}},
    ]


def _weighed(query: dict[str, Any]) -> dict[str, Any]:
    recency = {"date": {"origin": "now/d", "scale": "3650d", "decay": 0.5}}
    return {
        "function_score": {
            "query": query,
            "functions": [
                {"weight": 1},
                {"filter": {"term": {"in_force": True}}, "weight": FORCE_WEIGHT},
                {"linear": recency, "weight": RECENCY_WEIGHT},
            ],
            "score_mode": "sum",
            "boost_mode": "multiply",
        }
    }


def _passage() -> dict[str, Any]:
    return {
        "type": "unified",
        "fragment_size": PASSAGE,
        "number_of_fragments": 1,
        "boundary_scanner_locale": "zh-CN",
    }


def _counts(name: str) -> dict[str, Any]:
    values: dict[str, Any] = {"terms": {"field": name, "size": MOST_VALUES}}
    if name == "office":
        values["aggs"] = {"label": {"terms": {"field": "office_short", "size": 1}}}
    if name == "year":
        values["terms"]["order"] = {"_key": "desc"}
    return {"filter": {"bool": {"filter": []}}, "aggs": {"values": values}}
