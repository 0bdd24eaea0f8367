"""Yields the annual reports that are missing after their day, or were published after it.

The day depends on the kind of office (``截止``: 类别 to MM-DD of the year after); kinds that
are not listed have no day. ``情形`` says which of the two a rule reports: 未发布 looks at last
year's report only, once its day is past; 迟发 at every report since ``起始年度``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for, place_below
from plugins.disclosure.fields import parse_date
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import AnnualReport, Office, Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject

MISSING, LATE = "未发布", "迟发"
REACH = "office"
PARAMS = {
    "情形": Parameter("choice", "查哪一种情形", choices=(MISSING, LATE)),
    "截止": Parameter("mapping", "机构类别和次年的截止日，写作 01-31"),
    "起始年度": Parameter("number", "只查这一年度起的年报", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    MISSING: ("机构", "年度", "截止", "文件"),
    LATE: ("机构", "年度", "截止", "公开日期", "天数"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each report that the rule's case applies to."""
    for office in offices_for(portal, as_of):
        reports = portal.reports_of.get(office.id, [])
        if rule.params["情形"] == MISSING:
            yield from _missing(rule, office, reports, as_of)
        else:
            yield from _late(rule, office, reports)


def _missing(
    rule: Rule, office: Office, reports: list[AnnualReport], as_of: date
) -> Iterator[Finding]:
    year = as_of.year - 1
    due = due_day(rule, office, year)
    if due is None or as_of <= due or year < rule.params.get("起始年度", 0):
        return
    there = [report for report in reports if report.year == year]
    if any(report.is_public(as_of) or not report.source.readable for report in there):
        return
    place = place_below(office, "年报", f"{year}.yaml")
    yield rule.finding(
        Subject(f"{office.id}/年报/{year}"),
        place,
        variant=MISSING,
        机构=office.name,
        年度=year,
        截止=due,
        文件=place.path,
    )


def _late(rule: Rule, office: Office, reports: list[AnnualReport]) -> Iterator[Finding]:
    for report in reports:
        due = due_day(rule, office, report.year)
        done = report.values.get("published_on")
        if due is None or done is None or report.year < rule.params.get("起始年度", 0):
            continue
        if done > due:
            yield rule.finding(
                report,
                report.source.at("公开日期"),
                field="公开日期",
                variant=LATE,
                机构=office.name,
                年度=report.year,
                截止=due,
                公开日期=done,
                天数=(done - due).days,
            )


def due_day(rule: Rule, office: Office, year: int) -> date | None:
    """Return the last day for the report on ``year``, None where the rule sets none."""
    day = rule.params["截止"].get(office.text("category"))
    return parse_date(f"{year + 1}-{day}") if isinstance(day, str) else None
