"""``gongkai columns OFFICE``: an office's columns, what fills each and what is still empty."""

from __future__ import annotations

import argparse
from typing import TextIO

from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, load_project, office_named
from plugins.disclosure.coverage import Cell, coverage, survey_state
from plugins.disclosure.schema import DOCUMENTS, OFFICE

HELP = "列出一个机构的全部栏目：由什么填充、填了多少、还缺什么"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("office", metavar="机构", help="机构的文件夹名，如 zfb")
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Print the resolved schema of the office, one column a line."""
    portal, ruleset = load_project(arguments.root)
    office = office_named(portal, arguments.office)
    schema = ruleset.schemas.of(office)
    if schema is None:
        raise UsageError(f"机构 {office.id} 没有可用的栏目标准，请检查其层级、类别和栏目标准")
    day = as_of(arguments)
    cells = coverage(portal, ruleset, day)[office.id]
    out.write(f"{office.name}：{schema.name}（{schema.code}），截至 {day}\n")
    out.writelines(_line(cell) + "\n" for cell in cells.values())
    out.writelines(f"不设 {'/'.join(gone.path)}：{gone.reason}\n" for gone in schema.removals)
    out.write(f"状况：{survey_state(portal, office, cells, day)}\n")
    return 0


def _line(cell: Cell) -> str:
    column = cell.column
    indent = "  " * (len(column.path) - 1)
    if column.children and not cell.count:
        return f"{indent}{column.name} [{column.slug}] {cell.state}"
    filled = column.filling
    if column.children:
        filled = "各下级栏目共"
    elif column.filling == DOCUMENTS:
        filled = "公文"
    elif column.filling == OFFICE:
        filled = f"机构.yaml 的“{column.taken_from}”"
    elif column.taken_from:
        filled = f"{column.filling}“{column.taken_from}”"
    facts = [f"{filled} {cell.count} 条"]
    if cell.renewed_on:
        facts.append(f"最近 {cell.renewed_on}")
    if cell.due:
        facts.append(f"应在 {cell.due} 前更新")
    if cell.reason:
        facts.append(cell.reason)
    serves = f"（{'、'.join(column.serves)}）" if column.serves else ""
    return (
        f"{indent}{column.name} [{column.slug}] {column.demand} {cell.state}："
        f"{'，'.join(facts)}{serves}"
    )
