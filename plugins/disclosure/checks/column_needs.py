"""Yields the documents that lack a key which their column asks for (须填 in the schema).

What each column asks for is data: 规范性文件 needs its number, validity and day of effect,
资料下载 needs a file to download. Looks at documents in the rule's states.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import ColumnPath, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "profile"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("栏目", "字段")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each key that a column asks for and a document does not give."""
    needs = _needs(portal, ruleset)
    for document in documents_for(rule, portal):
        wanted = needs.get((document.office, document.column), ())
        values = document.source.values
        for label in wanted:
            if not values.get(label):
                yield rule.finding(
                    document,
                    document.source.key_at(label),
                    field=label,
                    栏目="/".join(document.column),
                )


def _needs(portal: Portal, ruleset: Ruleset) -> dict[tuple[str, ColumnPath], tuple[str, ...]]:
    """Return what each column that asks for anything asks for, by office and path."""
    return {
        (office.id, column.path): column.needs
        for office in portal.offices
        if (schema := ruleset.schemas.of(office)) is not None
        for column in schema.walk()
        if column.needs
    }
