"""Yields each year whose calendar of days off is missing though deadlines need it.

``以往``: a year from the first calendar to the current one in which documents were made.
``下年``: the coming year, when the time of a document made this year runs into it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject
from plugins.disclosure.source import Location
from plugins.disclosure.workdays import Calendar

PAST, NEXT = "以往", "下年"
FOLDER = "disclosure_rules/calendar"
REACH = "portal"
PARAMS = {
    "年份": Parameter("choice", "查以往各年还是下一年", choices=(PAST, NEXT)),
    "工作日": Parameter("number", "主动公开的时限，工作日"),
}
VARIANTS = {PAST: ("年份", "公文数"), NEXT: ("年份", "公文数")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each missing year, at the file that should be there."""
    find = _past if rule.params["年份"] == PAST else _next
    for year, count in find(rule, portal, ruleset, as_of):
        path = f"{FOLDER}/{year}.yaml"
        yield rule.finding(
            Subject(path),
            Location(path),
            field="年度",
            variant=rule.params["年份"],
            年份=year,
            公文数=count,
        )


def _past(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[tuple[int, int]]:
    first = min(ruleset.calendar, default=as_of.year)
    counts: dict[int, int] = {}
    for document in portal.documents:
        if document.made_on is not None and not document.historic:
            counts[document.made_on.year] = counts.get(document.made_on.year, 0) + 1
    for year in range(first, as_of.year + 1):
        if year not in ruleset.calendar and counts.get(year):
            yield year, counts[year]


def _next(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[tuple[int, int]]:
    year = as_of.year + 1
    if year in ruleset.calendar or as_of.year not in ruleset.calendar:
        return
    calendar = Calendar(ruleset.calendar)
    running: dict[date, bool] = {}
    count = 0
    for document in portal.documents:
        made = document.made_on
        if made is None or made.year != as_of.year or made > as_of:
            continue
        if made not in running:
            running[made] = calendar.after(made, rule.params["工作日"]) is None
        count += running[made]
    if count:
        yield year, count
