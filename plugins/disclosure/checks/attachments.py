"""Yields attachments that are listed and not there, or there and neither listed nor linked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

MISSING, UNLISTED = "缺文件", "未登记"
REACH = "record"
PARAMS = {"项目": Parameter("choice", "查缺文件还是未登记", choices=(MISSING, UNLISTED))}
VARIANTS = {
    "缺文件": ("字段", "值", "编号"),
    "名称不同": ("字段", "值", "编号", "建议"),
    "未登记": ("字段", "值"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each attachment that the rule asks about."""
    find = _missing if rule.params["项目"] == MISSING else _unlisted
    for document in documents_for(rule, portal):
        if document.files or "attachments" in document.values:
            yield from find(rule, document)


def _missing(rule: Rule, document: Document) -> Iterator[Finding]:
    free = [name for name in document.files if name not in document.list("attachments")]
    for number, name in enumerate(document.list("attachments")):
        if name in document.sizes:
            continue
        likely = get_close_matches(name, free, n=1, cutoff=0.5)
        yield rule.finding(
            document,
            document.source.at("附件", number),
            field="附件",
            variant="名称不同" if likely else "缺文件",
            值=name,
            编号=document.number_in_office,
            建议=likely[0] if likely else "",
        )


def _unlisted(rule: Rule, document: Document) -> Iterator[Finding]:
    listed = frozenset(document.list("attachments"))
    for name in document.files:
        if name not in listed and name not in document.source.body:
            place = document.source.key_at("附件")
            yield rule.finding(document, place, field="附件", variant="未登记", 值=name)
