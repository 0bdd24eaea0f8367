"""What lies beside the pages of scores and of columns: CSV, JSON and pictures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal

from plugins.disclosure.coverage import STATES
from plugins.disclosure.scores import coverage_in, quarters_ended, scores
from plugins.disclosure.scores.exported import score_csv, score_data
from plugins.portal import urls
from plugins.portal.pages.scores import address_of, quarters_of
from plugins.portal.report_files import BYTE_ORDER_MARK
from plugins.portal.score_charts import bars, stacks
from plugins.portal.view import View


def score_files(view: View) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file beside the pages of scores and the coverage."""
    quarters = quarters_of(view)
    averages: list[tuple[str, Decimal]] = []
    names = {office.id: office.short_name for office in view.offices}
    full = Decimal(0)
    for quarter in quarters:
        found = scores(view.portal, view.ruleset, quarter, view.as_of)
        if found is None:
            continue
        address = address_of(quarter, quarters)
        data = score_data(view.portal, view.ruleset, found, whole=False)
        yield (
            address + urls.SCORES_CSV,
            BYTE_ORDER_MARK + score_csv(view.portal, found, ending="\r\n"),
        )
        yield (
            address + urls.SCORES_JSON,
            json.dumps(data, ensure_ascii=False, indent=1) + "\n",
        )
        ranking = [(names.get(one.office, one.office), one.score) for one in found.offices]
        yield address + urls.RANKING_CHART, bars(ranking, found.scoring.full)
        if found.average is not None:
            averages.insert(0, (str(quarter), found.average))
            full = max(full, found.scoring.full)
    if averages:
        yield urls.SCORES + urls.TREND_CHART, bars(averages, full)
    shown = quarters_ended(view.portal, view.as_of)
    if shown:
        lines = [
            (str(one), [coverage_in(view.portal, view.ruleset, one).states[s] for s in STATES])
            for one in shown
        ]
        yield urls.COVERAGE + urls.TREND_CHART, stacks(lines, STATES)
