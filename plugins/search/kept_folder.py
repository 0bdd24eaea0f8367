"""Where a build keeps things for the next one, and what tells content from other content.

Everything is kept under a digest of what it was made of, below ``cache/search`` of a project; a
build that finds nothing there gives the same files, only later.
"""

from __future__ import annotations

import json
import shutil
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import Any

from plugins.search.packed import FORMAT
from plugins.search.records import Record

FOLDER = "cache/search"
_SIZE = 12


def digest(*parts: object) -> str:
    """Return what tells the parts, as texts, from others."""
    texts = [part if isinstance(part, bytes) else _encoded(str(part)) for part in parts]
    sizes = ",".join(str(len(text)) for text in texts).encode()
    return blake2b(b"\n".join([sizes, *texts]), digest_size=_SIZE).hexdigest()


def _encoded(text: str) -> bytes:
    """Return a text as bytes, in the way that is quickest where most letters are Chinese."""
    return text.encode("utf-16-le", "surrogatepass")


def record_digest(record: Record) -> str:
    """Return what tells a record from others."""
    texts = [str(part) for part in _values(record)]
    sizes = ",".join(str(len(text)) for text in texts)
    whole = blake2b(_encoded("\n".join([sizes, *texts])), digest_size=_SIZE)
    return whole.hexdigest()


_values = attrgetter(*Record.__slots__)


@cache
def code_digest() -> str:
    """Return what tells this version of the search from others."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return digest(FORMAT, *(file.read_bytes() for file in files))


def folder_of(root: Path) -> Path:
    """Return the folder of a project in which this version of the search keeps things."""
    return root / FOLDER / code_digest()


def begin(folder: Path) -> None:
    """Make the folder, and do away with those of other versions."""
    if not folder.is_dir():
        shutil.rmtree(folder.parent, ignore_errors=True)
        folder.mkdir(parents=True)


def read_json(path: Path) -> dict[str, Any]:
    """Return what a file of JSON holds; nothing where it is not there or damaged."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all."""
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
