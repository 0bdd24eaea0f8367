"""Scores of a quarter with their trail, trends, the forecast of the inspection, the bulletin."""

from plugins.disclosure.scores.cards import Loss, OfficeScore, Scorecard, Scores, scores
from plugins.disclosure.scores.quarters import Quarter, last_ended, quarter_of, read_quarter
from plugins.disclosure.scores.trend import Coverage, coverage_in, quarters_ended, quarters_until

__all__ = [
    "Coverage",
    "Loss",
    "OfficeScore",
    "Quarter",
    "Scorecard",
    "Scores",
    "coverage_in",
    "last_ended",
    "quarter_of",
    "quarters_ended",
    "quarters_until",
    "read_quarter",
    "scores",
]
