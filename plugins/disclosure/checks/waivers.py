"""Yields the entries of 不适用栏目 that do not hold.

An entry must name a column of the office that holds information itself, say why it has none
and on which day that was verified; and the column must be empty indeed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import nearest, offices_for, quoted
from plugins.disclosure.coverage import Cell, coverage
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import ColumnPath, Office, Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject

UNKNOWN, HEADING, INCOMPLETE, FILLED = "没有此栏目", "只有下级栏目", "缺项", "有内容"
REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    UNKNOWN: ("机构", "栏目", "建议"),
    HEADING: ("机构", "栏目", "建议"),
    INCOMPLETE: ("机构", "栏目", "缺少"),
    FILLED: ("机构", "栏目", "数量"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each entry of 不适用栏目 that does not hold."""
    cells_of = coverage(portal, ruleset, as_of)
    for office in offices_for(portal, as_of):
        cells = cells_of.get(office.id)
        for number, entry in enumerate(office.records("not_applicable") if cells else ()):
            yield from _entry(rule, office, cells or {}, number, entry)


def _entry(
    rule: Rule, office: Office, cells: Mapping[ColumnPath, Cell], number: int, entry: dict[str, Any]
) -> Iterator[Finding]:
    label = str(entry.get("column", ""))
    for wrong, facts in _judge(cells, label, entry):
        yield rule.finding(
            Subject(f"{office.id}/{label}"),
            office.source.at("不适用栏目", number, "栏目"),
            field="不适用栏目",
            variant=wrong,
            机构=office.name,
            栏目=label or "（未写栏目）",
            **facts,
        )


def _judge(
    cells: Mapping[ColumnPath, Cell], label: str, entry: dict[str, Any]
) -> Iterator[tuple[str, dict[str, object]]]:
    wanted = {"column": "栏目", "reason": "理由", "on": "核实日期"}
    missing = [word for name, word in wanted.items() if not entry.get(name)]
    if missing:
        yield INCOMPLETE, {"缺少": "、".join(missing)}
    if not label:
        return
    cell = cells.get(tuple(label.split("/")))
    if cell is None:
        labels = [other.column.label for other in cells.values() if not other.column.children]
        names = [other for other in labels if other.endswith(f"/{label}")]
        yield UNKNOWN, {"建议": quoted(names or nearest(label, labels) or labels[:3])}
    elif cell.column.children:
        leaves = [leaf.label for leaf in cell.column.walk() if not leaf.children]
        yield HEADING, {"建议": quoted(leaves)}
    elif cell.count:
        yield FILLED, {"数量": cell.count}
