"""What ``disclosure_rules/ledgers.yaml`` says of ledgers, each with the day it begins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Points:
    """What one adoption brings: a level, a publication, or both; empty asks nothing."""

    level: str
    publication: str
    points: int


@dataclass(frozen=True, slots=True)
class LedgerSettings:
    """The settings in force from ``since``.

    ``extra`` maps 领导批示, or a word of the note, to points; ``deductions`` a judgement on an
    urgent report to points. ``monthly`` and ``quarterly`` are the submissions that each unit
    owes. ``phoned_within`` and ``reported_within`` are hours, by day or night; ``near`` the
    natural days before a task's limit in which it is yellow, ``silent`` those after which its
    progress is old.
    """

    since: date
    basis: str = ""
    points: tuple[Points, ...] = ()
    extra: Mapping[str, int] = field(default_factory=dict)
    deductions: Mapping[str, int] = field(default_factory=dict)
    monthly: int = 0
    quarterly: int = 0
    phoned_within: Decimal = Decimal(1)
    reported_within: Decimal = Decimal(2)
    near: int = 7
    silent: int = 60


DEFAULT = LedgerSettings(date.min)
"""What holds where the file says nothing: no points, no quota, one hour and two."""


def settings_on(settings: Iterable[LedgerSettings], day: date) -> LedgerSettings:
    """Return the settings in force on a day, so that an old quarter keeps its own."""
    found = DEFAULT
    for one in settings:
        if found.since <= one.since <= day:
            found = one
    return found
