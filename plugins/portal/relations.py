"""Which public documents speak of which: 解读, 替代, 废止, 修改, 更正, seen from both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.disclosure.model import Portal
from plugins.portal.rows import Row
from plugins.portal.words import RELATIONS

Related = list[tuple[str, list[Row]]]
"""Headings with the rows below them, in the order of ``RELATIONS``."""


def relations(portal: Portal, rows: Iterable[Row]) -> Mapping[str, Related]:
    """Return the relations of each document that has any, by document id.

    A reference to a document that is not public is not shown: its title must not go out.
    """
    public = {row.document.id: row for row in rows}
    found: dict[str, dict[str, dict[str, Row]]] = {}
    for row in public.values():
        for name, (here, there) in RELATIONS.items():
            for reference in row.document.list(name):
                target = portal.resolve(reference, row.document.office)
                other = public.get(target.id) if target else None
                if other is None or other is row:
                    continue
                _add(found, row, here, other)
                _add(found, other, there, row)
    order = [heading for pair in RELATIONS.values() for heading in pair]
    return {
        document: [(name, list(below[name].values())) for name in order if name in below]
        for document, below in found.items()
    }


def _add(found: dict[str, dict[str, dict[str, Row]]], row: Row, heading: str, other: Row) -> None:
    below = found.setdefault(row.document.id, {}).setdefault(heading, {})
    below.setdefault(other.document.id, other)
