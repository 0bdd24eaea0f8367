"""Yields the folders that hold documents but are no column of the office that takes them.

A folder may be unknown to the office's schema, dropped from it by its profile, a heading that
only has sub-columns, or a column that something else fills (机构.yaml, a ledger, links). One
finding a folder, at its first document, with the columns that look most like it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import nearest, offices_for, quoted
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import INSTITUTIONS, ColumnPath, Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject
from plugins.disclosure.schema import DOCUMENTS, Column, Schema

UNKNOWN, DROPPED, HEADING, ELSEWHERE = "没有此栏目", "已取消", "只有下级栏目", "另有来源"
REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    UNKNOWN: ("机构", "栏目", "数量", "建议"),
    DROPPED: ("机构", "栏目", "数量", "建议", "理由"),
    HEADING: ("机构", "栏目", "数量", "建议"),
    ELSEWHERE: ("机构", "栏目", "数量", "建议", "来源"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each folder of documents that its office's schema does not know."""
    offices = {office.id: office for office in offices_for(portal, as_of)}
    for (office_id, path), documents in portal.documents_in.items():
        office = offices.get(office_id)
        schema = ruleset.schemas.of(office) if office else None
        if office is None or schema is None or path == INSTITUTIONS:
            continue
        wrong, facts = _judge(schema, path)
        if not wrong:
            continue
        label = "/".join(path)
        yield rule.finding(
            Subject(f"{office_id}/{label}"),
            documents[0].source.at(),
            field=label,
            variant=wrong,
            机构=office.name,
            栏目=label,
            数量=len(documents),
            **facts,
        )


def _judge(schema: Schema, path: ColumnPath) -> tuple[str, dict[str, str]]:
    """Return what is wrong with a folder and the facts to say so; empty for a sound one."""
    column = schema.get(path)
    if column is None:
        facts = {"建议": _suggest(schema, path)}
        for removal in schema.removals:
            if path[: len(removal.path)] == removal.path:
                return DROPPED, {**facts, "理由": removal.reason}
        return UNKNOWN, facts
    if column.children:
        leaves = [leaf.label for leaf in column.walk() if _takes_documents(leaf)]
        return HEADING, {"建议": quoted(leaves)}
    if column.filling != DOCUMENTS:
        return ELSEWHERE, {"建议": _suggest(schema, path), "来源": column.taken_from}
    return "", {}


def _suggest(schema: Schema, path: ColumnPath) -> str:
    """Return the columns of documents that look most like a path, else those beside it."""
    leaves = [leaf for leaf in schema.leaves() if _takes_documents(leaf)]
    by_name = {leaf.name: leaf.label for leaf in leaves}
    named = [by_name[name] for name in (path[-1], *nearest(path[-1], by_name)) if name in by_name]
    alike = nearest("/".join(path), [leaf.label for leaf in leaves])
    beside = [leaf.label for leaf in leaves if leaf.path[:-1] == path[:-1]]
    found = [*named, *alike, *beside] or [leaf.label for leaf in leaves]
    return quoted(list(dict.fromkeys(found))[:3])


def _takes_documents(column: Column) -> bool:
    return not column.children and column.filling == DOCUMENTS
