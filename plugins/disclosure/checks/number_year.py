"""Yields a document number whose year is not that of the day the document was made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS = {"": ("字段", "值", "年份", "成文日期")}

_YEAR = re.compile(r"[〔\[［(（【﹝]\s*((?:19|20)\d{2})")


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each number of another year."""
    for document in documents_for(rule, portal):
        if not document.number or document.made_on is None:
            continue
        match = _YEAR.search(document.number)
        if match and int(match[1]) != document.made_on.year:
            yield rule.finding(
                document,
                document.source.at("发文字号"),
                field="发文字号",
                值=document.number,
                年份=match[1],
                成文日期=document.made_on,
            )
