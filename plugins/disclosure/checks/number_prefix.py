"""Yields a document number whose issuing-organ code is not one of the office's own.

Papers of other organs (制定机关, 来源, 联合发文) are not looked at, nor are offices without
发文代字.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "profile"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS = {
    "未登记": ("字段", "代字", "机构", "已登记"),
    "他机关": ("字段", "代字", "机构", "已登记", "属于"),
}

_PREFIX = re.compile(r"(\D+?)\s*[〔\[［(（【﹝]\s*(?:19|20)\d{2}")
_OF_OTHERS = ("made_by", "origin", "jointly")


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each number with a code that its office does not use."""
    own = {office.id: _prefixes(office.values) for office in portal.offices}
    names = {office.id: office.name for office in portal.offices}
    owners = {prefix: names[office] for office, prefixes in own.items() for prefix in prefixes}
    for document in documents_for(rule, portal):
        known = own.get(document.office)
        if not document.number or not known:
            continue
        if any(document.values.get(name) for name in _OF_OTHERS):
            continue
        match = _PREFIX.match(document.number)
        if match is None or match[1] in known:
            continue
        owner = owners.get(match[1], "")
        yield rule.finding(
            document,
            document.source.at("发文字号"),
            field="发文字号",
            variant="他机关" if owner else "未登记",
            代字=match[1],
            机构=names.get(document.office, document.office),
            已登记="、".join(known),
            属于=owner,
        )


def _prefixes(values: Mapping[str, object]) -> tuple[str, ...]:
    found = values.get("prefixes", ())
    return found if isinstance(found, tuple) else ()
