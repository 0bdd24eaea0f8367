"""Yields the published annual reports that were changed since, without a correction that says so.

A report is sealed when it is published (``gongkai report --seal``) and again with each correction
(``--correct``); one that was never sealed, or is not out yet, may change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.annual.seal import last_seal, seal_of_report
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("年度", "公开日期", "更正次数")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each report that no longer agrees with its seal."""
    for report in portal.select("report"):
        sealed = last_seal(report)
        if not sealed or not report.is_public(as_of):
            continue
        if seal_of_report(report.source.values) != sealed:
            yield rule.finding(
                report,
                report.source.key_at("校验"),
                field="校验",
                年度=report.year,
                公开日期=report.values["published_on"],
                更正次数=len(report.values.get("corrections", ())),
            )
