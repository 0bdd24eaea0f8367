"""Yields attachments of a kind that readers cannot be asked to open, too large, or empty."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.source import Location

KIND, SIZE, EMPTY = "类型", "大小", "空文件"
REACH = "record"
PARAMS = {
    "项目": Parameter("list", "查哪些情形：类型、大小、空文件"),
    "允许": Parameter("list", "允许的扩展名", required=False),
    "上限": Parameter("number", "一个附件最大多少 MB", required=False),
}
VARIANTS = {KIND: ("名称", "扩展名", "允许"), SIZE: ("名称", "大小", "上限"), EMPTY: ("名称",)}

_MEGABYTE = 1024 * 1024


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each attachment, at the attachment itself."""
    for document in portal.documents:
        if document.files and document.state in rule.states:
            yield from _attachments(rule, document)


def _attachments(rule: Rule, document: Document) -> Iterator[Finding]:
    wanted = rule.params["项目"]
    allowed, limit = rule.params.get("允许", ()), rule.params.get("上限", 0)
    folder = document.source.path.rpartition("/")[0]
    for name in document.files:
        suffix = name.rpartition(".")[2].lower()
        size = document.sizes[name]
        facts = {"名称": name, "扩展名": suffix, "允许": "、".join(allowed), "上限": str(limit)}
        if suffix not in allowed and KIND in wanted:
            variant = KIND
        elif not size and EMPTY in wanted:
            variant = EMPTY
        elif size > limit * _MEGABYTE and SIZE in wanted:
            variant, facts["大小"] = SIZE, f"{size / _MEGABYTE:.1f}"
        else:
            continue
        place = Location(f"{folder}/{name}")
        yield rule.finding(document, place, field="附件", variant=variant, **facts)
