"""Reads a volume again and says what is damaged, missing or added.

Nothing is unpacked to disk. A volume is written without compression; what is compressed was not
written by it and is not read, so that no more is ever read than the file itself holds.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from plugins.disclosure.archive import manifest

DAMAGED, LOST, ADDED, UNSAFE, NO_VOLUME = "损坏", "缺少", "多出", "名称不安全", "不是归档卷"
MOST_FILES = 200_000
LARGEST_MANIFEST = 64 << 20
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
_BROKEN = (
    *(BadZipFile, LargeZipFile, zlib.error, struct.error, EOFError),
    *(NotImplementedError, RuntimeError, ValueError, OverflowError, OSError),
)
"""What reading a broken zip can raise, also by seeking to where nothing is."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong with a volume: its kind, the path inside, and why."""

    kind: str
    path: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a volume says of itself, None where it is none, and everything wrong with it.

    ``digest`` is the SHA-256 of the manifest: whoever kept it knows that it is the same volume.
    """

    manifest: manifest.Manifest | None
    digest: str
    wrong: tuple[Wrong, ...]


def verify(path: Path) -> Outcome:
    """Return what is wrong with a volume; raises OSError where it cannot be opened at all."""
    whole = path.stat().st_size
    with path.open("rb") as stream:
        try:
            with ZipFile(stream) as archive:
                return _verify(archive, whole)
        except _BROKEN as error:
            return Outcome(None, "", (Wrong(NO_VOLUME, path.name, _reason(error)),))


def _verify(archive: ZipFile, whole: int) -> Outcome:
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        why = f"文件多于 {MOST_FILES} 个"
        return Outcome(None, "", (Wrong(NO_VOLUME, "", why),))
    wrong = list(_names(entries))
    if archive.comment or (entries and min(one.header_offset for one in entries)):
        wrong.append(Wrong(ADDED, "", "压缩包前后附有别的内容"))
    known = {one.filename: one for one in entries}
    info = known.get(manifest.NAME)
    if info is None or info.file_size > LARGEST_MANIFEST or _refused(info):
        why = f"没有可用的{manifest.NAME}"
        return Outcome(None, "", (*wrong, Wrong(NO_VOLUME, manifest.NAME, why)))
    data = archive.read(info)
    told = manifest.from_json(data)
    if told is None:
        return Outcome(None, "", (*wrong, Wrong(NO_VOLUME, manifest.NAME, "清单读不懂")))
    wrong.extend(_contents(archive, told, known, whole))
    return Outcome(told, hashlib.sha256(data).hexdigest(), tuple(wrong))


def _names(entries: list[ZipInfo]) -> Iterator[Wrong]:
    """Yield names that would lead elsewhere, and those that stand twice."""
    for name, count in Counter(one.filename for one in entries).items():
        if not is_safe(name):
            yield Wrong(UNSAFE, name, "路径越出了归档卷")
        if count > 1:
            yield Wrong(ADDED, name, f"同名的有 {count} 个")


def is_safe(name: str) -> bool:
    """True for a relative path that stays below its folder on any system."""
    parts = PurePosixPath(name).parts
    odd = "\\" in name or ":" in name or any(ord(mark) < ord(" ") for mark in name)
    return bool(parts) and not odd and not name.startswith("/") and ".." not in parts


def _contents(
    archive: ZipFile, told: manifest.Manifest, known: dict[str, ZipInfo], whole: int
) -> Iterator[Wrong]:
    left = whole
    for file in told.files:
        info = known.pop(file.path, None)
        if info is None:
            yield Wrong(LOST, file.path)
            continue
        left -= info.file_size
        why = "各文件重叠" if left < 0 else _refused(info) or _differs(archive, info, file)
        if why:
            yield Wrong(DAMAGED, file.path, why)
    known.pop(manifest.NAME, None)
    for name in known:
        yield Wrong(ADDED, name, "清单里没有")


def _refused(info: ZipInfo) -> str:
    """Return why a file is not read at all, empty for one that is."""
    if info.flag_bits & _ENCRYPTED:
        return "加了密"
    return "" if info.compress_type == ZIP_STORED else "经过压缩，不是原来写下的"


def _differs(archive: ZipFile, info: ZipInfo, file: manifest.File) -> str:
    """Return how a file differs from its line in the manifest, empty where it does not."""
    if info.file_size != file.size:
        return f"应为 {file.size} 字节，实为 {info.file_size} 字节"
    digest = hashlib.sha256()
    try:
        with archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    except _BROKEN as error:
        return _reason(error)
    return "" if digest.hexdigest() == file.sha256 else "内容与校验不符"


def _reason(error: Exception) -> str:
    if isinstance(error, BadZipFile) and "CRC" in str(error):
        return "内容与校验不符"
    return "压缩包的结构已坏"
