"""Writes a volume: a zip without compression and with fixed times, so that bytes repeat."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from plugins.disclosure.archive import listing, manifest
from plugins.disclosure.archive.items import Item, attachments_of
from plugins.disclosure.archive.text import text_of
from plugins.disclosure.model import Office

TEXT = "正文.md"
FOLDER = "件"
_CHUNK = 1 << 20
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX, _MODE = 3, 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Written:
    """What was written; ``digest`` is the SHA-256 of the manifest, and so of the whole volume."""

    items: int
    files: int
    digest: str


def write_volume(
    stream: BinaryIO, root: Path, office: Office, year: int, items: list[Item]
) -> Written:
    """Write the volume of an office's year; the same items give the same bytes.

    ``root`` is the project's folder. Raises MissingFileError for an attachment that is
    not there, OSError for one that cannot be read.
    """
    files: list[manifest.File] = []
    digests: dict[int, str] = {}
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        files.append(_put(archive, listing.FOREWORD, [listing.foreword(office, year, items)]))
        for item in items:
            if item.document is not None:
                own = list(_item(archive, root, item))
                digests[item.number] = _digest_of(own)
                files.extend(own)
        files.insert(0, _put(archive, listing.NAME, [listing.listing(items, digests)]))
        told = manifest.to_json(
            manifest.Manifest(
                office.id, office.name, office.text("code"), year, len(items), tuple(files)
            )
        )
        _put(archive, manifest.NAME, [told])
    return Written(len(items), len(files) + 1, hashlib.sha256(told).hexdigest())


def _item(archive: ZipFile, root: Path, item: Item) -> Iterator[manifest.File]:
    """Write the text and the attachments of one item."""
    document = item.document
    assert document is not None, "a withdrawn text has no files"
    folder = f"{FOLDER}/{item.id}/"
    names = attachments_of(document)
    yield _put(archive, folder + TEXT, [text_of(item, document).encode("utf-8", "replace")])
    beside = (root / document.source.path).parent
    for name in names:
        with (beside / name).open("rb") as file:
            yield _put(archive, folder + name, iter(lambda: file.read(_CHUNK), b""))


def _put(archive: ZipFile, path: str, chunks: Iterable[bytes]) -> manifest.File:
    """Write one file and return its line of the manifest."""
    info = ZipInfo(path, _EPOCH)
    info.create_system, info.external_attr = _UNIX, _MODE
    digest, size = hashlib.sha256(), 0
    with archive.open(info, "w", force_zip64=True) as target:
        for chunk in chunks:
            target.write(chunk)
            digest.update(chunk)
            size += len(chunk)
    return manifest.File(path, size, digest.hexdigest())


def _digest_of(files: list[manifest.File]) -> str:
    """Return the SHA-256 of an item's files: of their digests and names, one a line."""
    lines = "".join(f"{one.sha256}  {one.path.rpartition('/')[2]}\n" for one in files)
    return hashlib.sha256(lines.encode("utf-8")).hexdigest()
