"""Files below the output folder, each written once."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path


class Output:
    """Writes files and knows which; two things that want one address are an error."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: set[str] = set()
        self._folders: set[str] = set()
        self._base = f"{folder}/"

    def write(self, path: str, content: str | bytes) -> None:
        """Write bytes, or a text as UTF-8 with line feeds."""
        # Plain open, unbuffered: this is called for every page, and one write is all there is.
        with open(self._path(path), "wb", buffering=0) as file:  # noqa: PTH123
            file.write(content.encode() if isinstance(content, str) else content)

    def copy(self, source: Path, path: str) -> None:
        """Copy a file's content, and nothing else of it."""
        shutil.copyfile(source, self._path(path))

    def _path(self, path: str) -> str:
        if path in self.files:
            raise ValueError(f"两个页面要写到同一个文件：{path}")
        self.files.add(path)
        above = path.rpartition("/")[0]
        if above not in self._folders:
            self._make(above)
        return self._base + path

    def _make(self, folder: str) -> None:
        """Make a folder and those above it, each asked for once."""
        above = folder.rpartition("/")[0]
        if not above:
            self.folder.mkdir(parents=True, exist_ok=True)
        elif above not in self._folders:
            self._make(above)
        with suppress(FileExistsError):
            os.mkdir(self._base + folder)  # noqa: PTH102 -- a path object for each is slow
        self._folders.add(folder)
