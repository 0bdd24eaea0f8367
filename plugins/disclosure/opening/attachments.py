"""All attachments of a portal, each opened once and kept by what its bytes are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from plugins.disclosure.model import DRAFT, PENDING, PUBLIC, Portal
from plugins.disclosure.opening.contents import open_file
from plugins.disclosure.opening.limits import Limits, start_of
from plugins.disclosure.opening.outcome import Opened, Remark
from plugins.disclosure.opening.packing import is_sound, packed, remarks_of, unpacked
from plugins.disclosure.opening.process import Process
from plugins.disclosure.opening.sniffing import format_of
from plugins.disclosure.store import key_of

VERSION = "1"
"""What the store keeps depends on it: raise it when the same bytes would be read otherwise."""
STATES = frozenset({DRAFT, PENDING, PUBLIC})
Key = tuple[str, str]

_HARMLESS = {"text", "csv"}
_SMALL = 64 * 1024


class Attachments(Mapping[Key, Opened]):
    """Opened attachments by record id and file name; texts are unpacked when asked for.

    What needs no texts asks for ``remarks`` or ``digest`` alone, and costs next to nothing.
    """

    def __init__(self, values: Mapping[Key, dict[str, Any]], digests: Mapping[Key, str]) -> None:
        self._values, self._digests = values, digests

    def __getitem__(self, key: Key) -> Opened:
        """Return what opening a file gave."""
        return unpacked(key[1], self._values[key])

    def __contains__(self, key: object) -> bool:
        """True for a file that was opened; its texts stay packed."""
        return key in self._values

    def __iter__(self) -> Iterator[Key]:
        """Go through the files by record and name."""
        return iter(self._values)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._values)

    def remarks(self, key: Key) -> tuple[Remark, ...]:
        """Return the remarks on a file."""
        return remarks_of(self._values[key])

    def digest(self, key: Key) -> str:
        """Return the SHA-256 of a file in hexadecimal digits."""
        return self._digests[key]


def opened(portal: Portal) -> Attachments:
    """Return what stands in the attachments of documents that are or may become public.

    Those listed and those that only lie beside a text are opened alike. What the store holds is
    not opened again.
    """
    found: Attachments | None = portal.computed.get("attachments opened")
    if found is None:
        found = portal.computed["attachments opened"] = _open_all(portal, Limits())
    return found


def _open_all(portal: Portal, limits: Limits) -> Attachments:
    values: dict[Key, dict[str, Any]] = {}
    digests: dict[Key, str] = {}
    with Process(limits) as process:
        for key, path in _paths(portal):
            digest = _digest(path)
            if digest is None:
                continue
            suffix = path.suffix.lower()
            kept = key_of("opening", VERSION, repr(limits), suffix, digest)
            value = portal.store.get(kept)
            if not is_sound(value):
                value, lasting = _open(process, path)
                if lasting:
                    portal.store.put(kept, value)
            values[key], digests[key] = value, digest
    return Attachments(values, digests)


def _paths(portal: Portal) -> Iterator[tuple[Key, Path]]:
    if portal.root is None:
        return
    for document in portal.documents:
        if document.files and document.state in STATES:
            folder = portal.root / document.source.path.rpartition("/")[0]
            for name in document.files:
                yield (document.id, name), folder / name


def _digest(path: Path) -> str | None:
    """Return the hash of a file's bytes; None for one that went away while this ran."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _open(process: Process, path: Path) -> tuple[dict[str, Any], bool]:
    """Open a file in the process of its own; a small plain text can do no harm here."""
    if path.stat().st_size <= _SMALL:
        with path.open("rb") as file:
            harmless = b"PK" not in start_of(file, 4) and format_of(file, path.name) in _HARMLESS
        if harmless:
            return packed(open_file(path, process.limits)), True
    return process.open(path)
