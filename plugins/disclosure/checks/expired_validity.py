"""Yields a document whose last day has passed and that still says it is in force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS = {"不得写": Parameter("list", "失效日期过后，效力不得再写的词")}
VARIANTS = {"": ("字段", "值", "失效日期")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each text that has run out unnoticed."""
    wrong = frozenset(rule.params["不得写"])
    for document in documents_for(rule, portal):
        expires = document.day("expires_on")
        if expires is not None and expires < as_of and document.text("validity") in wrong:
            yield rule.finding(
                document,
                document.source.at("效力"),
                field="效力",
                值=document.text("validity"),
                失效日期=expires,
            )
