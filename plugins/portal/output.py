"""Files below the output folder, each written once."""

from __future__ import annotations

import shutil
from pathlib import Path


class Output:
    """Writes files and knows which; two things that want one address are an error."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: set[str] = set()
        self._folders: set[str] = set()

    def write(self, path: str, content: str) -> None:
        """Write a text as UTF-8 with line feeds."""
        self._path(path).write_bytes(content.encode())

    def copy(self, source: Path, path: str) -> None:
        """Copy a file's content, and nothing else of it."""
        shutil.copyfile(source, self._path(path))

    def _path(self, path: str) -> Path:
        if path in self.files:
            raise ValueError(f"两个页面要写到同一个文件：{path}")
        self.files.add(path)
        full = self.folder / path
        above = path.rpartition("/")[0]
        if above not in self._folders:
            full.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(above)
        return full
