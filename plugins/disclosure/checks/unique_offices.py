"""Yields the values that two offices in service share though only one can have them.

A name or a code that stands in two folders sends readers to the wrong office and makes two
index numbers out of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for
from plugins.disclosure.fields import OFFICE
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Office, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "portal"
PARAMS = {"字段": Parameter("list", "不得重复的字段")}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("机构", "字段", "值", "另一机构", "另一文件")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for the second and every further office with a value."""
    names = {field.label: field.name for field in OFFICE if field.label in rule.params["字段"]}
    first: dict[tuple[str, str], Office] = {}
    for office in offices_for(portal, as_of):
        for label, name in names.items():
            value = office.text(name)
            other = first.setdefault((label, value), office) if value else office
            if other is not office:
                yield rule.finding(
                    office,
                    office.source.at(label),
                    field=label,
                    机构=office.name,
                    值=value,
                    另一机构=other.name,
                    另一文件=other.source.path,
                )
