"""Yields a summary that is too long or says no more than the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS = {"最多字数": Parameter("number", "内容概述最多的字数")}
VARIANTS = {"过长": ("字数", "上限"), "同标题": ()}

_NOT_WORDS = re.compile(r"[\W_]+")


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each summary that does not serve."""
    limit = rule.params["最多字数"]
    for document in documents_for(rule, portal):
        summary = document.text("summary")
        if not summary:
            continue
        place = document.source.at("内容概述")
        if len(summary) > limit:
            yield rule.finding(
                document, place, field="内容概述", variant="过长", 字数=len(summary), 上限=limit
            )
        elif _NOT_WORDS.sub("", summary) == _NOT_WORDS.sub("", document.title):
            yield rule.finding(document, place, field="内容概述", variant="同标题")
