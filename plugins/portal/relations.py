"""Which public documents speak of which: 解读, 替代, 更正 and the like, seen from both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.disclosure.model import Document, Portal
from plugins.portal.rows import Row
from plugins.portal.words import AT_THE_HEAD, NOT_YET_IN_FORCE, RELATIONS

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


def notices(document: Document, related: Mapping[str, Related]) -> Related:
    """Return what the head of a page says of later texts, with the texts (条例第六条).

    One that is not yet in force has not changed anything; a text with 沿革 is kept as amended.
    """
    kept_as_amended = bool(document.list("history"))
    found: Related = []
    for heading, others in related.get(document.id, ()):
        amended = heading == RELATIONS["amends"][1]
        begun = [other for other in others if other.state != NOT_YET_IN_FORCE]
        if heading in AT_THE_HEAD and begun and not (amended and kept_as_amended):
            found.append((AT_THE_HEAD[heading], begun))
    return found
