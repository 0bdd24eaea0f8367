"""A built site: its files, and its pages as the chunks that they are made of."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.built.chunks import Chunk, pieces, read_chunk
from plugins.disclosure.store import Store, key_of

KIND = "built-page-6"
"""Names the kept results; its number is raised when a chunk comes to hold something else."""


@dataclass(slots=True)
class Page:
    """A page: its path below the output folder, and its chunks with where each begins."""

    path: str
    chunks: list[tuple[int, int, Chunk]]


class Site:
    """The files below an output folder, and its pages, in order of path."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder = folder
        self.files = frozenset(_files(str(folder)))
        self.unreadable: list[str] = []
        self._store = store
        self._chunks: dict[str, Chunk] = {}
        self.pages = list(self._pages())

    def _pages(self) -> Iterator[Page]:
        for path in sorted(path for path in self.files if path.endswith(".html")):
            try:
                html = (self.folder / path).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                self.unreadable.append(path)
                continue
            yield Page(
                path, [(line, column, self._chunk(text)) for line, column, text in pieces(html)]
            )

    def _chunk(self, text: str) -> Chunk:
        chunk = self._chunks.get(text)
        if chunk is None:
            key = key_of(KIND, text)
            kept: Any = self._store.get(key)
            if kept is None:
                chunk = read_chunk(text)
                self._store.put(key, chunk.kept())
            else:
                chunk = Chunk(**kept)
            self._chunks[text] = chunk
        return chunk


def _files(folder: str, below: str = "") -> Iterator[str]:
    """Yield every file below a folder, as paths with ``/``."""
    for entry in os.scandir(folder):
        path = f"{below}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{path}/")
        elif entry.is_file():
            yield path
