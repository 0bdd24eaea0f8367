"""The history of a document as its page tells it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.model import Document
from plugins.portal.document_files import LABELS, PUBLIC
from plugins.portal.history.difference import Block, difference
from plugins.portal.history.versions import Shown
from plugins.portal.raw_html import without_comments

EDITORIAL, SUBSTANTIVE = "勘误", "实质"
WEIGHTY = frozenset(
    {"title", "number", "made_on", "validity", "effective_on", "expires_on", "made_by"}
)
"""Fields whose change is no matter of editing alone."""


@dataclass(frozen=True, slots=True)
class Revision:
    """What a commit changed in a public document.

    ``nature`` is 勘误 or 实质; ``stated`` is true where the commit itself says so. ``fields`` are
    label, former and new value; ``files`` what became of an attachment, and its name.
    """

    hash: str
    day: date
    note: str
    nature: str = ""
    stated: bool = False
    fields: tuple[tuple[str, str, str], ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """A document's first publication as a commit proves it, and its revisions, oldest first.

    ``cut`` is true where versions before the first are not shown.
    """

    first: Revision
    revisions: tuple[Revision, ...]
    cut: bool


def history_of(run: list[Shown], cut: bool, notes: frozenset[str]) -> History:
    """Return the history of a run of versions; ``notes`` are the commits whose notes may be shown.

    Raises IndexError for an empty run.
    """
    first = run[0][0].commit
    told = (_revision(before, after, notes) for before, after in itertools.pairwise(run))
    return History(
        Revision(first.hash, first.day, first.note if first.hash in notes else ""),
        tuple(revision for revision in told if revision),
        cut,
    )


def _revision(before: Shown, after: Shown, notes: frozenset[str]) -> Revision | None:
    """Return what changed, None where nothing that readers see did."""
    commit = after[0].commit
    fields = tuple(_fields(before[1], after[1]))
    files = tuple(_files(before, after))
    old, new = (without_comments(shown[1].source.body) for shown in (before, after))
    blocks = tuple(difference(old, new)) if old != new else ()
    if not (fields or files or blocks):
        return None
    is_weighty = blocks or files or any(name in WEIGHTY for name in _changed(before[1], after[1]))
    return Revision(
        commit.hash,
        commit.day,
        commit.note if commit.hash in notes else "",
        commit.nature or (SUBSTANTIVE if is_weighty else EDITORIAL),
        bool(commit.nature),
        fields,
        files,
        blocks,
    )


def _changed(before: Document, after: Document) -> Iterator[str]:
    return (name for name in PUBLIC if before.values.get(name) != after.values.get(name))


def _fields(before: Document, after: Document) -> Iterator[tuple[str, str, str]]:
    for name in _changed(before, after):
        yield LABELS[name], _words(before.values.get(name)), _words(after.values.get(name))


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return "；".join(str(one) for one in value)
    return "" if value is None else str(value)


def _files(before: Shown, after: Shown) -> Iterator[tuple[str, str]]:
    """Yield what became of the attachments that the document names."""
    old, new = (
        {
            name: version.attachments[name]
            for name in document.list("attachments")
            if name in version.attachments
        }
        for version, document in (before, after)
    )
    number = f"{after[1].number_in_office}."
    for name in [*old, *(name for name in new if name not in old)]:
        if old.get(name) != new.get(name):
            word = "增加" if name not in old else "删去" if name not in new else "替换"
            yield word, name.removeprefix(number)
