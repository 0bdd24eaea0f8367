"""Yields the columns of each office that stand in one of the named states: 空缺 or 超期.

A column is empty when nothing public lies in it on the day, whatever stub there is; it is
stale when its newest entry is older than the days that its schema allows. Optional columns
(如有, 可选) and those listed under 不适用栏目 are not reported. Offices that were closed or
merged are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for, place_below
from plugins.disclosure.coverage import EMPTY, STALE, Cell, coverage
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Office, Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject
from plugins.disclosure.schema import DOCUMENTS, LEDGER, Column, Schemas
from plugins.disclosure.source import Location

REACH = "office"
PARAMS = {"状态": Parameter("choice", "要报告的状态", choices=(EMPTY, STALE))}
_FACTS = ("机构", "栏目", "依据", "填充")
VARIANTS: Mapping[str, tuple[str, ...]] = {
    EMPTY: _FACTS,
    STALE: (*_FACTS, "最近", "应在", "天数"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each column of each office in one of the rule's states."""
    cells_of = coverage(portal, ruleset, as_of)
    for office in offices_for(portal, as_of):
        schema = ruleset.schemas.of(office)
        for cell in cells_of.get(office.id, {}).values():
            if cell.state != rule.params["状态"] or not _is_own_state(cell):
                continue
            column = cell.column
            yield rule.finding(
                Subject(f"{office.id}/{column.label}"),
                _place(office, column),
                field=column.label,
                variant=cell.state,
                机构=office.name,
                栏目=column.label,
                依据=basis_of(column, schema.basis if schema else "", ruleset.schemas),
                填充=filled_by(column),
                最近=cell.renewed_on or "",
                应在=cell.due or "",
                天数=column.renew_days,
            )


def _is_own_state(cell: Cell) -> bool:
    """True unless the column only sums up what its sub-columns say themselves."""
    return not cell.column.children or bool(cell.column.renew_days and cell.state == STALE)


def _place(office: Office, column: Column) -> Location:
    """Return where an editor would fill the column."""
    if column.filling == DOCUMENTS:
        return place_below(office, *column.path)
    if column.filling == LEDGER:
        return place_below(office, "台账")
    return office.source.key_at(column.taken_from)


def basis_of(column: Column, schema_basis: str, schemas: Schemas) -> str:
    """Return the law behind a column: its own or its schema's basis, and the items it serves."""
    articles = {item.code: item.article for item in schemas.statutory}
    served = dict.fromkeys(articles[code] for code in column.serves if code in articles)
    law = f"《政府信息公开条例》{'、'.join(served)}" if served else ""
    return "；".join(text for text in (column.basis or schema_basis, law) if text)


def filled_by(column: Column) -> str:
    """Return what an editor does to fill a column, as the end of a sentence."""
    if column.filling == DOCUMENTS:
        return f"在文件夹“{column.label}”里放入公文"
    if column.filling == LEDGER:
        return f"在“台账”文件夹的“{column.taken_from}-年度.csv”里登记，并把可以公开的行标为“是”"
    return f"在机构.yaml 里填写“{column.taken_from}”"
