"""Pictures of scores and of columns as static SVG; fill and number tell them apart, not colour.

Each stands beside a table with the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from xml.sax.saxutils import escape

from plugins.portal.ink import INK

_WIDTH, _LABEL, _LINE, _BAR = 480, 130, 30, 18
_STACK_LABEL, _LEGEND = 90, 26
_PATTERNS = (
    '<pattern id="a" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect width="6" height="6" fill="#fff"/>'
    f'<path d="M0 6L6 0" stroke="{INK}" stroke-width="1.5"/></pattern>'
    '<pattern id="b" width="6" height="6" patternUnits="userSpaceOnUse">'
    f'<rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.2" fill="{INK}"/>'
    "</pattern>"
)
FILLS = (INK, "url(#a)", "#fff", "url(#b)")
"""Solid, hatched, empty, dotted: in the order of the parts of a stack."""


def bars(lines: Sequence[tuple[str, Decimal]], full: Decimal) -> str:
    """Return a bar for each name, filled up to its number within the outline of the full one."""
    room = _WIDTH - _LABEL - 60
    parts = []
    for index, (name, value) in enumerate(lines):
        top = index * _LINE + 6
        share = float(max(Decimal(0), min(value, full)) / full) if full else 0.0
        parts.append(_text(_LABEL - 8, top + 14, name, "end"))
        parts.append(_rect(_LABEL, top, room, "#fff"))
        parts.append(_rect(_LABEL, top, round(room * share, 1), FILLS[0]))
        parts.append(_text(_LABEL + room + 8, top + 14, f"{value:f}", "start"))
    return _svg("".join(parts), len(lines) * _LINE + 8)


def stacks(lines: Sequence[tuple[str, Sequence[int]]], names: Sequence[str]) -> str:
    """Return a bar for each name, made of parts whose fill the first line explains."""
    room = _WIDTH - _STACK_LABEL - 8
    parts = [f"<defs>{_PATTERNS}</defs>"]
    for number, name in enumerate(names):
        corner = 4 + number * (_WIDTH // max(1, len(names)))
        parts.append(_rect(corner, 4, 18, FILLS[number % len(FILLS)]))
        parts.append(_text(corner + 24, 18, name, "start"))
    for index, (name, counts) in enumerate(lines):
        top, left, total = _LEGEND + index * _LINE + 6, float(_STACK_LABEL), sum(counts)
        parts.append(_text(_STACK_LABEL - 8, top + 14, name, "end"))
        for number, count in enumerate(counts):
            width = round(room * count / total, 1) if total else 0.0
            if width:
                parts.append(_rect(left, top, width, FILLS[number % len(FILLS)]))
            left += width
    return _svg("".join(parts), _LEGEND + len(lines) * _LINE + 8)


def _rect(left: float, top: float, width: float, fill: str) -> str:
    return (
        f'<rect x="{left:.1f}" y="{top}" width="{width}" height="{_BAR}" fill="{fill}" '
        f'stroke="{INK}"/>'
    )


def _text(x: float, y: float, text: str, anchor: str) -> str:
    place = f'x="{x:.1f}" y="{y}" text-anchor="{anchor}"'
    return f'<text {place} font-size="15" fill="{INK}">{escape(text)}</text>'


def _svg(body: str, height: int) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" font-family="sans-serif">'
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>{body}</svg>\n'
    )
