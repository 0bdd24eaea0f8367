"""How OpenSearch and Elasticsearch have to cut texts so that they find what our search finds.

Only what both bring along is used, no plugin: a character filter made from our own folding, a
tokenizer by regular expression, and the filters ``shingle``, ``pattern_replace``, ``length``,
``lowercase`` and ``truncate``.

``terms`` gives the terms of ``plugins.search.terms``: punctuation becomes an empty position,
neighbouring units become pairs, pairs over an empty position hold its mark ``_`` and go, and so
do single Han characters. ``cjk_bigram`` is not used: it leaves out pairs of a character and a
run (612号), and turns a character that stands beside a run into a term of its own.
``exact`` keeps every unit and every punctuation mark in its place, for phrases.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

from plugins.search.documents import LENGTH
from plugins.search.ranking import BODY_K, TITLE_K
from plugins.search.terms import LONGEST_RUN, fold

LONGEST_TEXT = 10_000_000
"""So many characters of a text may be read anew to highlight it."""

_SURROGATES = range(0xD800, 0xE000)
_BLOCK = 256
# The same characters as HAN in terms.py, as Java's regular expressions write them.
_HAN = r"々\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\x{20000}-\x{323af}"
_UNIT = rf"[{_HAN}]|[\p{{L}}\p{{N}}&&[^{_HAN}]]+"
_GAP = "_"
_TERMS = ["lowercase", "gap", "some", "longest_run", "pairs", "no_term", "some"]


@cache
def folding_rules() -> tuple[str, ...]:
    """Return our folding as rules of a mapping character filter, without plain lower case."""
    pairs = ((one, fold(one)) for block in _blocks() if fold(block) != block for one in block)
    return tuple(
        f"{_quoted(character)} => {_quoted(folded)}"
        for character, folded in pairs
        if folded != character and (folded != character.lower() or len(folded) > 1)
    )


def _blocks() -> Iterator[str]:
    """Yield all characters, a block at a time: where a block stays as it is, each of it does."""
    for start in range(0, sys.maxunicode + 1, _BLOCK):
        if start not in _SURROGATES:
            yield "".join(map(chr, range(start, start + _BLOCK)))


def _quoted(text: str) -> str:
    """Return a text of a rule; what a rule would trim or misread is written as its number."""
    return "".join(one if one.isalnum() else _escaped(one) for one in text)


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def settings() -> dict[str, Any]:
    """Return the settings of the index: how texts are cut, and how repetition counts."""
    return {
        "index": {
            "number_of_shards": 1,
            "auto_expand_replicas": "0-1",
            "highlight": {"max_analyzed_offset": LONGEST_TEXT},
            "similarity": {"body": _bm25(BODY_K), "title": _bm25(TITLE_K)},
            "analysis": _analysis(),
        }
    }


def _bm25(k1: float) -> dict[str, Any]:
    return {"type": "BM25", "k1": k1, "b": LENGTH}


def _analysis() -> dict[str, Any]:
    return {
        "char_filter": {
            "fold": {"type": "mapping", "mappings": list(folding_rules())},
            "without_ordinal": {"type": "mapping", "mappings": ["第 => "]},
            "units_only": _replaced(r"[^\p{L}\p{N}]+", ""),
        },
        "tokenizer": {
            "units": _pattern(rf"{_UNIT}|[^\p{{L}}\p{{N}}]+"),
            "characters": _pattern(rf"{_UNIT}|\s+|[^\p{{L}}\p{{N}}\s]"),
        },
        "filter": {
            "gap": _replaced(r"^[^\p{L}\p{N}]+$", ""),
            "some": {"type": "length", "min": 1},
            "longest_run": {"type": "truncate", "length": LONGEST_RUN},
            "pairs": {
                "type": "shingle",
                "min_shingle_size": 2,
                "max_shingle_size": 2,
                "output_unigrams": True,
                "token_separator": "",
                "filler_token": _GAP,
            },
            "no_term": _replaced(rf"^(?:[{_HAN}]|.*{_GAP}.*)$", ""),
            "one_space": _replaced(r"^\s+$", " "),
        },
        "analyzer": {
            "terms": _custom("units", ["fold"], _TERMS),
            "numbers": _custom("units", ["fold", "without_ordinal"], _TERMS),
            "exact": _custom("characters", ["fold"], ["lowercase", "longest_run", "one_space"]),
        },
        "normalizer": {
            "key": _custom(None, ["fold", "units_only"], ["lowercase"]),
            "number_key": _custom(None, ["fold", "without_ordinal", "units_only"], ["lowercase"]),
        },
    }


def _pattern(pattern: str) -> dict[str, Any]:
    return {"type": "pattern", "pattern": pattern, "group": 0}


def _replaced(pattern: str, replacement: str) -> dict[str, Any]:
    return {"type": "pattern_replace", "pattern": pattern, "replacement": replacement}


def _custom(tokenizer: str | None, char_filter: list[str], filters: list[str]) -> dict[str, Any]:
    parts = {"type": "custom", "tokenizer": tokenizer, "char_filter": char_filter}
    return {**{name: part for name, part in parts.items() if part}, "filter": filters}
