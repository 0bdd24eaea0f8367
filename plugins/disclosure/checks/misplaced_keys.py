"""Yields each key that contradicts the document's state or its way of openness.

``公文状态`` and ``公开方式`` name the values beside which the keys of ``字段`` may stand; one of
the two may be left out. A key that stands there empty counts: somebody meant something by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, path_of
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

PARAMS = {
    "字段": Parameter("fields", "只能与所列的值同时出现的字段"),
    "公文状态": Parameter("list", "可以有这些字段的状态；不写即全部", required=False),
    "公开方式": Parameter("list", "可以有这些字段的公开方式；不写即全部", required=False),
}
VARIANTS = {"状态": ("字段", "值"), "公开方式": ("字段", "值")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each key that stands where it cannot."""
    for document in documents_for(rule, portal):
        variant, value = _contradiction(rule, document)
        if not variant:
            continue
        source = document.source
        for label in rule.params["字段"]:
            path = path_of(label)
            if path in source.key_marks:
                place = source.key_at(*path)
                yield rule.finding(document, place, field=label, variant=variant, 值=value)


def _contradiction(rule: Rule, document: Document) -> tuple[str, str]:
    """Return which of the two does not go with the keys, and its value; nothing if both do."""
    for variant, name, value in (
        ("状态", "公文状态", document.state),
        ("公开方式", "公开方式", document.openness),
    ):
        allowed = rule.params.get(name)
        if allowed and value not in allowed:
            return variant, value or "没有写"
    return "", ""
