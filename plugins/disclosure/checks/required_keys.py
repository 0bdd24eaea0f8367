"""Yields each key that a document must have and lacks, or has with nothing in it.

Keys are labels; ``审查/签发/日期`` looks below 审查. Where a whole group is missing only the
group is reported. ``栏目`` narrows the rule to columns of those names; what such a column's own
须填 asks for is then left to the rule on columns. ``公开方式`` narrows it to ways of openness.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, path_of
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "profile"
PARAMS = {
    "字段": Parameter("fields", "公文必须填写的字段；下级字段写作 审查/签发/日期"),
    "栏目": Parameter("list", "只查这些名称的栏目；不写即全部", required=False),
    "体裁": Parameter("list", "只查这些体裁的公文；不写即全部", required=False),
    "公开方式": Parameter("list", "只查这些公开方式的公文；不写即全部", required=False),
}
VARIANTS = {"没有": ("字段",), "空白": ("字段",)}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each missing or empty key."""
    paths = [path_of(label) for label in rule.params["字段"]]
    columns = frozenset(rule.params.get("栏目", ()))
    kinds = frozenset(rule.params.get("体裁", ()))
    ways = frozenset(rule.params.get("公开方式", ()))
    for document in documents_for(rule, portal):
        if columns and document.column[-1] not in columns:
            continue
        if (kinds and document.text("kind") not in kinds) or (
            ways and document.openness not in ways
        ):
            continue
        source = document.source
        told: set[tuple[str, ...]] = set()
        for path in paths:
            missing = _missing(source.values, path)
            if missing is None or missing in told:
                continue
            told.add(missing)
            if columns and "/".join(missing) in _needs(document, portal, ruleset):
                continue
            there = missing in source.key_marks
            yield rule.finding(
                document,
                source.key_at(*missing),
                field="/".join(missing),
                variant="空白" if there else "没有",
            )


def _needs(document: Document, portal: Portal, ruleset: Ruleset) -> tuple[str, ...]:
    """Return the keys that the document's column asks for."""
    office = portal.get("office", document.office)
    schema = ruleset.schemas.of(office) if office else None
    column = schema.get(document.column) if schema else None
    return column.needs if column else ()


def _missing(values: Mapping[str, Any], path: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the part of the path that is missing or empty, or None when all is there."""
    found: Any = values
    for depth, part in enumerate(path, start=1):
        if not isinstance(found, dict):
            return None
        found = found.get(part)
        if not found or (isinstance(found, str) and not found.strip()):
            return path[:depth]
    return None
