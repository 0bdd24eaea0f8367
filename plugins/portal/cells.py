"""The rows of a long table as HTML: a template takes far longer for hundreds of thousands of cells.

The markup is that of the table ``plain stack``: each cell says which column it is of, so that on a
narrow screen it stands under its own heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

_KEPT = ("日期", "时限")
"""What a heading holds whose cells must not be broken, as the first column's must not."""


def stacked_rows(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """Return table rows, one a line, each with as many cells as there are headings."""
    made: dict[str, str] = {}
    cells = [_opening(heading, first=not place) for place, heading in enumerate(headings)]
    lines = []
    for row in rows:
        parts = ["<tr>"]
        for opening, text in zip(cells, row, strict=True):
            html = made.get(text)
            if html is None:
                html = made[text] = f"{escape(text)}</td>"
            parts += (opening, html)
        parts.append("</tr>")
        lines.append("".join(parts))
    return Markup("\n".join(lines))


def _opening(heading: str, *, first: bool) -> str:
    kept = ' class="keep"' if first or any(word in heading for word in _KEPT) else ""
    return f'<td data-label="{escape(heading)}"{kept}>'
