"""The annual reports that are public, and every number of their tables."""

from __future__ import annotations

from typing import Any

from plugins.disclosure.annual import tables_of
from plugins.disclosure.annual_form import Line
from plugins.disclosure.model import AnnualReport
from plugins.opendata.given import Given
from plugins.opendata.table import (
    COUNT_TYPE,
    DATE_TYPE,
    NUMBER_TYPE,
    OFFICE_REFERENCE,
    Column,
    Reference,
    Row,
    Table,
    office_column,
)

_YEAR = Column("year", "年度", COUNT_TYPE)


def report_tables(given: Given) -> tuple[Table, ...]:
    """Return the reports and their cells (国办公开办函〔2021〕30号)."""
    reports = [
        report
        for office in given.portal.offices
        for report in given.portal.reports_of.get(office.id, [])
        if report.is_public(given.as_of)
    ]
    return _reports(given, reports), _cells(given, reports)


def _reports(given: Given, reports: list[AnnualReport]) -> Table:
    columns = (
        office_column(),
        _YEAR,
        Column("published_on", "公开日期", DATE_TYPE),
        Column("page", "网页"),
    )
    rows: tuple[Row, ...] = tuple(
        (one.office, one.year, one.values.get("published_on"), given.address(one))
        for one in reports
    )
    note = "各机构的政府信息公开工作年度报告"
    key = ("office", "year")
    return Table("annual_reports", "年度报告", note, columns, key, rows, (OFFICE_REFERENCE,))


def _cells(given: Given, reports: list[AnnualReport]) -> Table:
    columns = (
        office_column(),
        _YEAR,
        Column("block", "表代号"),
        Column("row", "行代号"),
        Column("column", "列代号"),
        Column("heading", "表"),
        Column("row_label", "行"),
        Column("column_label", "列"),
        Column("value", "数字", NUMBER_TYPE, "空着表示报告里没有数字"),
    )
    rows = tuple(row for report in reports for row in _numbers(given, report))
    references = (Reference(("office", "year"), "annual_reports", ("office", "year")),)
    key = ("office", "year", "block", "row", "column")
    note = "年度报告各表的每一个数字"
    return Table("annual_report_cells", "年度报告数据", note, columns, key, rows, references)


def _numbers(given: Given, report: AnnualReport) -> list[Row]:
    cells: Any = tables_of(report, given.ruleset.report_forms, given.portal).cells
    return [
        (
            *(report.office, report.year, *key),
            *(cell.block.heading, _named(cell.row), _named(cell.column), cell.value),
        )
        for key, cell in cells.items()
    ]


def _named(line: Line) -> str:
    """Return a row or a column under the headings that stand over it."""
    return "·".join((*line.above, line.name))
