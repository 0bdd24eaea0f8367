"""Yields a document whose id begins with neither the year it was made nor that of publication."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS = {"": ("编号", "年份", "成文", "公开")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each id whose year fits no date of the document."""
    for document in documents_for(rule, portal):
        made, published, year = document.made_on, document.published_on, document.year
        if not year or made is None or published is None:
            continue
        if year not in {made.year, published.year}:
            yield rule.finding(
                document,
                document.source.at("公开日期"),
                field="编号",
                编号=document.number_in_office,
                年份=year,
                成文=made.year,
                公开=published.year,
            )
