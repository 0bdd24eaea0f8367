"""The postings that a build keeps for the next one: counts of documents, and their columns."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.search.columns import Columns
from plugins.search.counting import Counted
from plugins.search.counts import counts_of
from plugins.search.kept_folder import begin, folder_of, read_json, write_whole
from plugins.search.merging import replaced
from plugins.search.records import Record
from plugins.search.whoosh_store import FIELDS, write

FEW = 10
"""Up to a tenth of all records are changed in the last build's postings, one after the other."""
Counts = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Index:
    """The postings of an index by field, without Whoosh's reader."""

    columns: Mapping[str, Columns]


class KeptPostings:
    """The postings in the folder of a project in which things are kept."""

    def __init__(self, root: Path) -> None:
        self.folder = folder_of(root)

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
                name: Columns.loaded((self.folder / f"{name}.columns").read_bytes())
                for name in FIELDS
            }
        except (OSError, ValueError, KeyError):
            return [], {}
        whole = all(len(one.lengths) == len(digests) for one in columns.values())
        return (digests, columns) if whole else ([], {})

    def _keep_columns(self, digests: Sequence[str], columns: Mapping[str, Columns]) -> None:
        begin(self.folder)
        (self.folder / "columns.json").unlink(missing_ok=True)
        for name, one in columns.items():
            write_whole(self.folder / f"{name}.columns", one.saved())
        write_whole(self.folder / "columns.json", json.dumps(list(digests)).encode())

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
        for key, sizes in read_json(head).items():
            counts = {}
            for name, size in sizes.items():
                counts[name] = data[start : start + size]
                start += size
            known[key] = counts
        return known if start == len(data) else {}

    def _save(self, counts: Mapping[str, Counts]) -> None:
        begin(self.folder)
        sizes = {
            key: {name: len(data) for name, data in one.items()} for key, one in counts.items()
        }
        data = b"".join(part for one in counts.values() for part in one.values())
        write_whole(self.folder / "counts.bin", data)
        write_whole(self.folder / "counts.json", json.dumps(sizes).encode())
