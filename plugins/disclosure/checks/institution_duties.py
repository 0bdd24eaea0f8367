"""Yields what is wrong with who answers for an office's institutions (制度责任 of 机构.yaml).

A line names a known institution once; where an office has the text of an institution, the
organ that answers for it and its phone must be known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import nearest, offices_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.institutions import duty_of, texts_of
from plugins.disclosure.model import Office, Portal
from plugins.disclosure.rule import Rule, Ruleset

UNKNOWN, TWICE, SILENT = "不认识", "重复", "缺少"
KEY = "制度责任"
REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    UNKNOWN: ("机构", "制度", "建议"),
    TWICE: ("机构", "制度"),
    SILENT: ("机构", "制度", "缺项"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each line that cannot be used, and each organ that is not known."""
    names = [one.name for one in ruleset.institutions]
    for office in offices_for(portal, as_of):
        yield from _lines(rule, office, names)
        texts = texts_of(portal, office.id, ruleset.institutions, as_of)
        for name in names:
            unit, phone = duty_of(office, name)
            if texts[name] and not (unit and phone):
                yield rule.finding(
                    office,
                    office.source.at(KEY),
                    field=f"{KEY}/{name}",
                    variant=SILENT,
                    机构=office.name,
                    制度=name,
                    缺项="联系电话" if unit else "责任机构",
                )


def _lines(rule: Rule, office: Office, names: list[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, line in enumerate(office.records("institution_duties")):
        name = str(line.get("institution", ""))
        variant = UNKNOWN if name not in names else TWICE if name in seen else ""
        seen.add(name)
        if variant and names:
            yield rule.finding(
                office,
                office.source.at(KEY, number, "制度"),
                field=f"{KEY}/{number + 1}",
                variant=variant,
                机构=office.name,
                制度=name or "（空）",
                建议="、".join(nearest(name, names) or names),
            )
