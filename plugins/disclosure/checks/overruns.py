"""Yields each office that has overrun its limits so often in a year that a bulletin is due.

How often that is stands in ``disclosure_rules/clocks.yaml``. ``年数`` is how many years back, the
current one included, are looked at; a year counts the limits that fell into it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.deadlines import overruns
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "office"
PARAMS = {"年数": Parameter("number", "查几年，当年算一年")}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("机构", "年度", "次数", "上限", "分项")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each office and year from the number on that the clocks name."""
    first = as_of.year - rule.params["年数"] + 1
    for one in overruns(portal, ruleset, as_of):
        office = portal.get("office", one.office)
        if not one.marked or one.year < first or office is None:
            continue
        duties = Counter(found.duty for found in one.deadlines)
        yield rule.finding(
            office,
            office.source.at("名称"),
            field=str(one.year),
            机构=office.name,
            年度=one.year,
            次数=len(one.deadlines),
            上限=ruleset.clocks.bulletin,
            分项="、".join(f"{duty} {count} 次" for duty, count in sorted(duties.items())),
        )
