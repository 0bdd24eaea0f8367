"""How an office stands, for its page: its clocks by state, its score of the last quarter."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from plugins.disclosure.deadlines import STATES, deadlines_of
from plugins.disclosure.model import Office
from plugins.disclosure.scores import quarters_ended, scores
from plugins.disclosure.scores.exported import plain
from plugins.portal.clock_lines import shown
from plugins.portal.view import View


@dataclass(frozen=True, slots=True)
class Standing:
    """Clocks by state in the order of urgency, without those that count none; and the score.

    ``quarter`` is empty where nothing was scored, ``score`` where the office has no score in it.
    """

    clocks: tuple[tuple[str, int], ...]
    quarter: str = ""
    score: str = ""
    grade: str = ""
    rank: int = 0
    ranked: int = 0


def standing(view: View, office: Office) -> Standing:
    """Return how an office stands on the day; the numbers are those of its other pages."""
    mine = deadlines_of(view.portal, view.ruleset, view.as_of)[office.id]
    counts = Counter(one.state for one in mine if shown(one))
    clocks = tuple((state, counts[state]) for state in STATES if counts[state])
    for quarter in reversed(quarters_ended(view.portal, view.as_of)):
        found = scores(view.portal, view.ruleset, quarter, view.as_of)
        if found is not None:
            own = found.of(office.id)
            if own is None:
                return Standing(clocks, quarter.label)
            points = plain(own.score)
            return Standing(clocks, quarter.label, points, own.grade, own.rank, len(found.offices))
    return Standing(clocks)
