"""How offices are scored, and how the site is inspected, as the rules say it.

Scoring stands in ``disclosure_rules/scoring.yaml``, the thresholds of the inspection in
``disclosure_rules/inspection.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

OVERRUN, EMPTY_COLUMNS, STALE_COLUMNS = "超限", "空缺栏目", "陈旧栏目"
LETTERS, TASKS, CONSULTATIONS = "来信未复", "督办逾期", "征集结果"
QUOTA, URGENT, MARKED = "报送任务", "紧急信息", "三次超限"
MEASURES: Mapping[str, tuple[str, ...]] = {
    OVERRUN: ("事项", "时限", "截止", "天数"),
    EMPTY_COLUMNS: ("栏目",),
    STALE_COLUMNS: ("栏目", "应更新"),
    LETTERS: ("编号", "收到"),
    TASKS: ("任务", "截止"),
    CONSULTATIONS: ("事项", "应公布"),
    QUOTA: ("件数", "任务"),
    URGENT: ("事件", "认定"),
    MARKED: ("年度", "次数", "上限"),
}
"""What can be measured of an office, each with the facts that its words may name."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One thing that is scored: what is measured, and the points that each case costs.

    ``ceiling`` limits what all its cases cost together, None for the full weight; ``clocks``
    are the limits that ``超限`` looks at; ``rule`` is the rule whose finding a case is.
    """

    code: str
    name: str
    measure: str
    each: Decimal
    rule: str
    words: str
    ceiling: Decimal | None = None
    clocks: frozenset[str] = frozenset()
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Scoring:
    """How offices are scored from ``since`` on, until a later one comes into force.

    ``weights`` gives, by category of offices, the full points of each indicator by code; those
    of a category sum to ``full``. ``grades`` are names with their least score, highest first.
    """

    since: date
    basis: str = ""
    full: Decimal = Decimal(100)
    grades: tuple[tuple[str, Decimal], ...] = ()
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    weights: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    column: str = ""

    def grade(self, score: Decimal) -> str:
        """Return the name of the grade that a score reaches; empty below the lowest."""
        return next((name for name, least in self.grades if score >= least), "")


def scoring_on(every: Iterable[Scoring], day: date) -> Scoring | None:
    """Return the scoring in force on a day, None before the first: an old quarter keeps its own."""
    return max((one for one in every if one.since <= day), key=lambda one: one.since, default=None)


@dataclass(frozen=True, slots=True)
class Freshness:
    """A class of columns that must be renewed within ``days`` natural days, told by words."""

    name: str
    days: int
    words: tuple[str, ...]
    certainty: str = "已核实"


@dataclass(frozen=True, slots=True)
class Inspection:
    """When the inspection of government sites rejects a site outright (单项否决).

    ``classes_limit``, ``stale_limit`` and ``empty_limit`` are numbers of columns; ``near`` the
    natural days before a limit from which the page warns.
    """

    basis: str = ""
    home_days: int = 14
    classes: tuple[Freshness, ...] = ()
    classes_limit: int = 5
    stale_limit: int = 10
    empty_limit: int = 5
    letter_months: int = 3
    near: int = 5
