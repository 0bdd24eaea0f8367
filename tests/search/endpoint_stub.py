"""An endpoint of its own kind: answers what the page asks, from the files of an export.

It reads the bulk files as an engine would, analyses texts by the settings of the export, refuses
fields that the mapping does not have, and knows no more of the query language than is asked.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.search.analysis_model import Analysis
from tests.search.endpoint_clauses import CLAUSES

Document = dict[str, Any]


class Stub:
    """An index that was loaded from the folder of an export."""

    def __init__(self, folder: Path) -> None:
        index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        self.analysis = Analysis(index["settings"]["index"]["analysis"])
        self.properties: dict[str, Any] = index["mappings"]["properties"]
        self.documents: list[Document] = []
        for path in sorted((folder / "bulk").iterdir()):
            lines = path.read_text(encoding="utf-8").splitlines()
            for action, source in zip(lines[::2], lines[1::2], strict=True):
                document = json.loads(source)
                assert json.loads(action)["index"]["_id"] == document["id"]
                self.documents.append(document)
        self.kept: dict[tuple[int, str], Any] = {}

    def field(self, path: str) -> dict[str, Any]:
        """Return the mapping of a field, which must be there."""
        name, _, inner = path.partition(".")
        field: dict[str, Any] = self.properties[name]
        return field["fields"][inner] if inner else field

    def values(self, document: Document, path: str) -> list[str]:
        """Return the texts that a document has in a field, also by ``copy_to``."""
        name = path.partition(".")[0]
        copied = [one for one, field in self.properties.items() if name in field.get("copy_to", [])]
        found = [document[one] for one in (name, *copied) if one in document]
        return [value for one in found for value in (one if isinstance(one, list) else [one])]

    def tokens(self, document: Document, path: str) -> list[str]:
        """Return the terms of a document in a field, in order."""
        key = (id(document), path)
        if key not in self.kept:
            values = self.values(document, path)
            self.kept[key] = [term for value in values for term in self.terms(path, value)]
        found: list[str] = self.kept[key]
        return found

    def terms(self, path: str, text: str) -> list[str]:
        """Return the terms of a text as a field has them."""
        field = self.field(path)
        if field["type"] == "text":
            return [term for term, _ in self.analysis.tokens(field["analyzer"], text)]
        if "normalizer" in field:
            return [self.analysis.key(field["normalizer"], text)]
        return [text]

    def score(self, clause: dict[str, Any], document: Document) -> float:
        """Return how well a document answers; nothing is 0, what only filters counts little."""
        ((kind, body),) = clause.items()
        return CLAUSES[kind](self, body, document)

    def search(self, body: dict[str, Any]) -> dict[str, Any]:
        """Return the reply to a search."""
        query = body.get("query", {"match_all": {}})
        scored = ((self.score(query, document), document) for document in self.documents)
        found = [(score, document) for score, document in scored if score > 0]
        post = body.get("post_filter", {"match_all": {}})
        left = [(score, one) for score, one in found if self.score(post, one)]
        by_score = "_score" in body.get("sort", ["_score"])
        newest = sorted(left, key=lambda one: (one[1].get("date", ""), one[1]["id"]), reverse=True)
        ordered = sorted(newest, key=lambda one: -one[0]) if by_score else newest
        start = body.get("from", 0)
        hits = [
            self._hit(body, score if by_score else None, document)
            for score, document in ordered[start : start + body.get("size", 10)]
        ]
        answering = [document for _, document in found]
        aggregations = {name: self._counts(one, answering) for name, one in self._aggs(body)}
        return {
            "timed_out": False,
            "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0},
            "hits": {"total": {"value": len(left), "relation": "eq"}, "hits": hits},
            "aggregations": aggregations,
        }

    def _hit(self, body: dict[str, Any], score: float | None, document: Document) -> dict[str, Any]:
        shown = {name: document[name] for name in body["_source"] if name in document}
        hit = {"_index": "gongkai", "_id": document["id"], "_score": score, "_source": shown}
        if "highlight" in body:
            opened, closed = body["highlight"]["pre_tags"][0], body["highlight"]["post_tags"][0]
            for path in body["highlight"]["fields"]:
                assert self.field(path)["type"] == "text"
            text = document.get("text", "")[:40]
            hit["highlight"] = {"text": [f"{opened}{text[:2]}{closed}{text[2:]}"]}
        return hit

    def _aggs(self, body: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        yield from body.get("aggs", {}).items()

    def _counts(self, agg: dict[str, Any], documents: list[Document]) -> dict[str, Any]:
        wanted = [document for document in documents if self.score(agg["filter"], document)]
        asked = agg["aggs"]["values"]
        name = asked["terms"]["field"]
        assert self.field(name)["type"] == "keyword"
        counts = Counter(document[name] for document in wanted if name in document)
        labels = {
            document[name]: document["office_short"] for document in wanted if name in document
        }
        buckets = []
        for key, count in counts.most_common(asked["terms"]["size"]):
            bucket: dict[str, Any] = {"key": key, "doc_count": count}
            if "aggs" in asked:
                bucket["label"] = {"buckets": [{"key": labels[key], "doc_count": count}]}
            buckets.append(bucket)
        if "order" in asked["terms"]:
            buckets.sort(key=lambda bucket: str(bucket["key"]), reverse=True)
        return {"values": {"buckets": buckets}}
