"""Files beside those of the site that servers send in their place: ``.gz`` and ``.br``."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from pathlib import Path

import brotli

SUFFIXES = frozenset(
    {
        *(".html", ".css", ".js", ".json", ".xml", ".svg", ".csv", ".txt", ".ics", ".md"),
        *(".vcf", ".sqlite"),
    }
)
LEAST = 512
"""Bytes below which a file is sent as it is."""
_BATCH = 64
_WINDOW = 31
"""Of zlib: the largest window, with the head of gzip, which holds no name and no day here."""
VERSION = f"1-{zlib.ZLIB_VERSION}-{brotli.__version__}"


def precompress(site: Path, kept: Path) -> tuple[int, int, int]:
    """Write both forms of every file that gains by it; return files, and bytes before and after.

    ``kept`` is a folder where the forms stay by the digest of the content, so that the next
    build only packs what is new; what was not asked for this time is deleted from it.
    """
    kept.mkdir(parents=True, exist_ok=True)
    wanted = list(_wanted(site))
    digests = {path: _key(path) for path in wanted}
    new = {key: path for path, key in digests.items() if not (kept / f"{key}.br").is_file()}
    _pack(new.items(), kept)
    before = after = count = 0
    for path, key in digests.items():
        size = path.stat().st_size
        for form in ("gz", "br"):
            data = (kept / f"{key}.{form}").read_bytes()
            if len(data) < size:
                path.with_name(f"{path.name}.{form}").write_bytes(data)
        before += size
        after += min(size, len(data))
        count += 1
    _forget(kept, set(digests.values()))
    return count, before, after


def _wanted(site: Path) -> Iterator[Path]:
    for path in sorted(site.rglob("*")):
        if path.suffix in SUFFIXES and path.is_file() and path.stat().st_size >= LEAST:
            yield path


def _key(path: Path) -> str:
    return sha256(VERSION.encode() + path.read_bytes()).hexdigest()


def _pack(new: Iterable[tuple[str, Path]], kept: Path) -> None:
    every = list(new)
    batches = [(every[at : at + _BATCH], kept) for at in range(0, len(every), _BATCH)]
    if len(batches) <= 1 or (os.cpu_count() or 1) == 1:
        for batch in batches:
            _pack_batch(batch)
        return
    with ProcessPoolExecutor() as pool:
        list(pool.map(_pack_batch, batches))


def _pack_batch(given: tuple[list[tuple[str, Path]], Path]) -> None:
    batch, kept = given
    for key, path in batch:
        gz, br = packed(path.read_bytes())
        (kept / f"{key}.gz").write_bytes(gz)
        # Written last: where it is, the other is too.
        (kept / f"{key}.br").write_bytes(br)


def packed(data: bytes) -> tuple[bytes, bytes]:
    """Return the data as gzip and as Brotli, the same bytes each time.

    The tightest Brotli takes ten times as long and gains three in a hundred.
    """
    deflate = zlib.compressobj(9, zlib.DEFLATED, _WINDOW)
    gz = deflate.compress(data) + deflate.flush()
    return gz, brotli.compress(data, quality=9)


def _forget(kept: Path, keys: set[str]) -> None:
    for path in kept.iterdir():
        if path.name.partition(".")[0] not in keys:
            path.unlink()
