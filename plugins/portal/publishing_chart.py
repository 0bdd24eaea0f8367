"""A picture of what an office has published in the last months, as static SVG, and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.publishing import Tally
from plugins.portal.ink import INK

MONTHS = 12
_WIDTH, _HEIGHT, _BASE, _TOP, _BAR = 640, 240, 190, 26, 30
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Month:
    """A month with how many texts were published in it, and how many of them late."""

    year: int
    month: int
    published: int
    late: int


def last_months(tallies: Mapping[tuple[int, int], Tally], as_of: date) -> list[Month]:
    """Return the twelve months up to that of the day; none where nothing was published in them."""
    last = as_of.year * _YEAR + as_of.month - 1
    months = []
    for number in range(last - MONTHS + 1, last + 1):
        year, month = number // _YEAR, number % _YEAR + 1
        tally = tallies.get((year, month), Tally())
        months.append(Month(year, month, tally.published, tally.late))
    return months if any(month.published for month in months) else []


def chart(months: Sequence[Month]) -> str:
    """Return bars, filled for what was not late and hollow above it for what was.

    Fill and outline tell them apart without colour; a table beside it holds the numbers.
    """
    if not months:
        return ""
    most = max(month.published for month in months)
    step = _WIDTH / len(months)
    body = "".join(_column(month, step * (index + 0.5), most) for index, month in enumerate(months))
    line = f'<path d="M0 {_BASE}H{_WIDTH}" stroke="currentColor"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" '
        f'color="{INK}" font-family="sans-serif">{line}{body}</svg>\n'
    )


def _column(month: Month, middle: float, most: int) -> str:
    whole = (_BASE - _TOP) * month.published / most
    late = (_BASE - _TOP) * month.late / most
    parts = [_text(middle, _BASE + 20, f"{month.month}月")]
    if month.month == 1 or not middle > _WIDTH / MONTHS:
        parts.append(_text(middle, _BASE + 40, f"{month.year}年"))
    if month.published > month.late:
        parts.append(_bar(middle, _BASE - whole + late, whole - late, "currentColor"))
    if month.late:
        parts.append(_bar(middle, _BASE - whole, late, "#fff"))
    if month.published:
        parts.append(_text(middle, _BASE - whole - 7, str(month.published)))
    return "".join(parts)


def _bar(middle: float, top: float, height: float, fill: str) -> str:
    return (
        f'<rect x="{middle - _BAR / 2:.1f}" y="{top:.1f}" width="{_BAR}" height="{height:.1f}" '
        f'fill="{fill}" stroke="currentColor" stroke-width="2"/>'
    )


def _text(x: float, y: float, text: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="middle"'
    return f'<text {place} font-size="15" fill="currentColor">{text}</text>'


def in_words(months: Sequence[Month]) -> str:
    """Return what the picture shows as a sentence, nothing where there is no picture."""
    if not months:
        return ""
    first, last = months[0], months[-1]
    published = sum(month.published for month in months)
    late = sum(month.late for month in months)
    most = max(months, key=lambda month: month.published)
    return (
        f"{first.year}年{first.month}月至{last.year}年{last.month}月公开 {published} 件，"
        f"其中逾期 {late} 件；最多的是{most.year}年{most.month}月，{most.published} 件。"
    )
