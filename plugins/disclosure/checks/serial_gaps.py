"""Yields the gaps in the serial numbers of an office's year.

Every document counts, also drafts and those that cannot be read: a used id never comes again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS = {"": ("年份", "缺号", "个数")}

_ID = re.compile(r"(\d{4})-(\d{5})")
_SHOWN = 5


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each office and year with gaps, at the document after the first."""
    for office in portal.offices:
        years: dict[str, dict[int, Document]] = {}
        for document in portal.documents_of.get(office.id, []):
            match = _ID.fullmatch(document.number_in_office)
            if match:
                years.setdefault(match[1], {})[int(match[2])] = document
        for year, serials in sorted(years.items()):
            missing = sorted(set(range(1, max(serials) + 1)) - serials.keys())
            if not missing:
                continue
            after = serials[min(serial for serial in serials if serial > missing[0])]
            shown = "、".join(f"{year}-{serial:05d}" for serial in missing[:_SHOWN])
            more = " 等" if len(missing) > _SHOWN else ""
            yield rule.finding(
                after,
                after.source.at(),
                field="编号",
                年份=year,
                缺号=shown + more,
                个数=len(missing),
            )
