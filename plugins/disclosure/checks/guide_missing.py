"""Yields the offices in service that have no guide to their disclosure (公开指南.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for, place_below
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("机构", "文件")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each office without a guide, at the file that should be there."""
    for office in offices_for(portal, as_of):
        if portal.get("guide", f"{office.id}/公开指南") is None:
            place = place_below(office, "公开指南.md")
            yield rule.finding(office, place, field="公开指南", 机构=office.name, 文件=place.path)
