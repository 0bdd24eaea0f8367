"""What a build keeps for the next one: counts of documents and files of the index.

Everything is kept under a digest of what it was made of, below ``cache/search`` of a project; a
build that finds nothing there gives the same files, only later.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile

from plugins.search.columns import Columns, replaced
from plugins.search.counting import Counted
from plugins.search.counts import counts_of
from plugins.search.packed import FORMAT
from plugins.search.records import Record
from plugins.search.whoosh_store import FIELDS, write

FOLDER = "cache/search"
FEW = 10
"""Up to a tenth of all records are changed in the last build's postings, one after the other."""
_SIZE = 12
Counts = Mapping[str, bytes]


class Part(NamedTuple):
    """A file of the index: its path in it, what tells its content, and how to make it."""

    path: str
    key: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Group:
    """Files of the index that are made together, and what the manifest says of them."""

    key: str
    make: Callable[[], tuple[dict[str, bytes], dict[str, int | str]]]


def digest(*parts: object) -> str:
    """Return what tells the parts, as texts, from others."""
    texts = [part if isinstance(part, bytes) else _encoded(str(part)) for part in parts]
    sizes = ",".join(str(len(text)) for text in texts).encode()
    return blake2b(b"\n".join([sizes, *texts]), digest_size=_SIZE).hexdigest()


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


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


@dataclass(frozen=True, slots=True)
class Index:
    """The postings of an index by field, without Whoosh's reader."""

    columns: Mapping[str, Columns]


class Kept:
    """The folder of a project in which these things are kept."""

    def __init__(self, root: Path) -> None:
        self.folder = root / FOLDER / code_digest()
        self._files = str(self.folder / "files")
        self._sizes: dict[str, int] = _read(self.folder / "sizes.json")
        self._now: dict[str, int] = {}
        self._groups: dict[str, Any] = _read(self.folder / "groups.json")
        self._groups_now: dict[str, Any] = {}

    def index(self, records: Sequence[Record], digests: Sequence[str]) -> Index:
        """Return the postings of records: the last build's, but for records that changed.

        Where there are none, or many changed, Whoosh writes them anew.
        """
        old, columns = self._columns()
        pairs = enumerate(zip(old, digests, strict=False))
        changed = [place for place, (one, other) in pairs if one != other]
        if not columns or len(old) != len(digests) or len(changed) > max(1, len(digests) // FEW):
            store = write(zip(self.counts(records, digests), digests, strict=True))
            columns = store.columns
            store.close()
        elif changed:
            counts = {place: counts_of(records[place]) for place in changed}
            columns = {
                name: replaced(
                    one, {place: Counted.unpacked(own[name]) for place, own in counts.items()}
                )
                for name, one in columns.items()
            }
        if list(old) != list(digests):
            self._keep_columns(digests, columns)
        return Index(columns)

    def _columns(self) -> tuple[Sequence[str], dict[str, Columns]]:
        """Return what was kept of the last build: digests of its records, and their columns."""
        try:
            digests = json.loads((self.folder / "columns.json").read_bytes())
            columns = {
                name: Columns.loaded((self.folder / f"{name}.npz").read_bytes()) for name in FIELDS
            }
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return [], {}
        whole = all(len(one.lengths) == len(digests) for one in columns.values())
        return (digests, columns) if whole else ([], {})

    def _keep_columns(self, digests: Sequence[str], columns: Mapping[str, Columns]) -> None:
        self._begin()
        (self.folder / "columns.json").unlink(missing_ok=True)
        for name, one in columns.items():
            _write(self.folder / f"{name}.npz", one.saved())
        _write(self.folder / "columns.json", json.dumps(list(digests)).encode())

    def counts(self, records: Sequence[Record], digests: Sequence[str]) -> list[Counts]:
        """Return the counts of records, those known under their digest without counting."""
        known = self._known()
        found: list[Counts] = [
            known.get(key) or counts_of(record)
            for key, record in zip(digests, records, strict=True)
        ]
        now = dict(zip(digests, found, strict=True))
        if now.keys() != known.keys():
            self._save(now)
        return found

    def _known(self) -> dict[str, Counts]:
        head, body = self.folder / "counts.json", self.folder / "counts.bin"
        data = body.read_bytes() if body.is_file() else b""
        known: dict[str, Counts] = {}
        start = 0
        for key, sizes in _read(head).items():
            counts = {}
            for name, size in sizes.items():
                counts[name] = data[start : start + size]
                start += size
            known[key] = counts
        return known if start == len(data) else {}

    def _save(self, counts: Mapping[str, Counts]) -> None:
        self._begin()
        sizes = {
            key: {name: len(data) for name, data in one.items()} for key, one in counts.items()
        }
        data = b"".join(part for one in counts.values() for part in one.values())
        _write(self.folder / "counts.bin", data)
        _write(self.folder / "counts.json", json.dumps(sizes).encode())

    def _begin(self) -> None:
        """Make the folder, and do away with those of other versions."""
        if not self.folder.is_dir():
            shutil.rmtree(self.folder.parent, ignore_errors=True)
            self.folder.mkdir(parents=True)

    def has(self, key: str) -> bool:
        """Tell whether a file is kept, and whole."""
        return self._there.get(key, -1) == self._sizes.get(key)

    @cached_property
    def _there(self) -> dict[str, int]:
        """The sizes of the files that are kept, as they are: a build may have been broken off."""
        if not Path(self._files).is_dir():
            return {}
        with os.scandir(self._files) as folders:
            return {file.name: file.stat().st_size for one in folders for file in os.scandir(one)}

    def _place(self, key: str) -> str:
        return f"{self._files}/{key[:2]}/{key}"

    def place(self, part: Part, target: str) -> int:
        """Put a file of the index where it belongs, and return its size."""
        kept = self._place(part.key)
        if self.has(part.key):
            try:
                os.link(kept, target)
            except OSError:
                Path(target).unlink(missing_ok=True)
                shutil.copyfile(kept, target)
            return self._used(part.key, self._sizes[part.key])
        content = part.make()
        self._begin()
        Path(kept).parent.mkdir(parents=True, exist_ok=True)
        _write(Path(kept), content)
        _write(Path(target), content)
        return self._used(part.key, len(content))

    def group(self, group: Group) -> tuple[list[Part], dict[str, int | str]]:
        """Return the files of a group and what it says, made only where it is not known."""
        known = self._groups.get(group.key)
        if known is None or not all(map(self.has, known["files"].values())):
            files, told = group.make()
            keys = {path: digest(content) for path, content in files.items()}
            self._groups_now[group.key] = {"files": keys, "told": told}
            parts = [Part(path, keys[path], partial(bytes, one)) for path, one in files.items()]
            return parts, told
        self._groups_now[group.key] = known
        remade = cache(group.make)
        parts = [
            Part(path, key, partial(lambda path: remade()[0][path], path))
            for path, key in known["files"].items()
        ]
        return parts, known["told"]

    def _used(self, key: str, size: int) -> int:
        self._now[key] = size
        return size

    def finish(self) -> None:
        """Note what this build was made of, and do away with the rest."""
        for key in self._sizes.keys() - self._now.keys():
            Path(self._place(key)).unlink(missing_ok=True)
        if self._sizes != self._now:
            _write(self.folder / "sizes.json", json.dumps(self._now).encode())
        if self._groups != self._groups_now:
            _write(self.folder / "groups.json", json.dumps(self._groups_now).encode())


def _read(path: Path) -> dict[str, Any]:
    """Return what a file of JSON holds; nothing where it is not there or damaged."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _write(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all."""
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
