"""Yields the offices whose columns are in one of the four states that surveys of sites found.

No page of its own; only a pointer to the government's home page; only duties, leaders and
departments; filled but not by the standard. The state is a notice: what is missing is
reported column by column by other rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for
from plugins.disclosure.coverage import (
    BASICS_ONLY,
    EMPTY,
    NO_PAGE,
    NOT_STANDARD,
    POINTER_ONLY,
    STANDARD,
    coverage,
    survey_state,
)
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    (NO_PAGE, POINTER_ONLY, BASICS_ONLY, NOT_STANDARD), ("机构", "状况", "已填", "空缺", "栏目数")
)


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each office that is not filled by the standard."""
    cells_of = coverage(portal, ruleset, as_of)
    for office in offices_for(portal, as_of):
        cells = cells_of.get(office.id)
        if cells is None:
            continue
        state = survey_state(portal, office, cells, as_of)
        if state == STANDARD:
            continue
        leaves = [cell for cell in cells.values() if not cell.column.children]
        yield rule.finding(
            office,
            office.source.at(),
            variant=state,
            机构=office.name,
            状况=state,
            已填=sum(1 for cell in leaves if cell.count),
            空缺=sum(1 for cell in leaves if cell.state == EMPTY),
            栏目数=len(leaves),
        )
