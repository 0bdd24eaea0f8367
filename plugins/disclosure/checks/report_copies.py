"""Yields the annual reports whose prose is that of another office or of another year.

Compared is the prose of the parts without tables, figures and punctuation aside. The finding
stands at the later report (by year, then by office) and names the one most like it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.annual.likeness import alike
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import AnnualReport, Portal
from plugins.disclosure.rule import Rule, Ruleset

OFFICES, YEARS = "不同机构", "不同年度"
PROSE = ("part1", "part5", "part6")
REACH = "portal"
PARAMS = {
    "情形": Parameter("choice", "与别的机构比，还是与本机构别的年度比", choices=(OFFICES, YEARS)),
    "相同比例": Parameter("number", "较短一份的文字有百分之多少与另一份相同才报告"),
    "最短字数": Parameter("number", "文字少于这么多字的不比"),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("年度", "另一份", "比例")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each report that another is found in."""
    reports = sorted(portal.select("report"), key=lambda one: (one.year, one.office))
    texts = [_prose(report) for report in reports]
    long = [number for number, text in enumerate(texts) if len(text) >= rule.params["最短字数"]]
    best: dict[int, tuple[float, int]] = {}
    pairs = alike([texts[number] for number in long], rule.params["相同比例"] / 100)
    for first, second, share in pairs:
        one, other = long[first], long[second]
        same_office = reports[one].office == reports[other].office
        if same_office == (rule.params["情形"] == YEARS):
            best[other] = max(best.get(other, (0.0, 0)), (share, -one))
    for number, (share, other) in sorted(best.items()):
        yield _finding(rule, portal, reports[number], reports[-other], share)


def _finding(
    rule: Rule, portal: Portal, report: AnnualReport, other: AnnualReport, share: float
) -> Finding:
    office = portal.get("office", other.office)
    label = REPORT_PARTS[0]
    return rule.finding(
        report,
        report.source.key_at("部分", label),
        field=f"部分/{label}",
        年度=report.year,
        另一份=f"{office.name if office else other.office}{other.year}年度报告",
        比例=round(share * 100),
    )


def _prose(report: AnnualReport) -> str:
    parts = report.values.get("parts", {})
    return "\n".join(parts.get(name, "") for name in PROSE)
