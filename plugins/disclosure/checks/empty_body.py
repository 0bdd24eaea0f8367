"""Yields a document whose body says nothing: empty, or headings and comments alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

WITH, WITHOUT = "有", "无"
REACH = "record"
PARAMS = {"附件": Parameter("choice", "查有附件的还是没有附件的公文", choices=(WITH, WITHOUT))}
VARIANTS = {"": ("标题",)}

_NO_TEXT = re.compile(r"<!--[\s\S]*?-->|^[ \t]*#.*$|^[ \t]*[-=*_|]+[ \t]*$", re.MULTILINE)
_SURELY_TEXT = 400
"""A body of more characters than this is not looked into."""


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each body without a word."""
    with_files = rule.params["附件"] == WITH
    for document in documents_for(rule, portal):
        body = document.source.body
        if len(body) > _SURELY_TEXT or with_files != bool(document.files):
            continue
        if not _NO_TEXT.sub("", body).strip():
            place = document.source.body_at(0)
            yield rule.finding(document, place, field="正文", 标题=document.title)
