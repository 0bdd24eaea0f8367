"""Duties by the month in which they are due and by state: a table, and its picture as static SVG.

Each state has a pattern of its own, so that the picture reads without colour.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.deadlines import IN_TIME, LATE, NEAR, OVERDUE, RUNNING, Deadline
from plugins.portal.clock_lines import shown
from plugins.portal.ink import INK

DRAWN = (IN_TIME, LATE, OVERDUE, NEAR, RUNNING)
"""The states of the bars, from the ground up; what has no certain day stands in no month."""
BEFORE, AFTER = 9, 2
"""How many months before and after that of the day are shown."""
_MONTHS = 12
_WIDTH, _HEIGHT, _BASE, _TOP, _LEFT = 640, 290, 210, 26, 6
_BAR = 32
_FILLS = {
    IN_TIME: '<rect width="8" height="8" fill="#fff"/>',
    LATE: f'<rect width="8" height="8" fill="#fff"/><path d="M0 8L8 0" stroke="{INK}"/>',
    OVERDUE: f'<rect width="8" height="8" fill="{INK}"/>',
    NEAR: f'<rect width="8" height="8" fill="#fff"/><circle cx="4" cy="4" r="2" fill="{INK}"/>',
    RUNNING: f'<rect width="8" height="8" fill="#fff"/><path d="M0 4H8" stroke="{INK}"/>',
}


@dataclass(frozen=True, slots=True)
class Month:
    """The duties that are due in a month, by state."""

    year: int
    month: int
    states: Counter[str]

    @property
    def label(self) -> str:
        """The month as a table says it: ``2026-03``."""
        return f"{self.year}-{self.month:02d}"

    @property
    def total(self) -> int:
        """How many duties are due in it."""
        return sum(self.states.values())


def months_of(duties: Iterable[Deadline], as_of: date) -> list[Month]:
    """Return the months around a day, oldest first, with what pages may count."""
    first = as_of.year * _MONTHS + as_of.month - 1 - BEFORE
    found = [Month(*_year_and_month(number), Counter()) for number in range(first, first + _SHOWN)]
    for one in duties:
        if one.due is not None and one.state in DRAWN and shown(one):
            place = one.due.year * _MONTHS + one.due.month - 1 - first
            if 0 <= place < _SHOWN:
                found[place].states[one.state] += 1
    return found


_SHOWN = BEFORE + 1 + AFTER


def _year_and_month(number: int) -> tuple[int, int]:
    return number // _MONTHS, number % _MONTHS + 1


def in_words(months: Sequence[Month]) -> str:
    """Return what the picture shows as a sentence."""
    total = sum((one.states for one in months), Counter[str]())
    said = "，".join(f"{state} {total[state]} 项" for state in DRAWN)
    return f"{months[0].label} 至 {months[-1].label} 应当完成的事项：{said}。"


def picture(months: Sequence[Month]) -> str:
    """Return stacked bars, one a month, each state with its own pattern, and their key."""
    most = max(one.total for one in months) or 1
    step = (_WIDTH - 2 * _LEFT) / len(months)
    parts = [_patterns(), f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>']
    for index, one in enumerate(months):
        left = _LEFT + step * index + (step - _BAR) / 2
        parts += [*_bar(left, one, most), _text(left + _BAR / 2, _BASE + 18, _said(one, index))]
    parts.append(f'<path d="M0 {_BASE}H{_WIDTH}" stroke="{INK}"/>')
    parts += _key()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" font-family="sans-serif" fill="{INK}">'
        f"{''.join(parts)}</svg>\n"
    )


def _said(one: Month, index: int) -> str:
    """Return the month below its bar: with the year where it begins."""
    return f"{one.year}.{one.month}" if index == 0 or one.month == 1 else f"{one.month}月"


def _patterns() -> str:
    made = (
        f'<pattern id="s{number}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f"{_FILLS[state]}</pattern>"
        for number, state in enumerate(DRAWN)
    )
    return f"<defs>{''.join(made)}</defs>"


def _bar(left: float, one: Month, most: int) -> list[str]:
    parts, bottom = [], float(_BASE)
    for number, state in enumerate(DRAWN):
        if one.states[state]:
            height = (_BASE - _TOP) * one.states[state] / most
            bottom -= height
            parts.append(_box(left, bottom, _BAR, height, number))
    parts.append(_text(left + _BAR / 2, bottom - 6, str(one.total)))
    return parts


def _key() -> list[str]:
    """Return the patterns with the words that they stand for."""
    parts, step = [], (_WIDTH - 2 * _LEFT) / len(DRAWN)
    for number, state in enumerate(DRAWN):
        left = _LEFT + step * number + step / 4
        parts.append(_box(left, _HEIGHT - 34, 20, 20, number))
        parts.append(_text(left + 46, _HEIGHT - 19, state))
    return parts


def _box(left: float, top: float, width: float, height: float, number: int) -> str:
    place = f'x="{left:.1f}" y="{top:.1f}" width="{width}" height="{height:.1f}"'
    return f'<rect {place} fill="url(#s{number})" stroke="{INK}"/>'


def _text(x: float, y: float, text: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-size="15">{text}</text>'
