"""Yields what is wrong with single cells and rows of an annual report's tables.

``情形`` says what a rule looks at: 空格 are cells that nothing was written in (an empty cell stays
empty, it is never counted as 0; where an equation says what must stand there, the finding says
it too); 数字 those that hold no count or amount; 行列 rows, columns and tables that the
prescribed form has and the report has not, or the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.annual import Cell, Tables, tables_of
from plugins.disclosure.annual.equations import follows
from plugins.disclosure.annual.tables import (
    DOUBLED_ROW,
    EMPTY,
    MISSING_BLOCK,
    MISSING_ROW,
    NO_AMOUNT,
    NO_COUNT,
    UNKNOWN_BLOCK,
    UNKNOWN_ROW,
    WIDTH,
    as_text,
    meant,
)
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import AnnualReport, Portal
from plugins.disclosure.rule import Rule, Ruleset

BLANK, NUMBERS, LINES = "空格", "数字", "行列"
FOLLOWS, MEANT = "可推", "疑为"
_ODD = ("年度", "内容")
REACH = "record"
PARAMS = {"情形": Parameter("choice", "查哪一种情形", choices=(BLANK, NUMBERS, LINES))}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    EMPTY: ("年度", "格"),
    FOLLOWS: ("年度", "格", "应为"),
    NO_COUNT: ("年度", "格", "值"),
    NO_AMOUNT: ("年度", "格", "值"),
    MEANT: ("年度", "格", "值", "应为"),
    **dict.fromkeys(
        (UNKNOWN_ROW, MISSING_ROW, DOUBLED_ROW, WIDTH, UNKNOWN_BLOCK, MISSING_BLOCK), _ODD
    ),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each cell or row of the rule's case."""
    for report in portal.select("report"):
        tables = tables_of(report, ruleset.report_forms, portal)
        if rule.params["情形"] == LINES:
            yield from _lines(rule, report, tables)
            continue
        for cell in tables.cells.values():
            if cell.wrong and (cell.wrong == EMPTY) == (rule.params["情形"] == BLANK):
                yield _cell(rule, report, tables, cell)


def _lines(rule: Rule, report: AnnualReport, tables: Tables) -> Iterator[Finding]:
    for odd in tables.odd:
        yield rule.finding(
            report, odd.at, field=odd.words, variant=odd.kind, 年度=report.year, 内容=odd.words
        )


def _cell(rule: Rule, report: AnnualReport, tables: Tables, cell: Cell) -> Finding:
    if cell.wrong == EMPTY:
        wanted = _follows(tables, cell)
        variant = FOLLOWS if wanted else EMPTY
    else:
        wanted = meant(cell.text)
        variant = MEANT if wanted else cell.wrong
    return rule.finding(
        report,
        cell.at,
        field=cell.name,
        variant=variant,
        年度=report.year,
        格=f"{cell.block.heading}“{cell.name}”",
        值=cell.text,
        应为=wanted,
    )


def _follows(tables: Tables, cell: Cell) -> str:
    """Return what the equations say must stand in an empty cell, nothing where they disagree."""
    hole = (cell.block.key, cell.row.key, cell.column.key)
    form = tables.forms[cell.block.part]
    values = {follows(equation, tables, hole) for equation in form.equations} - {None}
    return as_text(values.pop(), cell.block) if len(values) == 1 else ""
