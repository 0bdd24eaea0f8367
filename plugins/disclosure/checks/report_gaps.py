"""Yields the years between an office's first and last annual report that have none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for, place_below
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject

REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("机构", "年度", "首年", "末年", "文件")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each missing year, at the file that should be there."""
    for office in offices_for(portal, as_of):
        years = [report.year for report in portal.reports_of.get(office.id, [])]
        if not years:
            continue
        for year in sorted(set(range(years[0], years[-1])) - set(years)):
            place = place_below(office, "年报", f"{year}.yaml")
            yield rule.finding(
                Subject(f"{office.id}/年报/{year}"),
                place,
                机构=office.name,
                年度=year,
                首年=years[0],
                末年=years[-1],
                文件=place.path,
            )
