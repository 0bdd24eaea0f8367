"""Yields each document whose id another one of the office has already: both make one URL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS = {"": ("编号", "另一处", "网址")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for the second and every further file of an id."""
    first: dict[str, str] = {}
    for document in portal.documents:
        path = first.setdefault(document.id, document.source.path)
        if path != document.source.path:
            yield rule.finding(
                document,
                document.source.at(),
                field="编号",
                编号=document.number_in_office,
                另一处=path,
                网址=f"/{document.id}/",
            )
