"""The scorecard of every office for a quarter, each lost point's finding, the ranking."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scores.case import Case
from plugins.disclosure.scores.measures import Period, cases
from plugins.disclosure.scores.quarters import Quarter
from plugins.disclosure.scoring import Indicator, Scoring, scoring_on


@dataclass(frozen=True, slots=True)
class Loss:
    """What one case costs before any ceiling; pages name it only where it is ``public``."""

    points: Decimal
    finding: Finding
    public: bool


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One indicator of an office in a period: the full points, those lost, and for what."""

    office: str
    period: Quarter
    indicator: Indicator
    full: Decimal
    lost: Decimal
    losses: tuple[Loss, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings behind the lost points, in order of place."""
        return tuple(loss.finding for loss in self.losses)


@dataclass(frozen=True, slots=True)
class OfficeScore:
    """An office's score: the sum of its cards, its grade, and its rank among all, from 1."""

    office: str
    cards: tuple[Scorecard, ...]
    score: Decimal
    grade: str
    rank: int = 0

    def card(self, code: str) -> Scorecard | None:
        """Return the card of an indicator, None where it is not among the office's."""
        return next((card for card in self.cards if card.indicator.code == code), None)


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a quarter in order of rank, and the offices that no weights speak of."""

    quarter: Quarter
    scoring: Scoring
    offices: tuple[OfficeScore, ...]
    unscored: tuple[str, ...]

    @property
    def average(self) -> Decimal | None:
        """The mean score to one decimal, None where nobody is scored."""
        if not self.offices:
            return None
        total = sum((one.score for one in self.offices), Decimal(0))
        return (total / len(self.offices)).quantize(Decimal("0.1"))

    def of(self, office: str) -> OfficeScore | None:
        """Return the score of an office, None where it has none."""
        return next((one for one in self.offices if one.office == office), None)


def scores(portal: Portal, ruleset: Ruleset, quarter: Quarter, as_of: date) -> Scores | None:
    """Return the scores of a quarter that has ended, by the scoring in force on its last day.

    None where no scoring was in force. ``as_of`` is any day after the quarter; the scores do not
    depend on it. Raises ValueError for a quarter that has not ended.
    """
    if not quarter.has_ended(as_of):
        raise ValueError(f"{quarter} has not ended on {as_of}")
    key = ("scores", id(ruleset), quarter)
    if key not in portal.computed:
        scoring = scoring_on(ruleset.scoring, quarter.end)
        period = Period(portal, ruleset, quarter, as_of)
        portal.computed[key] = _scores(period, scoring) if scoring else None
    found: Scores | None = portal.computed[key]
    return found


def _scores(period: Period, scoring: Scoring) -> Scores:
    portal, quarter = period.portal, period.quarter
    lost: dict[tuple[str, str], list[Loss]] = defaultdict(list)
    for indicator in scoring.indicators.values():
        for case in cases(period, indicator):
            lost[case.office, indicator.code].append(_loss(case, indicator, period.ruleset))
    scored, unscored = [], []
    for office in portal.offices:
        weights = scoring.weights.get(office.text("category"))
        if not office.in_service(quarter.end):
            continue
        if weights is None:
            unscored.append(office.id)
            continue
        cards = tuple(
            _card(office.id, quarter, indicator, weights[code], lost[office.id, code])
            for code, indicator in scoring.indicators.items()
            if code in weights
        )
        score = sum((card.full - card.lost for card in cards), Decimal(0))
        scored.append(OfficeScore(office.id, cards, score, scoring.grade(score)))
    return Scores(quarter, scoring, _ranked(scored), tuple(unscored))


def _loss(case: Case, indicator: Indicator, ruleset: Ruleset) -> Loss:
    rule = ruleset.rules.get(indicator.rule)
    finding = Finding(
        rule=indicator.rule,
        severity=rule.severity if rule else Severity.WARNING,
        message=indicator.words.format_map(dict(case.facts)),
        fix=rule.fixes.get("", "") if rule else "",
        location=case.place,
        record=case.record,
        field=case.field,
        basis=indicator.basis or (rule.basis if rule else ""),
    )
    return Loss(indicator.each, finding, case.public)


def _card(
    office: str, quarter: Quarter, indicator: Indicator, full: Decimal, losses: list[Loss]
) -> Scorecard:
    """Return a card: its cases never cost more than the ceiling, nor than the full points."""
    ceiling = full if indicator.ceiling is None else min(full, indicator.ceiling)
    lost = min(ceiling, sum((loss.points for loss in losses), Decimal(0)))
    ordered = tuple(sorted(losses, key=lambda loss: loss.finding.order))
    return Scorecard(office, quarter, indicator, full, lost, ordered)


def _ranked(scored: list[OfficeScore]) -> tuple[OfficeScore, ...]:
    """Return the offices by score, highest first; equal scores share the higher rank."""
    ordered = sorted(scored, key=lambda one: (-one.score, one.office))
    ranks: dict[Decimal, int] = {}
    for place, one in enumerate(ordered, start=1):
        ranks.setdefault(one.score, place)
    return tuple(
        OfficeScore(one.office, one.cards, one.score, one.grade, ranks[one.score])
        for one in ordered
    )
