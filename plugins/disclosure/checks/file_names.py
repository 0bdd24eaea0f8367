"""Yields file and folder names that another computer would take for the same, or cannot keep.

``同名`` differ only in case or in Unicode form; ``字形`` are not in the normal form NFC;
``字符`` have characters that are not allowed; ``编码`` are not UTF-8; ``过长`` are too long.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject
from plugins.disclosure.source import Location

SAME, FORM, CHARACTER, ENCODING, LONG = "同名", "字形", "字符", "编码", "过长"
REACH = "portal"
PARAMS = {
    "项目": Parameter("list", "查哪些情形：同名、字形、字符、编码、过长"),
    "禁用": Parameter("pattern", "文件名中不得出现的字符", required=False),
    "最长": Parameter("number", "一个文件名最多的字节数", required=False),
}
VARIANTS = {
    SAME: ("名称", "另一处"),
    FORM: ("名称",),
    CHARACTER: ("名称", "字符"),
    ENCODING: ("名称",),
    LONG: ("名称", "上限"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each name, once."""
    wanted = frozenset(rule.params["项目"])
    first: dict[str, str] = {}
    for path in _paths(portal):
        parent, _, name = path.rpartition("/")
        for variant, facts in _faults(rule, name, path, parent, first):
            if variant in wanted:
                shown = path.encode("utf-8", "replace").decode()
                yield rule.finding(
                    Subject(shown),
                    Location(shown),
                    field="文件名",
                    variant=variant,
                    名称=name.encode("utf-8", "replace").decode(),
                    **facts,
                )


def _faults(
    rule: Rule, name: str, path: str, parent: str, first: dict[str, str]
) -> Iterator[tuple[str, dict[str, str]]]:
    normal = name
    if not name.isascii():
        if any("\udc80" <= char <= "\udcff" for char in name):
            yield ENCODING, {}
        normal = unicodedata.normalize("NFC", name)
        if normal != name:
            yield FORM, {}
    other = first.setdefault(f"{parent}/{normal.casefold()}", path)
    if other != path:
        yield SAME, {"另一处": other.encode("utf-8", "replace").decode()}
    forbidden, longest = rule.params.get("禁用"), rule.params.get("最长")
    match = forbidden.search(name) if forbidden else None
    if match:
        yield CHARACTER, {"字符": match[0] if match[0].isprintable() else repr(match[0])}
    if longest and len(name.encode("utf-8", "surrogateescape")) > longest:
        yield LONG, {"上限": str(longest)}


def _paths(portal: Portal) -> Iterator[str]:
    """Yield every file and every folder above one, each once, in order of path."""
    folders: set[str] = set()
    for path in portal.files:
        parent = path.rpartition("/")[0]
        above = []
        while parent and parent not in folders:
            folders.add(parent)
            above.append(parent)
            parent = parent.rpartition("/")[0]
        yield from reversed(above)
        yield path
