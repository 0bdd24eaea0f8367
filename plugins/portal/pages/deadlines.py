"""The pages of the clocks: one for all offices, one for each.

Requests and what is not public are counted and never named.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from plugins.disclosure.clocks import NOT_AFTER, Clock
from plugins.disclosure.deadlines import (
    RUNNING,
    STATES,
    Deadline,
    Overruns,
    deadlines_of,
    overruns,
)
from plugins.disclosure.model import Office
from plugins.portal import urls, words
from plugins.portal.clock_lines import late_lines, open_lines, shown, urgency
from plugins.portal.month_chart import DRAWN, in_words, months_of
from plugins.portal.page import Page
from plugins.portal.pages.office import crumbs_of
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.view import View


@dataclass(frozen=True, slots=True)
class OfficeClocks:
    """An office's numbers: deadlines by state, and its overruns by year, newest first."""

    office: Office
    states: Counter[str]
    overruns: tuple[Overruns, ...]

    def of_year(self, year: int) -> Overruns | None:
        """Return the overruns of one year, None where there was none."""
        return next((one for one in self.overruns if one.year == year), None)


def deadlines_page(view: View) -> Page:
    """Return the page with every office's clocks and all clocks of the law."""
    groups = deadlines_of(view.portal, view.ruleset, view.as_of)
    summaries = [_summary(view, office, groups[office.id]) for office in view.offices]
    lines = [line for office in view.offices for line in open_lines(office, groups[office.id])]
    lines.sort(key=urgency)
    return Page(
        url=urls.DEADLINES,
        template="deadlines.html",
        title=words.DEADLINES,
        crumbs=(HOME_CRUMB,),
        values={
            "as_of": view.as_of,
            "states": STATES,
            "summaries": summaries,
            "totals": sum((one.states for one in summaries), Counter()),
            "lines": [line for line in lines if line.state != RUNNING][:_LENGTH],
            "clocks": list(view.ruleset.clocks.by_code.values()),
            "clock_limit": clock_limit,
            "bulletin": view.ruleset.clocks.bulletin,
            "near": view.ruleset.clocks.near,
            "feed": urls.DEADLINES + urls.CALENDAR_FEED,
            **_months(view, [one for mine in groups.values() for one in mine], urls.DEADLINES),
        },
        lastmod=view.rows[0].day if view.rows else None,
    )


_LENGTH = 200
"""How many of the most urgent lines the page of all offices shows; each office has its own."""


def office_deadlines_page(view: View, office: Office) -> Page:
    """Return the page of an office's clocks."""
    mine = deadlines_of(view.portal, view.ruleset, view.as_of)[office.id]
    summary = _summary(view, office, mine)
    address = urls.part_url(office.id, urls.DEADLINES_PART)
    return Page(
        url=address,
        template="office_deadlines.html",
        title=words.DEADLINES,
        crumbs=crumbs_of(office),
        section=office.short_name,
        office=office,
        here=address,
        values={
            "as_of": view.as_of,
            "states": STATES,
            "summary": summary,
            "duties": _duties(mine),
            "lines": open_lines(office, mine),
            "late": late_lines(view, office, mine),
            "bulletin": view.ruleset.clocks.bulletin,
            "feed": address + urls.CALENDAR_FEED,
            **_months(view, mine, address),
        },
        lastmod=view.rows[0].day if view.rows else None,
    )


def clock_limit(clock: Clock) -> str:
    """Return the length of a clock in words: ``20 个工作日``, or the fixed days."""
    if clock.days:
        return "；".join(f"{category} 次年{day}" for category, day in clock.days.items())
    if not clock.count:
        return clock.base
    way = "" if clock.direction == NOT_AFTER else clock.direction
    measure = {"工作日": "个工作日", "自然日": "日"}.get(clock.unit, clock.unit)
    return f"{way}{clock.count} {measure}"


def _summary(view: View, office: Office, mine: list[Deadline]) -> OfficeClocks:
    key = "portal-overruns"
    if key not in view.portal.computed:
        groups: dict[str, list[Overruns]] = {}
        for one in overruns(view.portal, view.ruleset, view.as_of):
            groups.setdefault(one.office, []).insert(0, one)
        view.portal.computed[key] = groups
    found = tuple(view.portal.computed[key].get(office.id, ()))
    return OfficeClocks(office, Counter(one.state for one in mine if shown(one)), found)


def _months(view: View, duties: list[Deadline], address: str) -> dict[str, Any]:
    """Return what a page says of the duties of each month."""
    months = months_of(duties, view.as_of)
    return {
        "months": months,
        "drawn": DRAWN,
        "chart": address + urls.MONTHS_CHART,
        "said": in_words(months),
    }


def _duties(mine: list[Deadline]) -> list[tuple[Clock, Counter[str]]]:
    """Return the numbers by state of each clock, in order of code."""
    counts: dict[str, Counter[str]] = {}
    clocks: dict[str, Clock] = {}
    for one in mine:
        if shown(one):
            clocks[one.clock.code] = one.clock
            counts.setdefault(one.clock.code, Counter())[one.state] += 1
    return [(clocks[code], counts[code]) for code in sorted(counts)]
