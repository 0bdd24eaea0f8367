"""The files of a content folder, in order, with what is odd about their names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plugins.disclosure.source import Fault, Location

_IGNORED = {"__pycache__"}
_READ_AS_FILES = (".md", ".yaml", ".csv")


@dataclass(slots=True)
class Folder:
    """A folder's files with their sizes in bytes, and its subfolders, each sorted by name."""

    path: str
    files: dict[str, int] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)


def walk(root: Path, top: str, faults: list[Fault]) -> Iterator[Folder]:
    """Yield every folder below ``root/top``; links and misplaced folders become faults."""
    pending = [top]
    while pending:
        folder = _folder(root, pending.pop(), faults)
        yield folder
        pending.extend(f"{folder.path}/{name}" for name in reversed(folder.folders))


def _folder(root: Path, path: str, faults: list[Fault]) -> Folder:
    folder = Folder(path)
    try:
        entries = sorted(os.scandir(root / path), key=lambda entry: entry.name)
    except OSError as error:
        facts = {"原因": error.strerror or str(error)}
        faults.append(Fault("unreadable", Location(path), facts=facts))
        return folder
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _IGNORED:
            continue
        here = f"{path}/{entry.name}"
        if entry.is_symlink():
            faults.append(Fault("symbolic-link", Location(here)))
        elif entry.is_dir():
            if entry.name.lower().endswith(_READ_AS_FILES):
                faults.append(Fault("folder-for-file", Location(here)))
            else:
                folder.folders.append(entry.name)
        elif entry.is_file():
            folder.files[entry.name] = entry.stat().st_size
        else:
            faults.append(Fault("special-file", Location(here)))
    return folder
