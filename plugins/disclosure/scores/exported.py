"""Scores as CSV and as data for JSON, with the Chinese label beside each name."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

from plugins.disclosure.ledgers import Submissions, submissions_by_unit
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scores.cards import OfficeScore, Scorecard, Scores
from plugins.disclosure.scores.quarters import Quarter

LABELS = {
    "quarter": "季度",
    "office": "机构",
    "name": "机构名称",
    "rank": "名次",
    "score": "得分",
    "grade": "等次",
    "indicator": "指标代码",
    "indicator_name": "指标",
    "full": "满分",
    "lost": "扣分",
    "cases": "扣分项数",
}


def plain(points: Decimal) -> str:
    """Return points without zeros that say nothing: ``5``, ``2.5``."""
    text = f"{points:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def score_csv(portal: Portal, found: Scores, office: str = "", ending: str = "\n") -> str:
    """Return one line for each indicator of each office, in order of rank.

    ``ending`` closes each line: a file for spreadsheets has CR LF (RFC 4180).
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator=ending)
    writer.writerow(LABELS.values())
    for one in _wanted(found, office):
        for card in one.cards:
            head = (found.quarter, one.office, name_of(portal, one.office), one.rank)
            points = (plain(card.full), plain(card.lost), len(card.losses))
            score = (plain(one.score), one.grade)
            writer.writerow((*head, *score, card.indicator.code, card.indicator.name, *points))
    return text.getvalue()


def score_data(
    portal: Portal, ruleset: Ruleset, found: Scores, *, office: str = "", whole: bool
) -> dict[str, Any]:
    """Return the scores as data; unless ``whole`` what is not public is counted, not named."""
    units = submissions_in(portal, ruleset, found.quarter)
    return {
        "quarter": str(found.quarter),
        "as_of": str(found.quarter.end),
        "scoring_since": str(found.scoring.since),
        "labels": LABELS,
        "average": None if found.average is None else plain(found.average),
        "offices": [_office(portal, one, whole=whole) for one in _wanted(found, office)],
        "unscored": [one for one in found.unscored if not office or one == office],
        "submissions": [
            _submissions(portal, one) for one in units if not office or one.unit == office
        ],
    }


def submissions_in(portal: Portal, ruleset: Ruleset, quarter: Quarter) -> list[Submissions]:
    """Return what each unit sent and what was adopted in a quarter, most points first."""
    key = ("submissions-in", id(ruleset), quarter)
    if key not in portal.computed:
        units = submissions_by_unit(portal, quarter.start, quarter.end, ruleset.ledgers)
        sent = [one for one in units.values() if one.submitted or one.adopted or one.deducted]
        portal.computed[key] = sorted(sent, key=lambda one: (-one.total, one.unit))
    found: list[Submissions] = portal.computed[key]
    return found


def name_of(portal: Portal, office: str) -> str:
    """Return the name of an office, or what a ledger calls a unit that is none."""
    found = portal.get("office", office)
    return found.name if found else office


def _wanted(found: Scores, office: str) -> list[OfficeScore]:
    return [one for one in found.offices if not office or one.office == office]


def _office(portal: Portal, one: OfficeScore, *, whole: bool) -> dict[str, Any]:
    return {
        "office": one.office,
        "name": name_of(portal, one.office),
        "rank": one.rank,
        "score": plain(one.score),
        "grade": one.grade,
        "cards": [_card(card, whole=whole) for card in one.cards],
    }


def _card(card: Scorecard, *, whole: bool) -> dict[str, Any]:
    return {
        "indicator": card.indicator.code,
        "indicator_name": card.indicator.name,
        "full": plain(card.full),
        "lost": plain(card.lost),
        "cases": len(card.losses),
        "findings": [
            {
                "rule": loss.finding.rule,
                "points": plain(loss.points),
                "message": loss.finding.message,
                "record": loss.finding.record,
                "path": str(loss.finding.location),
                "basis": loss.finding.basis,
            }
            for loss in card.losses
            if whole or loss.public
        ],
    }


def _submissions(portal: Portal, one: Submissions) -> dict[str, Any]:
    return {
        "office": one.unit,
        "name": name_of(portal, one.unit),
        "submitted": one.submitted,
        "adopted": one.adopted,
        "instructed": one.instructed,
        "points": one.points,
        "deducted": one.deducted,
        "total": one.total,
    }
