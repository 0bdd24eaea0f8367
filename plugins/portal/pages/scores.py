"""The pages of scores: a quarter's ranking, the scorecard of each office, the trend.

Lost points are named where they rest on something public; of requests, submissions and urgent
reports only the number is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Office
from plugins.disclosure.scores import (
    OfficeScore,
    Quarter,
    Scorecard,
    Scores,
    quarters_ended,
    scores,
)
from plugins.disclosure.scores.exported import name_of, plain, submissions_in
from plugins.disclosure.scores.overran import overran_in_year
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.office import crumbs_of
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.view import View


@dataclass(frozen=True, slots=True)
class Line:
    """A named lost point: what it is, where it can be read, the rule, and the points."""

    message: str
    url: str
    rule: str
    points: str


@dataclass(frozen=True, slots=True)
class Card:
    """A scorecard as pages show it: its public cases by name, the others as a number."""

    card: Scorecard
    lines: tuple[Line, ...]
    counted: int


def quarters_of(view: View) -> list[Quarter]:
    """Return the quarters of the trend in which scoring was in force, newest first."""
    shown = quarters_ended(view.portal, view.as_of)
    return [one for one in reversed(shown) if _scores(view, one) is not None]


def score_pages(view: View) -> Iterator[Page]:
    """Yield the page of the last quarter, and one for each before it."""
    quarters = quarters_of(view)
    yield _quarter(view, quarters[0] if quarters else None, quarters, urls.SCORES)
    for quarter in quarters[1:]:
        yield _quarter(view, quarter, quarters, urls.scores_url(quarter))


def address_of(quarter: Quarter, quarters: list[Quarter]) -> str:
    """Return the address of a quarter's scores: the last one stands at the head."""
    return urls.SCORES if quarters[:1] == [quarter] else urls.scores_url(quarter)


def _quarter(view: View, quarter: Quarter | None, quarters: list[Quarter], url: str) -> Page:
    found = _scores(view, quarter) if quarter else None
    marked = overran_in_year(view.portal, view.ruleset, quarter, view.as_of) if quarter else {}
    return Page(
        url=url,
        template="scores.html",
        title=f"{quarter.label}评分" if quarter and url != urls.SCORES else words.SCORES,
        crumbs=(HOME_CRUMB,) if url == urls.SCORES else (HOME_CRUMB, (words.SCORES, urls.SCORES)),
        values={
            "found": found,
            "before": _scores(view, quarter.back()) if quarter else None,
            "plain": plain,
            "names": {office.id: office for office in view.offices},
            "name_of": lambda office: name_of(view.portal, office),
            "marked": marked,
            "limit": view.ruleset.clocks.bulletin,
            "units": submissions_in(view.portal, view.ruleset, quarter) if quarter else [],
            "trend": [(one, address_of(one, quarters), _scores(view, one)) for one in quarters],
            "here": url,
            "latest": url == urls.SCORES,
        },
        lastmod=quarter.end if quarter else None,
    )


def office_scores_page(view: View, office: Office) -> Page:
    """Return the page with an office's scorecard of the last quarter and its scores before."""
    quarters = quarters_of(view)
    found = _scores(view, quarters[0]) if quarters else None
    mine = found.of(office.id) if found else None
    address = urls.part_url(office.id, urls.SCORES_PART)
    trend = [
        (one, address_of(one, quarters), score)
        for one in quarters
        if (every := _scores(view, one)) and (score := every.of(office.id))
    ]
    return Page(
        url=address,
        template="office_scores.html",
        title=words.SCORES,
        crumbs=crumbs_of(office),
        section=office.short_name,
        office=office,
        here=address,
        values={
            "found": found,
            "mine": mine,
            "cards": _cards(view, mine) if mine else [],
            "plain": plain,
            "trend": trend,
        },
        lastmod=quarters[0].end if quarters else None,
    )


def _cards(view: View, mine: OfficeScore) -> list[Card]:
    cards = []
    for card in mine.cards:
        lines = tuple(
            Line(
                loss.finding.message,
                _link(view, loss.finding),
                loss.finding.rule,
                plain(loss.points),
            )
            for loss in card.losses
            if loss.public
        )
        cards.append(Card(card, lines, len(card.losses) - len(lines)))
    return cards


def _link(view: View, finding: Finding) -> str:
    """Return where the record of a finding can be read: a public text or a column, else nothing."""
    document = view.portal.get("document", finding.record)
    if document is not None:
        return urls.document_url(document) if document.is_public(view.as_of) else ""
    office, _, label = finding.record.partition("/")
    schema = view.schemas.get(office)
    column = schema.get(tuple(label.split("/"))) if schema else None
    return urls.column_url(office, column) if column else ""


def _scores(view: View, quarter: Quarter) -> Scores | None:
    return scores(view.portal, view.ruleset, quarter, view.as_of)
