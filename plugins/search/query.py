"""What a reader asks for; the browser reads queries the same way (``search/query.js``)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from plugins.search.terms import fold, spaced

LONGEST = 200
"""More characters than this are not looked at."""
FIELDS = {
    "标题": "title",
    "文号": "number",
    "发文字号": "number",
    "索引号": "index",
    "机构": "office",
    "栏目": "column",
    "年份": "year",
    "效力": "validity",
    "体裁": "kind",
    "主题": "topic",
}
_QUOTES = '"“”„‟「」『』＂'
_TYPED = '"＂'
"""Quotes that no text has inside: the others, after a letter, are a part of what is looked for."""
_PART = re.compile(
    rf"([-－−])?(?:({'|'.join(FIELDS)})[:：]\s*)?"
    rf"(?:[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]?|([^\s{_QUOTES}][^\s{_TYPED}]*))"
)


@dataclass(frozen=True, slots=True)
class FieldQuery:
    """A value that a field must have, or must not; ``label`` is what the reader calls it."""

    name: str
    label: str
    value: str
    minus: bool


@dataclass(slots=True)
class Query:
    """A query; all its texts but ``text`` are folded."""

    text: str
    words: list[str] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    minus: list[str] = field(default_factory=list)
    fields: list[FieldQuery] = field(default_factory=list)
    cut: bool = False


def parse_query(text: str) -> Query:
    """Return the query that a text means."""
    stripped = text.strip()
    query = Query(text, cut=len(stripped) > LONGEST)
    for minus, label, quoted, bare in _parts(stripped[:LONGEST]):
        value = spaced(fold((bare or "") if quoted is None else quoted))
        if not value:
            continue
        if label:
            query.fields.append(FieldQuery(FIELDS[label], label, value, bool(minus)))
        elif minus:
            query.minus.append(value)
        elif quoted is not None:
            query.phrases.append(value)
        else:
            query.words.append(value)
    return query


def _parts(text: str) -> list[tuple[str | None, ...]]:
    return [match.groups() for match in _PART.finditer(text)]
