"""A picture of an office's requests over the years, as static SVG, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.portal.ink import INK

_WIDTH, _HEIGHT, _BASE, _TOP, _BAR = 640, 240, 200, 24, 44
FEWEST = 2
"""A single year makes no picture."""
COUNTED = ("new_received", "result_total", "carried_forward")
"""The rows of the table of requests that a year shows."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year's requests: received, handled, carried into the next year."""

    year: int
    received: int
    handled: int
    open: int


def chart(years: Sequence[Year]) -> str:
    """Return bars of what came in (filled) and what was handled (outlined), each with its number.

    Fill and outline tell them apart without colour; a table beside it holds the numbers.
    """
    if len(years) < FEWEST:
        return ""
    most = max(max(year.received, year.handled) for year in years) or 1
    step = _WIDTH / len(years)
    parts = []
    for index, year in enumerate(years):
        middle = step * (index + 0.5)
        parts.append(_bar(middle - _BAR - 4, year.received, most, "currentColor"))
        parts.append(_bar(middle + 4, year.handled, most, "none"))
        parts.append(_text(middle, _BASE + 22, f"{year.year}年"))
    body = "".join(parts)
    line = f'<path d="M0 {_BASE}H{_WIDTH}" stroke="currentColor"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" '
        f'color="{INK}" font-family="sans-serif">{line}{body}</svg>\n'
    )


def _bar(left: float, number: int, most: int, fill: str) -> str:
    height = round((_BASE - _TOP) * number / most, 1)
    top = round(_BASE - height, 1)
    bar = (
        f'<rect x="{left:.1f}" y="{top}" width="{_BAR}" height="{height}" fill="{fill}" '
        'stroke="currentColor" stroke-width="2"/>'
    )
    return bar + _text(left + _BAR / 2, top - 6, str(number))


def _text(x: float, y: float, text: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="middle"'
    return f'<text {place} font-size="15" fill="currentColor">{text}</text>'


def in_words(years: Sequence[Year]) -> str:
    """Return what the picture shows as a sentence, nothing where there is no picture."""
    if len(years) < FEWEST:
        return ""
    first, last = years[0], years[-1]
    change = last.received - first.received
    turn = "增加" if change > 0 else "减少"
    moved = f"{turn} {abs(change)} 件" if change else "持平"
    return (
        f"{first.year} 年至 {last.year} 年，新收申请由 {first.received} 件到 {last.received} 件，"
        f"{moved}；"
        f"{last.year} 年办结 {last.handled} 件，结转下年 {last.open} 件。"
    )
