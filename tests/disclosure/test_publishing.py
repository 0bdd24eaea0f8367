"""Counts of what was published, and the ranking made of them."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from plugins.disclosure.publishing import (
    Key,
    Tally,
    by_column,
    by_month,
    publishing,
    ranking,
    total,
    years_of,
)
from tests.sample import sample_portal, sample_rules

DAY = date(2026, 11, 21)
PORTAL = sample_portal()
RULES = sample_rules()
COUNTS = publishing(PORTAL, RULES, DAY)


def test_every_public_text_is_counted_once() -> None:
    """By office and month the counts agree with an independent one."""
    public = [one for one in PORTAL.documents if one.is_public(DAY)]
    expected = Counter(
        (one.office, one.published_on.year, one.published_on.month)
        for one in public
        if one.published_on
    )
    assert {key: tally.published for key, tally in by_month(COUNTS).items()} == expected
    assert total(COUNTS.values()).published == len(public)
    assert sum(tally.published for tally in by_column(COUNTS).values()) == len(public)


def test_late_is_what_the_rule_on_deadlines_calls_late() -> None:
    """A text made on 2026-04-07 and published on 2026-06-02 is late by 18 of 20 working days."""
    document = PORTAL.get("document", "jyj/2026-00006")
    tally = COUNTS["jyj", 2026, 6, document.column]
    assert (tally.published, tally.late, tally.in_time) == (1, 1, 0)
    assert tally.average == 20 + 18


def test_an_earlier_day_counts_less() -> None:
    """What was published after the day is not there, and neither are later years."""
    early = publishing(PORTAL, RULES, date(2025, 6, 30))
    assert years_of(early) == [2025, 2024]
    assert max(key[1:3] for key in early) <= (2025, 6)
    assert total(early.values()).published < total(COUNTS.values()).published


COLUMN = ("业务工作",)
EQUAL: dict[Key, Tally] = {
    ("a", 2026, 1, COLUMN): Tally(2, 1, 1, 2, 40),
    ("b", 2026, 1, COLUMN): Tally(1, 1, 0, 1, 5),
    ("c", 2026, 2, COLUMN): Tally(1, 1, 0, 1, 5),
    ("d", 2026, 2, COLUMN): Tally(2, 2, 0, 2, 20),
    ("e", 2026, 2, COLUMN): Tally(3),
    ("a", 2025, 2, COLUMN): Tally(9, 9, 0, 9, 9),
}


def test_the_ranking() -> None:
    """Share in time, then days, then number; equals share a rank, the unjudged have none."""
    places = ranking(EQUAL, 2026, ["a", "b", "c", "d", "e", "f"])
    found = [(one.rank, one.office, one.tally.published) for one in places]
    assert found == [(1, "b", 1), (1, "c", 1), (3, "d", 2), (4, "a", 2), (0, "e", 3), (0, "f", 0)]


@pytest.mark.parametrize(
    ("tally", "rate", "average"),
    [
        (Tally(), None, None),
        (Tally(3), None, None),
        (Tally(3, 1, 1, 2, 30), 50.0, 15.0),
        (Tally(1, 0, 0, 1, 12), None, 12.0),
    ],
)
def test_shares(tally: Tally, rate: float | None, average: float | None) -> None:
    """What cannot be judged is no share of anything."""
    assert (tally.rate, tally.average) == (rate, average)
