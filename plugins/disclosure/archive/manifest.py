"""The manifest of a volume (清单.json): every file with its size and its SHA-256."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

NAME = "清单.json"
FORMAT = "gongkai-archive-1"
_LABELS = {
    "office": "机构",
    "name": "名称",
    "code": "统一社会信用代码",
    "year": "年度",
    "items": "件数",
    "files": "文件",
    "path": "路径",
    "size": "字节",
    "sha256": "校验",
}
_DIGEST_LENGTH = 64


@dataclass(frozen=True, slots=True)
class File:
    """One file of a volume: its path inside, its size in bytes, the SHA-256 in hexadecimal."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a volume says of itself."""

    office: str
    name: str
    code: str
    year: int
    items: int
    files: tuple[File, ...]


def to_json(manifest: Manifest) -> bytes:
    """Return a manifest as JSON; the same manifest gives the same bytes."""
    told: dict[str, Any] = {"format": FORMAT, "labels": _LABELS, **asdict(manifest)}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def from_json(data: bytes) -> Manifest | None:
    """Return the manifest that the bytes say, or None where they say none."""
    try:
        told = json.loads(data.decode("utf-8"))
        files = tuple(_files(told["files"]))
        if told["format"] != FORMAT or len({one.path for one in files}) != len(files):
            return None
        year, items = int(told["year"]), int(told["items"])
        office, name, code = (str(told[key]) for key in ("office", "name", "code"))
        return Manifest(office, name, code, year, items, files)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _files(told: Iterable[Any]) -> Iterable[File]:
    for one in told:
        path, size, digest = one["path"], one["size"], one["sha256"]
        if not isinstance(path, str) or type(size) is not int or size < 0:
            raise ValueError(path)
        if not isinstance(digest, str) or len(digest) != _DIGEST_LENGTH:
            raise ValueError(digest)
        yield File(path, size, digest)
