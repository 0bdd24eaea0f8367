"""The personal data inside attachments, kept by what the files are and by who reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from plugins.disclosure.model import WITHDRAWN, Document, Portal
from plugins.disclosure.passage import Passage
from plugins.disclosure.personal.allowed import not_allowed
from plugins.disclosure.personal.contacts import public_contacts
from plugins.disclosure.personal.detect import find
from plugins.disclosure.personal.hit import Hit
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.source import Location
from plugins.disclosure.store import key_of

Key = tuple[str, str]


class Texts(Protocol):
    """An attachment that has been opened."""

    @property
    def passages(self) -> Sequence[Passage]:
        """Its texts, in order."""


class Attachments(Protocol):
    """Opened attachments by record id and file name, unpacked only when asked for."""

    def __iter__(self) -> Iterator[Key]:
        """Go through the keys."""

    def __getitem__(self, key: Key) -> Texts:
        """Return what stands in a file."""

    def digest(self, key: Key) -> str:
        """Return the hash of a file's bytes."""


@dataclass(frozen=True, slots=True)
class InFile:
    """A hit inside an attachment; ``shown_name`` is the file's name without personal data."""

    document: Document
    name: str
    shown_name: str
    location: Location
    hit: Hit


@dataclass(frozen=True, slots=True)
class Reader:
    """What a file is read with; ``version`` is that of the code that opened it."""

    portal: Portal
    lists: Lists
    as_of: date
    version: str
    public: frozenset[str]

    @property
    def parts(self) -> tuple[str, ...]:
        """Everything beside the file that a result rests on."""
        return (self.version, self.lists.version, str(self.as_of.year), *sorted(self.public))


def in_attachments(
    portal: Portal, opened: Attachments, lists: Lists, as_of: date, version: str = ""
) -> list[InFile]:
    """Return the personal data in opened attachments, in order of record and file."""
    key = ("personal attachments", lists.version, as_of)
    if key not in portal.computed:
        reader = Reader(portal, lists, as_of, version, public_contacts(portal))
        common = key_of("with", *reader.parts)
        portal.computed[key] = [
            one
            for file in sorted(opened)
            if (document := portal.get("document", file[0])) and document.state != WITHDRAWN
            for one in _in_file(reader, common, document, file[1], opened)
        ]
    found: list[InFile] = portal.computed[key]
    return found


def _in_file(
    reader: Reader, common: str, document: Document, name: str, opened: Attachments
) -> list[InFile]:
    hits = _kept(reader, common, document, name, opened)
    if not hits:
        return []
    listed = document.list("attachments")
    place = document.source.at("附件", listed.index(name) if name in listed else 0)
    shown = without_personal_data(name, reader.lists)
    path = f"{document.source.path.rpartition('/')[0]}/{name}"
    return [
        InFile(document, name, shown, place, hit)
        for hit in not_allowed(hits, reader.lists, path, reader.as_of)
    ]


def _kept(
    reader: Reader, common: str, document: Document, name: str, opened: Attachments
) -> list[Hit]:
    """Return the hits of one attachment, from the store where they are there already."""
    file, about = (document.id, name), f"{document.title} {name}"
    key = key_of("personal", common, about, opened.digest(file))
    kept: list[list[Any]] | None = reader.portal.store.get(key)
    if kept is None:
        until = date(reader.as_of.year, 12, 31)
        passages = opened[file].passages
        hits = find(passages, reader.lists, about=about, public=reader.public, until=until)
        kept = [_packed(hit) for hit in hits]
        reader.portal.store.put(key, kept)
    return [
        Hit(kind, Passage("", place, hidden=hidden), *rest) for kind, place, hidden, *rest in kept
    ]


def _packed(hit: Hit) -> list[Any]:
    """Return a hit as the store keeps it: without the text that it stands in."""
    place, mark = hit.passage, (hit.certainty, hit.mask, hit.digest, hit.index)
    return [hit.kind, place.place, place.hidden, hit.start, hit.end, *mark]


def without_personal_data(name: str, lists: Lists) -> str:
    """Return a file's name with whatever personal data it holds masked."""
    hits = find([Passage(name)], lists)
    for hit in sorted(hits, key=lambda one: one.start, reverse=True):
        name = f"{name[: hit.start]}{hit.mask}{name[hit.end :]}"
    return name
