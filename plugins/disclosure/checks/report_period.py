"""Yields the annual reports whose first part does not say the period that they count.

The period is the year of the report, 1 January to 31 December. A part that says another year, or
two years, is told with what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.fields import REPORT_PARTS, narrow
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS = {
    "起始年度": Parameter("number", "只查这一年度起的年报", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    "没有": ("年度",),
    "不符": ("年度", "写作"),
}
_PERIOD = re.compile(
    r"(20\d{2})\s*年\s*1\s*月\s*1\s*日\s*起?\s*[至到—–\-－~～]{1,2}\s*"
    r"(?:(20\d{2})\s*年\s*)?12\s*月\s*31\s*日"
)


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each report that says no period, or only that of another year."""
    for report in portal.select("report"):
        text = narrow(report.values.get("parts", {}).get("part1", ""))
        if not text.strip() or report.year < rule.params.get("起始年度", 0):
            continue
        said = list(_PERIOD.finditer(text))
        years = {(int(one[1]), int(one[2] or one[1])) for one in said}
        if (report.year, report.year) in years:
            continue
        yield rule.finding(
            report,
            report.source.at("部分", REPORT_PARTS[0]),
            field=f"部分/{REPORT_PARTS[0]}",
            variant="不符" if said else "没有",
            年度=report.year,
            写作=said[0][0] if said else "",
        )
