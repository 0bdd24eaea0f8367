"""Yields the reports of offices without the power to make rules (规章) that count some.

``有权`` maps the kinds of offices that have the power to their levels (类别 to 层级).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.annual import tables_of
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "office"
PARAMS = {
    "有权": Parameter("mapping", "有权制定规章的机构类别和层级"),
    "格": Parameter("list", "应当为零的格，写作 区块/行/列"),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("机构", "年度", "格", "件数")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each of the cells that is above nought."""
    for office in offices_for(portal, as_of):
        if office.text("level") in rule.params["有权"].get(office.text("category"), ()):
            continue
        for report in portal.reports_of.get(office.id, []):
            tables = tables_of(report, ruleset.report_forms, portal)
            for name in rule.params["格"]:
                block, row, column = name.split("/")
                cell = tables.cells.get((block, row, column))
                if cell and cell.value:
                    yield rule.finding(
                        report,
                        cell.at,
                        field=cell.name,
                        机构=office.name,
                        年度=report.year,
                        格=cell.name,
                        件数=cell.text,
                    )
