"""Every limit of time that the law sets, as ``disclosure_rules/clocks.yaml`` says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

WORKDAYS, DAYS, FIXED, YEARS = "工作日", "自然日", "固定日", "年"
UNITS = (WORKDAYS, DAYS, FIXED, YEARS)
NOT_AFTER = "不迟于"
DIRECTIONS = (NOT_AFTER, "不早于", "不少于")

PROACTIVE, CORRECTION, ANSWER, EXTENSION = "D01", "D02", "D03", "D04"
THIRD_PARTY, DEPARTMENT_REPORT, GOVERNMENT_REPORT = "D05", "D07", "D08"
SITE_REPORT, GUIDE_REVIEW, WITHHELD_REVIEW = "D21", "D23", "D24"
"""The codes of the clocks that the program itself asks for; the file gives them their length."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A duty with its limit: ``count`` in ``unit`` from ``base``, or a day for each category.

    ``days`` maps a category of offices to MM-DD of the year after, for a fixed day. ``by`` says
    who must act; ``overruns`` is true where an overrun is the office's own and counts towards a
    bulletin. An override (``instead_of``) takes the place of another clock for documents in a
    column that serves one of ``matters``, with one of ``words`` in the title, of an office in
    one of ``categories``; an empty condition asks nothing.
    """

    code: str
    duty: str
    count: int
    unit: str
    base: str = ""
    basis: str = ""
    source: str = ""
    certainty: str = "已核实"
    direction: str = NOT_AFTER
    by: str = "本机关"
    overruns: bool = False
    since: date | None = None
    days: Mapping[str, str] = field(default_factory=dict)
    instead_of: str = ""
    matters: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    categories: frozenset[str] = frozenset()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clocks:
    """All clocks by code, and the thresholds around them.

    ``near`` is how many working days before the limit a reminder comes; ``bulletin`` how many
    overruns in a year mark an office; ``slack`` the natural days that, upon seven for every five
    working days, no period has ever taken: what is later than that is late whatever the notice
    of an unknown year will say. ``received`` says, by channel, which day counts as received.
    """

    by_code: Mapping[str, Clock] = field(default_factory=dict)
    near: int = 5
    bulletin: int = 3
    slack: int = 17
    received: Mapping[str, str] = field(default_factory=dict)

    def get(self, code: str) -> Clock | None:
        """Return the clock of a code, None where the file has none."""
        return self.by_code.get(code)

    def overrides(self, code: str) -> list[Clock]:
        """Return the clocks that special law puts in the place of another, in order of code."""
        return [clock for clock in self.by_code.values() if clock.instead_of == code]
