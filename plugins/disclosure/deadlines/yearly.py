"""The clocks that come back every year: annual reports, the site's report, the guide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.clocks import (
    DEPARTMENT_REPORT,
    GOVERNMENT_REPORT,
    GUIDE_REVIEW,
    SITE_REPORT,
    Clock,
)
from plugins.disclosure.deadlines.deadline import Deadline, end_of, judged_clock
from plugins.disclosure.fields import parse_date
from plugins.disclosure.model import Office, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.source import Location
from plugins.disclosure.workdays import Calendar


def yearly_deadlines(
    portal: Portal, ruleset: Ruleset, calendar: Calendar, as_of: date
) -> Iterator[Deadline]:
    """Yield the yearly clocks of each office in service, of past years and of the next one."""
    site_reports = _site_reports(portal, ruleset, as_of)
    for office in portal.offices:
        if not office.in_service(as_of) or not office.source.readable:
            continue
        yield from _reports(office, portal, ruleset, calendar, as_of)
        yield from _site_report(office, portal, ruleset, calendar, as_of, site_reports)
        yield from _guide(office, portal, ruleset, calendar, as_of)


def fixed_day(clock: Clock, office: Office, year: int) -> date | None:
    """Return the day in the year after ``year`` that the clock sets for an office, None if none.

    A fixed day that is a day off is not moved: the law does not say so.
    """
    day = clock.days.get(office.text("category"))
    return parse_date(f"{year + 1:04}-{day}") if day else None


def _reports(
    office: Office, portal: Portal, ruleset: Ruleset, calendar: Calendar, as_of: date
) -> Iterator[Deadline]:
    reports = portal.reports_of.get(office.id, [])
    published = {report.year: report.values.get("published_on") for report in reports}
    first = min(published, default=as_of.year - 1)
    for code in (DEPARTMENT_REPORT, GOVERNMENT_REPORT):
        clock = ruleset.clocks.get(code)
        for year in range(max(first, as_of.year - 10), as_of.year + 1):
            due = fixed_day(clock, office, year) if clock else None
            if clock and due:
                done = published.get(year)
                name = f"{office.id}/年报/{year}"
                place = Location(f"{_folder(office)}/年报/{year}.yaml")
                subject = f"{year}年度政府信息公开工作年度报告"
                facts = (name, subject, place, date(year, 12, 31), due, done)
                yield _deadline(clock, office, facts, ruleset, calendar, as_of)


def _site_report(  # noqa: PLR0913, PLR0917 -- what a yearly clock looks at
    office: Office,
    portal: Portal,
    ruleset: Ruleset,
    calendar: Calendar,
    as_of: date,
    done: dict[int, date],
) -> Iterator[Deadline]:
    """Yield the clock of the site's own report, the duty of the office that runs the site.

    It runs from the first year whose report is here: before, it may be published elsewhere.
    """
    clock = ruleset.clocks.get(SITE_REPORT)
    if clock is None or office.name != portal.site.text("sponsor"):
        return
    first = min(done, default=as_of.year)
    for year in range(max(first, as_of.year - 10), as_of.year + 1):
        due = fixed_day(clock, office, year)
        if due:
            name = f"{office.id}/网站年度报表/{year}"
            subject = f"{year}年度政府网站工作年度报表"
            place = Location(portal.site.source.path)
            facts = (name, subject, place, date(year, 12, 31), due, done.get(year))
            yield _deadline(clock, office, facts, ruleset, calendar, as_of)


def _site_reports(portal: Portal, ruleset: Ruleset, as_of: date) -> dict[int, date]:
    """Return when the site's report on each year came out: a public text named so."""
    clock = ruleset.clocks.get(SITE_REPORT)
    found: dict[int, date] = {}
    for document in portal.documents if clock else ():
        if not any(word in document.title for word in clock.words) if clock else True:
            continue
        day = document.published_on
        if day is not None and document.is_public(as_of):
            year = next((y for y in (day.year - 1, day.year) if str(y) in document.title), None)
            if year is not None:
                found[year] = min(day, found.get(year, day))
    return found


def _guide(
    office: Office, portal: Portal, ruleset: Ruleset, calendar: Calendar, as_of: date
) -> Iterator[Deadline]:
    """Yield the day by which the guide is to be looked through again."""
    clock = ruleset.clocks.get(GUIDE_REVIEW)
    guide = portal.get("guide", f"{office.id}/公开指南")
    starts = guide.values.get("updated_on") if guide else None
    if clock is None or not isinstance(starts, date) or starts > as_of:
        return
    due = end_of(clock, starts, calendar)
    facts = (guide.id, "政府信息公开指南", guide.source.key_at("更新日期"), starts, due, None)
    yield _deadline(clock, office, facts, ruleset, calendar, as_of)


def _deadline(  # noqa: PLR0913, PLR0917 -- a deadline and what judges it
    clock: Clock,
    office: Office,
    facts: tuple[str, str, Location, date, date, date | None],
    ruleset: Ruleset,
    calendar: Calendar,
    as_of: date,
) -> Deadline:
    name, subject, place, starts, due, done = facts
    outcome = judged_clock(clock, starts, due, done, as_of, calendar, ruleset.clocks)
    return Deadline(clock, office.id, name, subject, place, starts, due, done, *outcome)


def _folder(office: Office) -> str:
    return office.source.path.rpartition("/")[0]
