"""Yields portraits and marks that are not there, are no picture, are too big or say nothing.

A picture is named in 机构.yaml (照片) or in 门户.yaml (图片) and lies beside that file. What is
not there or no picture is not shown; ``最大`` is in KB of 1,024 bytes. A portrait is to have words
for those who do not see it; a mark is named by its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for
from plugins.disclosure.fields import SITE
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Office, Portal, Site
from plugins.disclosure.pictures import MARKS, PORTRAIT, PORTRAIT_WORDS, picture_of
from plugins.disclosure.rule import HasPlace, Rule, Ruleset, Subject

ABSENT, KIND, BIG, SILENT = "没有文件", "格式", "过大", "没有说明"
PARAMS = {"最大": Parameter("number", "一张图片最多多少 KB")}
VARIANTS: dict[str, tuple[str, ...]] = {
    ABSENT: ("值",),
    KIND: ("值",),
    BIG: ("值", "大小", "上限"),
    SILENT: ("值", "姓名"),
}
_KILO = 1024
_LABELS = {field.name: field.label for field in SITE if field.name in MARKS}
Named = tuple[HasPlace, Office | Site, tuple[str | int, ...], str]
"""What names a picture: the record to report on, its file, the place in it, the name."""


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each fault of a picture that a record names."""
    most = rule.params["最大"]
    for subject, record, path, name in _named(portal, as_of):
        place = record.source.at(*path)
        for variant, facts in _faults(portal, record, name, most):
            yield rule.finding(
                subject, place, field="/".join(map(str, path)), variant=variant, 值=name, **facts
            )
    for office in offices_for(portal, as_of):
        for number, one in enumerate(office.records("leaders")):
            if one.get(PORTRAIT) and not one.get(PORTRAIT_WORDS):
                yield rule.finding(
                    office,
                    office.source.at("领导", number, "照片"),
                    field=f"领导/{number}/照片说明",
                    variant=SILENT,
                    值=one[PORTRAIT],
                    姓名=one.get("name", ""),
                )


def _named(portal: Portal, as_of: date) -> Iterator[Named]:
    for mark in MARKS:
        if name := portal.site.record(mark).get("picture", ""):
            yield Subject("门户"), portal.site, (_LABELS[mark], "图片"), name
    for office in offices_for(portal, as_of):
        for number, one in enumerate(office.records("leaders")):
            if name := one.get(PORTRAIT, ""):
                yield office, office, ("领导", number, "照片"), name


def _faults(
    portal: Portal, record: Office | Site, name: str, most: int
) -> Iterator[tuple[str, dict[str, Any]]]:
    picture = picture_of(portal, record, name)
    if picture is None:
        yield ABSENT, {}
    elif not picture.is_shown:
        yield KIND, {}
    elif picture.size > most * _KILO:
        yield BIG, {"大小": f"{picture.size / _KILO:.0f}", "上限": most}
