"""What a responsible person has let pass, by digest and never by value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from plugins.disclosure.personal.hit import Hit
from plugins.disclosure.personal.lists import Lists

EVERYWHERE = "*"


def not_allowed(hits: Iterable[Hit], lists: Lists, path: str, as_of: date) -> Iterator[Hit]:
    """Yield the hits in a file that nobody has let pass until this day."""
    passes = {
        (entry.kind, entry.digest)
        for entry in lists.allowed
        if entry.until >= as_of and (entry.scope == EVERYWHERE or path.startswith(entry.scope))
    }
    return (hit for hit in hits if (hit.kind, hit.digest) not in passes)
