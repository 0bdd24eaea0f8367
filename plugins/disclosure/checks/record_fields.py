"""Yields the required fields that an office, a guide, an annual report or the site leaves out.

``字段`` names fields by label, ``公开工作机构/名称`` one inside a group and ``领导/姓名`` one in
every entry of a list; a list that is not there at all is a matter of columns, not of this
check. With ``要求: 任一`` one of the fields is enough. Entries whose day named by ``过期免查`` is
past (a leader who has left) are passed over. A value of the wrong type counts as given: its
fault is reported already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for, path_of
from plugins.disclosure.fields import (
    ANNUAL_REPORT,
    GUIDE,
    OFFICE,
    RECORDS,
    SITE,
    Field,
    parse_date,
)
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import HasPlace, Rule, Ruleset, Subject
from plugins.disclosure.source import Source
from plugins.disclosure.source.source import Path

FIELDS: Mapping[str, tuple[Field, ...]] = {
    "机构": OFFICE,
    "公开指南": GUIDE,
    "年报": ANNUAL_REPORT,
    "门户": SITE,
}
"""The records that have fields of their own beside documents, and those fields."""
ALL, ANY_ONE = "全部", "任一"
REACH = "profile"
PARAMS = {
    "对象": Parameter("choice", "查哪一类文件", choices=tuple(FIELDS)),
    "字段": Parameter("list", "必须填写的字段，下级写作 公开工作机构/名称"),
    "要求": Parameter(
        "choice", "全部要填，还是填任一项即可", required=False, choices=(ALL, ANY_ONE)
    ),
    "过期免查": Parameter("text", "列表中这一日期已过的条目不查，如 任期/止", required=False),
    "起始年度": Parameter("number", "只查这一年度起的年报", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("名称", "字段", "项目", "条目", "各项")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each required field that is missing or empty."""
    for subject, source, name in records_for(rule, portal, as_of):
        blank = list(_blank(rule, source, as_of))
        if rule.params.get("要求") == ANY_ONE:
            labels = {label for label, _ in blank}
            blank = blank[:1] if labels == set(rule.params["字段"]) else []
        for label, path in blank:
            item = item_above(source.values, path)
            yield rule.finding(
                subject,
                source.key_at(*path),
                field=label,
                名称=name,
                项目=path_of(label)[-1],
                条目=entry_name(path, item),
                各项="、".join(rule.params["字段"]),
            )


def _blank(rule: Rule, source: Source, as_of: date) -> Iterator[tuple[str, Path]]:
    """Yield the label and the place of each field that is missing or empty."""
    fields = FIELDS[rule.params["对象"]]
    ended = path_of(rule.params["过期免查"]) if "过期免查" in rule.params else ()
    for label in rule.params["字段"]:
        for path, value in values_at(source.values, fields, path_of(label)):
            if _is_blank(value) and not _is_past(item_above(source.values, path), ended, as_of):
                yield label, path


def records_for(rule: Rule, portal: Portal, as_of: date) -> Iterator[tuple[HasPlace, Source, str]]:
    """Yield each record of the rule's kind that can be read, its source and its name."""
    kind = rule.params["对象"]
    if kind == "门户":
        if portal.site.source.readable and portal.site.source.values:
            yield Subject("门户"), portal.site.source, "门户.yaml"
        return
    for office in offices_for(portal, as_of):
        if kind == "机构":
            yield office, office.source, office.name
        elif kind == "公开指南":
            guide = portal.get("guide", f"{office.id}/公开指南")
            if guide is not None and guide.source.readable:
                yield guide, guide.source, f"{office.name}的公开指南"
        else:
            for report in portal.reports_of.get(office.id, []):
                if report.source.readable and report.year >= rule.params.get("起始年度", 0):
                    yield report, report.source, f"{office.name}{report.year}年度报告"


def values_at(
    values: Any, fields: tuple[Field, ...], labels: tuple[str, ...], above: Path = ()
) -> Iterator[tuple[Path, Any]]:
    """Yield the place and the value of each field that a path of labels names.

    The value is None where the field, or a group above it, is not there.
    """
    label, rest = labels[0], labels[1:]
    field = next((one for one in fields if one.label == label), None)
    value = values.get(label) if isinstance(values, dict) else None
    here = (*above, label)
    if field is None or not rest:
        yield here, value
    elif field.type == RECORDS:
        for number, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, dict):
                yield from values_at(item, field.of, rest, (*here, number))
    elif isinstance(value, dict):
        yield from values_at(value, field.of, rest, here)
    elif _is_blank(value):
        yield (*here, *rest), None


def item_above(values: Any, path: Path) -> Mapping[str, Any]:
    """Return the entry of a list that a place lies in, empty when it lies in none."""
    found: Mapping[str, Any] = {}
    for step in path:
        if isinstance(values, dict):
            values = values.get(step)
        elif isinstance(values, list) and isinstance(step, int):
            values = values[step]
            found = values if isinstance(values, dict) else {}
        else:
            break
    return found


def entry_name(path: Path, item: Mapping[str, Any]) -> str:
    """Return how an editor would name the entry of a list: by its name, post or number."""
    number = next((step for step in path if isinstance(step, int)), None)
    if number is None:
        return ""
    named = next((item[key] for key in ("姓名", "名称", "职务") if item.get(key)), "")
    return f"第 {number + 1} 条“{named}”" if named else f"第 {number + 1} 条"


def _is_blank(value: Any) -> bool:
    return value is None or value in ("", [], {}) or (isinstance(value, str) and not value.strip())


def _is_past(item: Mapping[str, Any], path: tuple[str, ...], as_of: date) -> bool:
    found: Any = item
    for part in path:
        found = found.get(part) if isinstance(found, dict) else None
    day = parse_date(found) if path and isinstance(found, str) else None
    return day is not None and day < as_of
