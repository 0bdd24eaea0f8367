"""The files of the index that a build keeps for the next one."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from plugins.search.kept_folder import begin, digest, folder_of, read_json, write_whole


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


class KeptFiles:
    """The files in the folder of a project in which things are kept."""

    def __init__(self, root: Path) -> None:
        self.folder = folder_of(root)
        self._files = str(self.folder / "files")
        self._sizes: dict[str, int] = read_json(self.folder / "sizes.json")
        self._now: dict[str, int] = {}
        self._groups: dict[str, Any] = read_json(self.folder / "groups.json")
        self._groups_now: dict[str, Any] = {}

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
        begin(self.folder)
        Path(kept).parent.mkdir(parents=True, exist_ok=True)
        write_whole(Path(kept), content)
        write_whole(Path(target), content)
        return self._used(part.key, len(content))

    def content(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what was kept under a key, made only where it is not known."""
        kept = Path(self._place(key))
        if self.has(key):
            self._used(key, self._sizes[key])
            return kept.read_bytes()
        content = make()
        begin(self.folder)
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_whole(kept, content)
        self._used(key, len(content))
        return content

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
            write_whole(self.folder / "sizes.json", json.dumps(self._now).encode())
        if self._groups != self._groups_now:
            write_whole(self.folder / "groups.json", json.dumps(self._groups_now).encode())
