"""Yields the cells of an annual report that the office's ledger of requests does not bear out.

Compared are the single kinds of applicants and results; sums are a matter of the equations. In
the first year of a ledger only what came in is compared: what was carried into it is not known.
A row of the ledger that no cell can take is reported with the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.annual import counted, tables_of
from plugins.disclosure.annual.counting import BLOCK, CASES, NEW, TOTAL
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import AnnualReport, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("年度", "格", "年报", "台账")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each cell that differs."""
    for report in portal.select("report"):
        yield from _different(rule, portal, ruleset, report)


def _different(
    rule: Rule, portal: Portal, ruleset: Ruleset, report: AnnualReport
) -> Iterator[Finding]:
    tables = tables_of(report, ruleset.report_forms, portal)
    for block_key in (BLOCK, CASES):
        form = next((form for form, block in tables.blocks() if block.key == block_key), None)
        count = counted(portal, report.office, report.year, form) if form else None
        if count is None:
            continue
        for (block, row, column), cell in tables.cells.items():
            summed = column == "total" or row == TOTAL
            unknown = block == BLOCK and count.first_year == report.year and row != NEW
            if block != block_key or summed or unknown or cell.value is None:
                continue
            number = count.cells[block, row, column]
            if cell.value != number:
                yield rule.finding(
                    report,
                    cell.at,
                    field=cell.name,
                    年度=report.year,
                    格=cell.name,
                    年报=cell.text,
                    台账=number,
                )
