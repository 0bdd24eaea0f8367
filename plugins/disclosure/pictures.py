"""Pictures that an office's or the site's own file names: portraits, marks in the footer.

A picture lies beside the file that names it. Only PNG and JPEG are shown, told by their first
bytes and not by their name: an SVG may hold scripts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from plugins.disclosure.model import Office, Portal, Site

ENDINGS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG"}
_BEGINNINGS = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}
PORTRAIT, PORTRAIT_WORDS = "portrait", "portrait_words"
PARTY_MARK, ERROR_MARK = MARKS = ("party_mark", "error_mark")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that lies there: its path from the root, its bytes, its kind (empty: none)."""

    path: str
    size: int
    kind: str

    @property
    def is_shown(self) -> bool:
        """True where the name says what the bytes are, and that is a kind that pages show."""
        return bool(self.kind) and ENDINGS.get(ending_of(self.path)) == self.kind


def ending_of(name: str) -> str:
    """Return the ending of a file's name in small letters, without the dot."""
    return name.rpartition(".")[2].lower()


def named_pictures(record: Office | Site) -> Iterator[str]:
    """Yield the names of the pictures that a record names, each beside its own file."""
    if isinstance(record, Office):
        told: list[Mapping[str, Any]] = list(record.records("leaders"))
        names = [one.get(PORTRAIT, "") for one in told]
    else:
        names = [record.record(mark).get("picture", "") for mark in MARKS]
    yield from (name for name in names if name)


def picture_of(portal: Portal, record: Office | Site, name: str) -> Picture | None:
    """Return the picture of that name beside a record's file, None where there is none."""
    path = f"{record.source.path.rpartition('/')[0]}/{name}"
    key = ("pictures",)
    if key not in portal.computed:
        portal.computed[key] = frozenset(portal.files)
    if "/" in name or portal.root is None or path not in portal.computed[key]:
        return None
    full = portal.root / path
    return Picture(path, *_looked_at(full, full.stat().st_mtime_ns))


@lru_cache(maxsize=4096)
def _looked_at(path: Path, _changed: int) -> tuple[int, str]:
    """Return the size and the kind of a file; it is read again when it has changed."""
    with path.open("rb") as stream:
        begin = stream.read(max(map(len, _BEGINNINGS)))
    kinds = (kind for begins, kind in _BEGINNINGS.items() if begin.startswith(begins))
    return path.stat().st_size, next(kinds, "")
