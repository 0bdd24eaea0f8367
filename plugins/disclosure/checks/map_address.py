"""Yields what keeps the address of an outside map, 门户.yaml 的“地图网址”, from being usable.

It is an ``https`` address with ``{address}``, or ``{lon}`` and ``{lat}``, where an office's own
values go; any other brace leads nowhere. One that asks for both coordinates is used only for
offices that have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject

LABEL = "地图网址"
FORM, UNKNOWN, NONE = "写法", "不认识", "没有地点"
REACH = "profile"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: dict[str, tuple[str, ...]] = {FORM: ("值",), UNKNOWN: ("值",), NONE: ("值",)}
_ADDRESS = re.compile(r"https://[^\s/{}]+/\S*")
_BRACES = re.compile(r"\{[^}]*\}?|\}")
_KNOWN = frozenset({"{address}", "{lon}", "{lat}"})


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield what is wrong with the address, if there is one."""
    site = portal.site
    pattern = site.text("map")
    if pattern:
        for variant, value in _faults(pattern):
            place = site.source.at(LABEL)
            yield rule.finding(Subject("门户"), place, field=LABEL, variant=variant, 值=value)


def _faults(pattern: str) -> Iterator[tuple[str, str]]:
    if not _ADDRESS.fullmatch(pattern):
        yield FORM, pattern
    braces = _BRACES.findall(pattern)
    unknown = [one for one in braces if one not in _KNOWN]
    if unknown:
        yield UNKNOWN, unknown[0]
    elif "{address}" not in braces and not {"{lon}", "{lat}"} <= set(braces):
        yield NONE, pattern
