"""Bulletins that lie in the repository: which quarter each is of, and what moved since.

A bulletin is a document with the key 通报. What was computed stands at its head; from the heading
核对意见 on the text is the reviewer's own. Once it is public it is frozen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from hashlib import sha256

from plugins.disclosure.model import WITHDRAWN, Document, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scores.bulletin import bulletin_text
from plugins.disclosure.scores.quarters import Quarter, read_quarter

REMARKS = "## 核对意见"
"""The heading from which on the text is the reviewer's."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Lines that are no longer the same: the offset in the body, what stands there, what should."""

    offset: int
    was: str
    now: str


def bulletins(portal: Portal) -> list[Document]:
    """Return the documents that are bulletins and not withdrawn, in order of path."""
    return [
        document
        for document in portal.documents
        if "bulletin" in document.values
        and document.state != WITHDRAWN
        and document.source.readable
    ]


def quarter_said(document: Document) -> Quarter | None:
    """Return the quarter that a bulletin says it is of, None where that cannot be read."""
    return read_quarter(str(document.record("bulletin").get("quarter", "")))


def bulletin_of(portal: Portal, quarter: Quarter) -> Document | None:
    """Return the bulletin of a quarter, None where there is none yet."""
    return next((one for one in bulletins(portal) if quarter_said(one) == quarter), None)


def computed_part(body: str) -> str:
    """Return the part of a bulletin's text that was computed, ending with one line feed."""
    lines = []
    for line in body.splitlines():
        if line.rstrip() == REMARKS:
            break
        lines.append(line.rstrip())
    return "\n".join(lines).strip("\n") + "\n"


def digest_of(text: str) -> str:
    """Return the checksum that a bulletin carries of its computed part."""
    return "sha256:" + sha256(computed_part(text).encode()).hexdigest()


def is_as_computed(document: Document) -> bool:
    """True while the computed part is what it was when it was written."""
    return document.record("bulletin").get("digest") == digest_of(document.source.body)


def moved(document: Document, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Moved]:
    """Yield where a bulletin differs from the same quarter computed again.

    Nothing for one whose quarter cannot be read, has not ended, or has no scoring.
    """
    quarter = quarter_said(document)
    if quarter is None or not quarter.has_ended(as_of):
        return
    again = computed_part(bulletin_text(portal, ruleset, quarter, as_of))
    body = document.source.body
    stands = computed_part(body)
    if not again.strip() or again == stands:
        return
    offset = len(body) - len(body.lstrip("\n"))
    yield from _differences(stands.splitlines(), again.splitlines(), offset)


def _differences(old: list[str], new: list[str], offset: int) -> Iterator[Moved]:
    """Yield line by line what was replaced, taken away or put in."""
    starts = [offset]
    for line in old:
        starts.append(starts[-1] + len(line) + 1)
    for kind, first, last, start, end in SequenceMatcher(None, old, new, False).get_opcodes():
        if kind == "equal":
            continue
        for step in range(max(last - first, end - start)):
            was = old[first + step] if first + step < last else ""
            now = new[start + step] if start + step < end else ""
            if was or now:
                yield Moved(starts[min(first + step, last)], was, now)
