"""Yields a document that bears the number of another one of the office with another title.

Papers of other organs (制定机关, 来源) are not looked at: an office may reprint a paper in parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS = {"": ("字段", "值", "另一份", "另一处")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for the second and every further title of a number."""
    first: dict[tuple[str, str], Document] = {}
    for document in documents_for(rule, portal):
        if not document.number or document.text("made_by") or document.text("origin"):
            continue
        other = first.setdefault((document.office, document.number), document)
        if other.title != document.title:
            yield rule.finding(
                document,
                document.source.at("发文字号"),
                field="发文字号",
                值=document.number,
                另一份=other.title,
                另一处=other.source.path,
            )
