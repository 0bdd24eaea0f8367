"""Yields headings that repeat the title, stand at level one, or skip a level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS = {"重复标题": ("标题",), "一级标题": ("标题",), "跳级": ("标题", "上一级", "级")}

_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
_NOT_WORDS = re.compile(r"[\W_]+")
_TOP = 2
"""The level at which the headings of a body begin: the title itself is level one."""


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each heading out of order."""
    for document in documents_for(rule, portal):
        if "#" in document.source.body:
            yield from _headings(rule, document)


def _headings(rule: Rule, document: Document) -> Iterator[Finding]:
    title = _NOT_WORDS.sub("", document.title)
    above = _TOP - 1
    for match in _HEADING.finditer(document.source.body):
        level, text = len(match[1]), match[2]
        variant = ""
        if title and _NOT_WORDS.sub("", text) == title:
            variant = "重复标题"
        elif level < _TOP:
            variant = "一级标题"
        elif level > above + 1:
            variant = "跳级"
        if variant:
            yield rule.finding(
                document,
                document.source.body_at(match.start()),
                field="正文",
                variant=variant,
                标题=text,
                上一级=above,
                级=level,
            )
        above = max(level, _TOP - 1)
