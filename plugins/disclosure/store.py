"""Results of costly checks, kept by the hash of what they were made from.

The store is one file that can be deleted at any time: what is missing is made again. A file
that cannot be read or written costs the time it would have saved, and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any

FILE = Path("cache") / "checks" / "results.sqlite"
_SCHEMA = "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID"


def key_of(kind: str, *parts: bytes | str) -> str:
    """Return the key of a result: its kind, and one hash over everything that it rests on."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return f"{kind}/{digest.hexdigest()}"


class Store:
    """JSON values by key, read once, and written back whole when the run is over.

    ``path`` None keeps results for this run only.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._kept = _read(path) if path else {}
        self._used: dict[str, str] = {}
        self._new = 0

    def get(self, key: str) -> Any:
        """Return what is kept under a key, None when nothing is."""
        text = self._used.get(key) or self._kept.get(key)
        if text is None:
            return None
        try:
            value = json.loads(text)
        except ValueError:
            return None
        self._used[key] = text
        return value

    def put(self, key: str, value: Any) -> None:
        """Keep a value that JSON can hold."""
        self._used[key] = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self._new += 1

    def save(self) -> None:
        """Write what this run used or made, and forget the rest."""
        if self.path is None or (not self._new and len(self._used) == len(self._kept)):
            return
        new = self.path.with_suffix(".new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            new.unlink(missing_ok=True)
            with sqlite3.connect(new) as base:
                base.execute(_SCHEMA)
                base.executemany("INSERT INTO results VALUES (?, ?)", sorted(self._used.items()))
            base.close()
            new.replace(self.path)
        except (OSError, sqlite3.Error):
            return
        self._kept, self._new = dict(self._used), 0


def _read(path: Path) -> dict[str, str]:
    """Return everything that a store's file holds; nothing when it is missing or damaged."""
    if not path.is_file():
        return {}
    try:
        base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            return dict(base.execute("SELECT key, value FROM results"))
        finally:
            base.close()
    except (OSError, sqlite3.Error):
        return {}
