"""Yields where a guide and 机构.yaml say different things of the office's disclosure unit.

Compared are the name, the telephone number and the address of 工作机构 with 公开工作机构. A short
and a full form of a name or an address agree; numbers agree when they share one. Where the
names differ only that is reported: the rest belongs to another unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "profile"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("机构", "字段", "指南", "机构信息")}

_NOISE = re.compile(r"[\s，,。.、；;（）()“”\"]+")
_NOT_DIGITS = re.compile(r"[^\d、，,；;/ ]+")
_NUMBER_BREAKS = re.compile(r"[、，,；;/ ]+")


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each thing that the two say differently."""
    for office in offices_for(portal, as_of):
        guide = portal.get("guide", f"{office.id}/公开指南")
        if guide is None or not guide.source.readable:
            continue
        for label, said, known in _differences(guide.values.get("unit", {}), office):
            yield rule.finding(
                guide,
                guide.source.at("工作机构", label),
                field=f"工作机构/{label}",
                机构=office.name,
                字段=label,
                指南=said,
                机构信息=known,
            )


def _differences(unit: Mapping[str, Any], office: Any) -> Iterator[tuple[str, str, str]]:
    known = office.record("openness_unit")
    name, other = unit.get("name", ""), known.get("name", "")
    if name and other and not _alike(name, other):
        yield "名称", name, other
        return
    for field, label, agree in (
        ("address", "办公地址", _alike),
        ("phone", "联系电话", _share_number),
    ):
        said, there = unit.get(field, ""), known.get(field, "")
        if said and there and not agree(said, there):
            yield label, said, there


def _alike(one: str, other: str) -> bool:
    """True when one text is the other or a shorter form of it."""
    first, second = _NOISE.sub("", one), _NOISE.sub("", other)
    return first in second or second in first


def _share_number(one: str, other: str) -> bool:
    return bool(_numbers(one) & _numbers(other))


def _numbers(text: str) -> set[str]:
    """Return the telephone numbers in a text as digits."""
    return set(filter(None, _NUMBER_BREAKS.split(_NOT_DIGITS.sub("", text))))
