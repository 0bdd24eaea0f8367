"""Yields the items that a guide must have and lacks, in its front matter or as a section.

``字段`` are labels of the front matter (``工作机构/联系电话``; 传真 may be given as 无). ``部分``
names sections, each with the words of which one must stand in a heading; a section counts
only with text below its heading, be it under headings of a lower level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for, path_of
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Guide, Portal
from plugins.disclosure.rule import Rule, Ruleset

NO_FIELD, NO_SECTION, EMPTY_SECTION = "没有字段", "没有部分", "部分无内容"
REACH = "profile"
PARAMS = {
    "字段": Parameter("list", "开头部分必须填写的字段", required=False),
    "部分": Parameter("mapping", "正文必须有的部分：名称和标题中可用的字样", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    NO_FIELD: ("机构", "项目"),
    NO_SECTION: ("机构", "项目", "字样"),
    EMPTY_SECTION: ("机构", "项目"),
}

_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a guide, where it stands, and whether anything is written below it."""

    title: str
    start: int
    filled: bool


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each item that a guide lacks."""
    for office in offices_for(portal, as_of):
        guide = portal.get("guide", f"{office.id}/公开指南")
        if guide is None or not guide.source.readable:
            continue
        yield from _fields(rule, guide, office.name)
        yield from _sections(rule, guide, office.name)


def _fields(rule: Rule, guide: Guide, name: str) -> Iterator[Finding]:
    for label in rule.params.get("字段", ()):
        path = path_of(label)
        found: Any = guide.source.values
        for part in path:
            found = found.get(part) if isinstance(found, dict) else found
        if not found or (isinstance(found, str) and not found.strip()):
            place = guide.source.key_at(*path)
            yield rule.finding(
                guide,
                place,
                field=label,
                variant=NO_FIELD,
                机构=name,
                项目=label.replace("/", "的"),
            )


def _sections(rule: Rule, guide: Guide, name: str) -> Iterator[Finding]:
    sections = sections_of(guide.source.body)
    for item, given in rule.params.get("部分", {}).items():
        words = [given] if isinstance(given, str) else [str(word) for word in given]
        found = [one for one in sections if any(word in one.title for word in words)]
        if any(section.filled for section in found):
            continue
        place = guide.source.body_at(found[0].start if found else 0)
        yield rule.finding(
            guide,
            place,
            field=item,
            variant=EMPTY_SECTION if found else NO_SECTION,
            机构=name,
            项目=item,
            字样="”或“".join(words),
        )


def sections_of(body: str) -> list[Section]:
    """Return the headings of a text; one is filled when text stands before the next like it."""
    matches = list(_HEADING.finditer(body))
    sections = []
    for number, match in enumerate(matches):
        level = len(match[1])
        after = matches[number + 1 :]
        end = next((one.start() for one in after if len(one[1]) <= level), len(body))
        text = _HEADING.sub("", body[match.end() : end])
        sections.append(Section(match[2], match.start(), bool(text.strip())))
    return sections
