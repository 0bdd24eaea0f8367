"""Publishing counts: the ranking of a year for all offices, months and columns for each."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.disclosure.model import Office
from plugins.disclosure.publishing import (
    Place,
    Tally,
    by_column,
    by_month,
    publishing,
    ranking,
    total,
    years_of,
)
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.office import crumbs_of
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.publishing_chart import Month, in_words, last_months
from plugins.portal.view import View


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: its head with an address or none, and what is counted."""

    head: str
    address: str
    tally: Tally
    rank: int = 0


def publishing_page(view: View) -> Page:
    """Return the page with the ranking of each year."""
    counts = publishing(view.portal, view.ruleset, view.as_of)
    names = {office.id: office.short_name for office in view.offices}
    years = [
        (year, [_place(place, names) for place in ranking(counts, year, names)])
        for year in years_of(counts)
    ]
    return Page(
        url=urls.PUBLISHING,
        template="publishing.html",
        title=words.PUBLISHING,
        crumbs=(HOME_CRUMB,),
        values={"years": years, "as_of": view.as_of, "csv": urls.PUBLISHING + urls.PUBLISHING_CSV},
    )


def _place(place: Place, names: dict[str, str]) -> Line:
    address = urls.part_url(place.office, urls.PUBLISHING_PART)
    return Line(names[place.office], address, place.tally, place.rank)


def office_publishing_page(view: View, office: Office) -> Page:
    """Return an office's page: a picture of the last months, then each year by month and column."""
    months, columns = _groups(view)
    mine, held = months.get(office.id, {}), columns.get(office.id, {})
    picture = months_of(view, office.id)
    address = urls.part_url(office.id, urls.PUBLISHING_PART)
    years = []
    for year in sorted({when for when, _ in mine}, reverse=True):
        lines = [Line(f"{month}月", "", one) for (when, month), one in mine.items() if when == year]
        whole = Line("全年", "", total(line.tally for line in lines))
        by_name = [
            Line(" / ".join(path), _column_url(view, office, path), one)
            for (when, path), one in held.items()
            if when == year
        ]
        years.append((year, [*lines, whole], by_name))
    return Page(
        url=address,
        template="office_publishing.html",
        title=words.PUBLISHING,
        crumbs=crumbs_of(office),
        section=office.short_name,
        office=office,
        here=address,
        values={
            "years": years,
            "as_of": view.as_of,
            "chart": address + urls.PUBLISHING_CHART if picture else "",
            "in_words": in_words(picture),
        },
    )


def months_of(view: View, office: str) -> list[Month]:
    """Return the last months of an office for its picture, none where it published nothing."""
    months, _ = _groups(view)
    return last_months(months.get(office, {}), view.as_of)


def rate_of(view: View, office: str) -> float | None:
    """Return the share of what an office has published in time, over all years, in percent."""
    months, _ = _groups(view)
    return total(months.get(office, {}).values()).rate


Months = dict[str, dict[tuple[int, int], Tally]]
Columns = dict[str, dict[tuple[int, tuple[str, ...]], Tally]]


def _groups(view: View) -> tuple[Months, Columns]:
    """Return the tallies by office and month, and by office and column, grouped once."""
    key = ("publishing-groups", view.as_of)
    if key not in view.portal.computed:
        counts = publishing(view.portal, view.ruleset, view.as_of)
        months: Months = {}
        for (office, year, month), tally in by_month(counts).items():
            months.setdefault(office, {})[year, month] = tally
        columns: Columns = {}
        for (office, year, path), tally in by_column(counts).items():
            columns.setdefault(office, {})[year, path] = tally
        view.portal.computed[key] = months, columns
    found: tuple[Months, Columns] = view.portal.computed[key]
    return found


def _column_url(view: View, office: Office, path: tuple[str, ...]) -> str:
    schema = view.schemas.get(office.id)
    column = schema.get(path) if schema else None
    return urls.column_url(office.id, column) if column else ""
