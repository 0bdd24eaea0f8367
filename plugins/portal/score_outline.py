"""Which pages and files of scores the output must hold, said by the records alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scores import quarters_ended, scores
from plugins.disclosure.scoring import scoring_on
from plugins.portal import urls


def score_paths(portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[str]:
    """Yield the pages of quarters that are scored, and the files beside them."""
    ended = quarters_ended(portal, as_of)
    if ended:
        yield urls.COVERAGE + urls.TREND_CHART
    scored = [one for one in ended if scoring_on(ruleset.scoring, one.end)]
    for quarter in scored:
        address = urls.SCORES if quarter == scored[-1] else urls.scores_url(quarter)
        yield address
        yield from (address + urls.SCORES_CSV, address + urls.SCORES_JSON)
        yield address + urls.RANKING_CHART
        found = scores(portal, ruleset, quarter, as_of)
        if found and found.offices:
            yield urls.SCORES + urls.TREND_CHART
