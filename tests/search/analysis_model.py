"""What the parts of an analysis do that the export names, after their documentation.

No search engine is needed to see which terms a text becomes by the settings; regular expressions
of Java are read as those of Python.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

Token = tuple[str, int]
"""A term and its position."""
_RULE = re.compile(r"(.*)\s*=>\s*(.*)\s*$")


class Analysis:
    """The analyzers and normalizers of the ``analysis`` of an index's settings."""

    def __init__(self, analysis: dict[str, Any]) -> None:
        self.parts = analysis
        self.maps = {
            name: str.maketrans(dict(map(_rule, part["mappings"])))
            for name, part in analysis["char_filter"].items()
            if part["type"] == "mapping"
        }

    def tokens(self, analyzer: str, text: str) -> list[Token]:
        """Return the tokens of a text."""
        named = self.parts["analyzer"][analyzer]
        tokenizer = self.parts["tokenizer"][named["tokenizer"]]
        pattern = python_pattern(tokenizer["pattern"])
        found = pattern.findall(self._filtered(named, text))
        tokens = [(token, place) for place, token in enumerate(found)]
        for name in named["filter"]:
            part = self.parts["filter"].get(name, {"type": name})
            tokens = list(_FILTERS[part["type"]](tokens, part))
        return tokens

    def key(self, normalizer: str, text: str) -> str:
        """Return the one term that a normalizer makes of a text."""
        named = self.parts["normalizer"][normalizer]
        assert named["filter"] == ["lowercase"]
        return self._filtered(named, text).lower()

    def _filtered(self, named: dict[str, Any], text: str) -> str:
        for name in named["char_filter"]:
            part = self.parts["char_filter"][name]
            if part["type"] == "mapping":
                text = text.translate(self.maps[name])
            else:
                text = python_pattern(part["pattern"]).sub(part["replacement"], text)
        return text


def _rule(rule: str) -> tuple[str, str]:
    match = _RULE.match(rule)
    assert match, rule
    source, target = (_unescaped(part.strip()) for part in match.groups())
    assert len(source) == 1, rule
    return source, target


def _unescaped(text: str) -> str:
    plain = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16")


def python_pattern(pattern: str) -> re.Pattern[str]:
    """Return a regular expression of Java as one of Python."""
    han = re.search(r"\[(々[^\]]*)\]", pattern)
    if han:
        pattern = pattern.replace(rf"[\p{{L}}\p{{N}}&&[^{han[1]}]]", rf"[^\W_{han[1]}]")
    pattern = re.sub(r"\\x\{(\w+)\}", lambda code: chr(int(code[1], 16)), pattern)
    pattern = pattern.replace(r"[^\p{L}\p{N}\s]", r"(?!\s)[\W_]").replace(
        r"[^\p{L}\p{N}]", r"[\W_]"
    )
    assert r"\p" not in pattern, pattern
    return re.compile(pattern)


def _lowercase(tokens: list[Token], _: dict[str, Any]) -> Iterator[Token]:
    return ((text.lower(), place) for text, place in tokens)


def _truncate(tokens: list[Token], part: dict[str, Any]) -> Iterator[Token]:
    return ((text[: part["length"]], place) for text, place in tokens)


def _length(tokens: list[Token], part: dict[str, Any]) -> Iterator[Token]:
    """The positions of what is left out stay empty."""
    return ((text, place) for text, place in tokens if len(text) >= part["min"])


def _pattern_replace(tokens: list[Token], part: dict[str, Any]) -> Iterator[Token]:
    pattern = python_pattern(part["pattern"])
    return ((pattern.sub(part["replacement"], text), place) for text, place in tokens)


def _shingle(tokens: list[Token], part: dict[str, Any]) -> Iterator[Token]:
    """Pairs of neighbours, an empty position being the filler, beside the tokens themselves."""
    assert part["min_shingle_size"] == part["max_shingle_size"] == 2
    assert part["output_unigrams"]
    at = {place: text for text, place in tokens}
    last = max(at, default=-1)
    for place in range(last + 1):
        if place in at:
            yield at[place], place
        if place < last:
            pair = (at.get(one, part["filler_token"]) for one in (place, place + 1))
            yield part["token_separator"].join(pair), place


_FILTERS: dict[str, Callable[[list[Token], dict[str, Any]], Iterator[Token]]] = {
    "lowercase": _lowercase,
    "truncate": _truncate,
    "length": _length,
    "pattern_replace": _pattern_replace,
    "shingle": _shingle,
}
