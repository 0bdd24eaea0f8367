"""Yields each place in a document's text that matches a pattern, such as a placeholder.

``线索`` are pieces of text of which one must occur for the patterns to be tried at all: a text
without any costs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, labels_to_names, path_of, value_at
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS = {
    "模式": Parameter("patterns", "要找的文字"),
    "线索": Parameter("list", "模式中必有其一的文字，用来加快"),
    "字段": Parameter("fields", "除正文外要查的字段", required=False),
    "最多": Parameter("number", "一份公文最多报告几处"),
    "不查体裁": Parameter("list", "不查这些体裁的公文", required=False),
}
VARIANTS = {"": ("字段", "原文")}

BODY = "正文"
_MARGIN = 12


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each match, up to the rule's limit a document."""
    patterns = tuple(rule.params["模式"])
    cues = re.compile("|".join(re.escape(cue) for cue in rule.params["线索"]))
    fields = labels_to_names(rule.params.get("字段", ()))
    skipped = frozenset(rule.params.get("不查体裁", ()))
    limit = rule.params["最多"]
    for document in documents_for(rule, portal):
        texts = _texts(document, fields)
        whole = "\n".join(text for _, text in texts)
        if cues.search(whole) and document.text("kind") not in skipped:
            matches = (
                (label, text, match) for label, text in texts for match in _matches(patterns, text)
            )
            for label, text, match in islice(matches, limit):
                place = document.source.at(*path_of(label))
                if label == BODY:
                    place = document.source.body_at(match.start())
                yield rule.finding(document, place, field=label, 原文=_shown(text, match))


def _texts(document: Document, fields: list[tuple[str, tuple[str, ...]]]) -> list[tuple[str, str]]:
    """Return the texts to look through with their labels, the body last."""
    values = [(label, value_at(document.values, names)) for label, names in fields]
    texts = [(label, value) for label, value in values if isinstance(value, str)]
    return [*texts, (BODY, document.source.body)]


def _matches(patterns: tuple[re.Pattern[str], ...], text: str) -> list[re.Match[str]]:
    """Return the matches in order of place."""
    found = [match for pattern in patterns for match in pattern.finditer(text)]
    return sorted(found, key=lambda match: match.start())


def _shown(text: str, match: re.Match[str]) -> str:
    """Return the match with a little of what stands around it on its line."""
    start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _MARGIN)
    end = text.find("\n", match.end())
    end = min(len(text) if end < 0 else end, match.end() + _MARGIN)
    return text[start:end].strip()
