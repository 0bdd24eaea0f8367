"""Yields the parts of an annual report that are missing or say nothing.

A part of tables is there when its numbers stand in ``表格`` or something stands in ``部分``; with
``情形: 表格`` the check asks for the table itself, since words alone are not the prescribed form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.annual import tables_of
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for
from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

ALL, TABLES = "六部分", "表格"
KEYS = {"年度": "year", "公开日期": "published_on"}
REACH = "office"
PARAMS = {
    "情形": Parameter("choice", "查六个部分，还是查表格", choices=(ALL, TABLES)),
    "起始年度": Parameter("number", "只查这一年度起的年报", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("名称", "项目", "年度")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each part that is not there."""
    forms = ruleset.report_forms
    with_tables = {block.part for form in forms for block in form.blocks}
    for office in offices_for(portal, as_of):
        for report in portal.reports_of.get(office.id, []):
            if not report.source.readable or report.year < rule.params.get("起始年度", 0):
                continue
            written = {
                label
                for number, label in enumerate(REPORT_PARTS, start=1)
                if report.values.get("parts", {}).get(f"part{number}")
            }
            tables = set(tables_of(report, forms, portal).forms)
            if rule.params["情形"] == TABLES:
                missing = [
                    part for part in REPORT_PARTS if part in (with_tables & written) - tables
                ]
            else:
                missing = [label for label in KEYS if not report.source.values.get(label)]
                missing += [part for part in REPORT_PARTS if part not in written | tables]
            for label in missing:
                path = (label,) if label in KEYS else ("部分", label)
                yield rule.finding(
                    report,
                    report.source.key_at(*path),
                    field="/".join(path),
                    名称=f"{office.name}{report.year}年度报告",
                    项目=label,
                    年度=report.year,
                )
