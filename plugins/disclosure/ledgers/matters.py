"""Requests for the same information: one applicant twice, or several applicants."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plugins.disclosure.fields import narrow
from plugins.disclosure.model import Ledger

_MARKS = re.compile(r"[\s\W_]+")


def plain_matter(text: str) -> str:
    """Return a matter without spaces, marks and full-width forms, so that wording alone counts."""
    return _MARKS.sub("", narrow(text)).casefold()


def same_matters(ledgers: Iterable[Ledger]) -> list[list[tuple[Ledger, int]]]:
    """Return the rows that ask for the same, grouped, each as its ledger and its number.

    Rows come in the order in which they were received; matters asked for once are left out.
    """
    groups: dict[str, list[tuple[Ledger, int]]] = {}
    for ledger in ledgers:
        for number, row in enumerate(ledger.rows):
            matter = plain_matter(row.get("matter", ""))
            if matter:
                groups.setdefault(matter, []).append((ledger, number))
    return [sorted(group, key=_received) for group in groups.values() if len(group) > 1]


def _received(place: tuple[Ledger, int]) -> tuple[str, int, int]:
    ledger, number = place
    return str(ledger.rows[number].get("received_on", "")), ledger.year, number
