"""The conditions of the query language that the stub of an endpoint knows, and what they score."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.search.endpoint_stub import Stub

Document = dict[str, Any]


def _bool(stub: Stub, body: dict[str, Any], document: Document) -> float:
    score = 1e-9
    for clause in body.get("filter", []):
        if not stub.score(clause, document):
            return 0
    if any(stub.score(clause, document) for clause in body.get("must_not", [])):
        return 0
    should = [stub.score(clause, document) for clause in body.get("should", [])]
    if sum(map(bool, should)) < body.get("minimum_should_match", 0):
        return 0
    return score + sum(should)


def _match(stub: Stub, body: dict[str, Any], document: Document) -> float:
    ((path, asked),) = body.items()
    wanted = set(stub.terms(path, asked["query"]))
    held = len(wanted & set(stub.tokens(document, path)))
    share = int(asked.get("minimum_should_match", "0%").rstrip("%")) / 100
    least = len(wanted) if asked.get("operator") == "and" else max(1, int(len(wanted) * share))
    return held * float(asked.get("boost", 1)) if wanted and held >= least else 0


def _phrase(stub: Stub, path: str, text: str, document: Document) -> float:
    wanted, held = stub.terms(path, text), stub.tokens(document, path)
    places = range(len(held) - len(wanted) + 1)
    return float(any(held[at : at + len(wanted)] == wanted for at in places)) if wanted else 0


def _match_phrase(stub: Stub, body: dict[str, Any], document: Document) -> float:
    ((path, asked),) = body.items()
    return _phrase(stub, path, asked["query"], document) * float(asked.get("boost", 1))


def _multi_match(stub: Stub, body: dict[str, Any], document: Document) -> float:
    assert body["type"] == "phrase"
    return max(_phrase(stub, path, body["query"], document) for path in body["fields"])


def _term(stub: Stub, body: dict[str, Any], document: Document) -> float:
    ((path, asked),) = body.items()
    if asked is True:
        return float(document[path])
    wanted = stub.terms(path, asked["value"])
    return float(wanted == stub.tokens(document, path)) * float(asked.get("boost", 1))


def _terms(stub: Stub, body: dict[str, Any], document: Document) -> float:
    ((path, values),) = body.items()
    return float(any(value in stub.tokens(document, path) for value in values))


def _prefix(stub: Stub, body: dict[str, Any], document: Document) -> float:
    ((path, asked),) = body.items()
    return float(any(one.startswith(asked["value"]) for one in stub.tokens(document, path)))


def _range(stub: Stub, body: dict[str, Any], document: Document) -> float:
    ((path, asked),) = body.items()
    return float(any(asked["gte"] <= one <= asked["lte"] for one in stub.tokens(document, path)))


def _function_score(stub: Stub, body: dict[str, Any], document: Document) -> float:
    assert body["boost_mode"] == "multiply"
    assert body["score_mode"] == "sum"
    weights = (
        function["weight"]
        for function in body["functions"]
        if "linear" not in function
        and stub.score(function.get("filter", {"match_all": {}}), document)
    )
    return stub.score(body["query"], document) * sum(weights)


CLAUSES: dict[str, Callable[[Stub, dict[str, Any], Document], float]] = {
    "bool": _bool,
    "match": _match,
    "match_phrase": _match_phrase,
    "multi_match": _multi_match,
    "term": _term,
    "terms": _terms,
    "prefix": _prefix,
    "range": _range,
    "function_score": _function_score,
    "match_all": lambda *_: 1,
    "match_none": lambda *_: 0,
}
