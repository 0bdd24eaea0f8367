"""Yields the columns and rows of an annual report in which an equation does not hold.

The equations stand in ``disclosure_rules/annual_report/``; ``勾稽`` names one of them. Those that
look at the year before need that year's report and say nothing without it. ``只查`` and ``不查``
name columns or rows by their headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.annual import Mismatch, Tables, mismatches, tables_of
from plugins.disclosure.annual.tables import as_text
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import AnnualReport, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "office"
PARAMS = {
    "勾稽": Parameter("text", "勾稽关系的代码，如 E1"),
    "只查": Parameter("list", "只查这些行或列", required=False),
    "不查": Parameter("list", "不查这些行或列", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    "": ("年度", "表", "勾稽", "等式", "行列", "左边", "右边", "差")
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each column or row that does not add up."""
    forms = ruleset.report_forms
    only, never = rule.params.get("只查"), rule.params.get("不查", ())
    for reports in portal.reports_of.values():
        before: tuple[int, Tables] | None = None
        for report in reports:
            tables = tables_of(report, forms, portal)
            last = before[1] if before and before[0] == report.year - 1 else None
            for found in _mismatches(rule.params["勾稽"], tables, last):
                if found.line.name not in never and (not only or found.line.name in only):
                    yield _finding(rule, report, found)
            before = report.year, tables


def _mismatches(code: str, tables: Tables, last: Tables | None) -> Iterator[Mismatch]:
    seen = set()
    for form in tables.forms.values():
        for equation in form.equations:
            if equation.code == code and (form.code, code) not in seen:
                seen.add((form.code, code))
                yield from mismatches(equation, tables, last)


def _finding(rule: Rule, report: AnnualReport, found: Mismatch) -> Finding:
    left, right = (as_text(side, found.block) for side in (found.left, found.right))
    return rule.finding(
        report,
        found.at,
        field=f"{found.equation.code}·{found.line.name}",
        年度=report.year,
        表=found.block.heading,
        勾稽=found.equation.code,
        等式=found.equation.text,
        行列=found.line.name,
        左边=left,
        右边=right,
        差=as_text(abs(found.left - found.right), found.block),
    )
