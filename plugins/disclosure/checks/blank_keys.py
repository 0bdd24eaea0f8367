"""Yields each key that stands there with nothing behind it, where a blank could be misread.

A blank 状态 does not say 公开, and a blank 解禁日期 does not say that there is none: such a
document is held back.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, path_of, value_at
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

PARAMS = {"字段": Parameter("fields", "写了名称就要有内容的字段")}
VARIANTS = {"": ("字段",)}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each blank key."""
    paths = [(label, path_of(label)) for label in rule.params["字段"]]
    for document in documents_for(rule, portal):
        source = document.source
        for label, path in paths:
            if path not in source.key_marks:
                continue
            value = value_at(source.values, path)
            if not value or (isinstance(value, str) and not value.strip()):
                yield rule.finding(document, source.key_at(*path), field=label)
