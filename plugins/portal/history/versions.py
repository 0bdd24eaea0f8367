"""The versions of each document that commits left, and those of them that may be shown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from plugins.disclosure.load_content.records import document_record
from plugins.disclosure.model import Document
from plugins.disclosure.passage import Passage
from plugins.disclosure.personal import CERTAIN, Lists, find, worth_reading
from plugins.disclosure.source import parse_document
from plugins.portal.history.repository import Commit

_NAME = re.compile(r"(\d{4}-\d{5})\.(.+)")
_ONE_DAY = timedelta(days=1)
_PARTS = 3


@dataclass(frozen=True, slots=True)
class Version:
    """A document as a commit left it: its file's path and hash, its attachments' hashes by name.

    Without a hash the document was gone.
    """

    commit: Commit
    path: str
    blob: str
    attachments: Mapping[str, str]


@dataclass(slots=True)
class _State:
    """Where a document lies while the commits pass by: its file, and all beside it, by path."""

    path: str = ""
    blob: str = ""
    beside: dict[str, str] = field(default_factory=dict)

    def take(self, path: str, blob: str, is_text: bool) -> None:
        if not is_text:
            self.beside[path] = blob
        elif blob:
            self.path, self.blob = path, blob
        elif path == self.path:
            self.blob = ""

    def version(self, commit: Commit) -> Version:
        folder = self.path.rpartition("/")[0]
        names = {
            path.rpartition("/")[2]: blob
            for path, blob in self.beside.items()
            if blob and path.rpartition("/")[0] == folder
        }
        return Version(commit, self.path, self.blob, names)


def versions_of(
    commits: Iterable[Commit], folder: str, wanted: Collection[str]
) -> tuple[dict[str, list[Version]], dict[str, frozenset[str]]]:
    """Return the versions of the wanted documents by id, oldest first, and what commits touched.

    For each commit the ids of the documents it touched; ``""`` among them stands for anything
    else below the folder.
    """
    states: dict[str, _State] = {}
    found: dict[str, list[Version]] = {}
    touched: dict[str, frozenset[str]] = {}
    for commit in commits:
        here = set()
        # What is gone first: a move is a file gone and a file come.
        for path, blob in sorted(commit.changes, key=lambda change: bool(change[1])):
            id_, is_text = _document_of(path, folder)
            here.add(id_)
            if id_ in wanted:
                states.setdefault(id_, _State()).take(path, blob, is_text)
        touched[commit.hash] = frozenset(here)
        for id_ in sorted(here & states.keys()):
            found.setdefault(id_, []).append(states[id_].version(commit))
    return found, touched


def _document_of(path: str, folder: str) -> tuple[str, bool]:
    """Return the id of the document that a file belongs to, and whether it is its text."""
    parts = path.removeprefix(f"{folder}/").split("/")
    match = _NAME.fullmatch(parts[-1])
    if len(parts) < _PARTS or not match:
        return "", False
    return f"{parts[0]}/{match[1]}", match[2] == "md"


Shown = tuple[Version, Document]
"""A version and the document that it was."""


def shown_versions(
    versions: list[Version], blobs: Mapping[str, bytes], folder: str, lists: Lists, as_of: date
) -> tuple[list[Shown], bool]:
    """Return the last unbroken run of versions that were public, and whether one stood before.

    A version was public if nothing held it back on the last whole day on which it was the latest,
    or on the day of its own commit where the next one came on the same day.
    """
    run: list[Shown] = []
    allowed: frozenset[str] = frozenset()
    ends = [version.commit.day for version in versions[1:]]
    for number in range(len(versions) - 1, -1, -1):
        version = versions[number]
        if not version.blob:
            break
        last = ends[number] - _ONE_DAY if number < len(ends) else as_of
        day = min(max(version.commit.day, last), as_of)
        document = _read(version, blobs[version.blob], folder)
        if not document.is_public(day) or document.text("no_history"):
            break
        personal = _personal(document, lists)
        if run and not personal <= allowed:
            break
        allowed = personal if not run else allowed
        run.append((version, document))
        if version.commit.masked:
            break
    run.reverse()
    return run, len(run) < len(versions)


def _read(version: Version, data: bytes, folder: str) -> Document:
    office, *column = version.path.removeprefix(f"{folder}/").split("/")[:-1]
    stem = version.path.rpartition("/")[2].removesuffix(".md")
    sizes = dict.fromkeys(version.attachments, 0)
    return document_record(parse_document(version.path, data), office, tuple(column), stem, sizes)


def _personal(document: Document, lists: Lists) -> frozenset[str]:
    """Return the digests of the personal data that stand in a text beyond doubt."""
    text = f"{document.title}\n{document.text('summary')}\n{document.source.body}"
    if not worth_reading(text, lists):
        return frozenset()
    hits = find([Passage(text)], lists, about=document.title)
    return frozenset(hit.digest for hit in hits if hit.certainty == CERTAIN)
