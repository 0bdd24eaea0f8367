"""The files of a run in a settled order, each read whole or refused with a reason."""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.disclosure.source import MAX_TEXT_BYTES
from plugins.importing import words

TEXT_ENDINGS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".text": "text",
    ".htm": "html",
    ".html": "html",
    ".shtml": "html",
}
"""Which reader a file gets, by the ending of its name."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to import: ``name`` is kept in the front matter, ``inside`` bounds what it cites."""

    path: Path
    name: str
    inside: Path
    form: str
    data: bytes

    @property
    def digest(self) -> str:
        """The checksum of its bytes, as the front matter writes it."""
        return "sha256:" + hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that is not read, and why."""

    name: str
    reason: str
    path: Path | None = None


def collect(given: Sequence[str]) -> Iterator[SourceFile | Refusal]:
    """Yield every file of the arguments in order of argument and name, each once."""
    seen: set[Path] = set()
    for argument in given:
        path = Path(argument)
        name = _kept_name(argument)
        if path.is_dir():
            base = path.resolve()
            found: Iterator[tuple[Path, str]] = _walk(base, name)
        elif path.exists() or path.is_symlink():
            base = path.resolve().parent
            found = iter([(path.resolve(), name)])
        else:
            yield Refusal(name, words.NO_SUCH_FILE)
            continue
        for full, kept in found:
            if full not in seen:
                seen.add(full)
                yield _read(full, kept, base)


def _walk(folder: Path, name: str) -> Iterator[tuple[Path, str]]:
    pending = [(folder, name)]
    while pending:
        here, kept = pending.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError:
            yield here, kept
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            child = f"{kept}/{_readable(entry.name)}" if kept else _readable(entry.name)
            if entry.is_dir(follow_symlinks=False):
                folders.append((here / entry.name, child))
            else:
                yield here / entry.name, child
        pending.extend(reversed(folders))


def _read(path: Path, name: str, inside: Path) -> SourceFile | Refusal:
    form = TEXT_ENDINGS.get(path.suffix.lower(), "")
    try:
        status = path.lstat()
        reason = _against(status)
        if not reason and not form:
            reason = words.NOT_A_TEXT.format(ending=path.suffix or words.NO_ENDING)
        if reason:
            return Refusal(name, reason, path)
        return SourceFile(path, name, inside, form, path.read_bytes())
    except OSError as error:
        return Refusal(name, words.CANNOT_READ.format(reason=error.strerror or error), path)


def _against(status: os.stat_result) -> str:
    """Return what speaks against reading a file, or nothing."""
    if stat.S_ISLNK(status.st_mode):
        return words.SYMBOLIC_LINK
    if stat.S_ISDIR(status.st_mode):
        return words.UNREADABLE_FOLDER
    if not stat.S_ISREG(status.st_mode):
        return words.SPECIAL_FILE
    if status.st_size > MAX_TEXT_BYTES:
        size, limit = status.st_size / 1048576, MAX_TEXT_BYTES // 1048576
        return words.TOO_LARGE.format(size=size, limit=limit)
    return ""


def _kept_name(argument: str) -> str:
    """Return the name to keep: the path as given, or its last part where that says too much."""
    path = Path(argument)
    parts = [part for part in path.parts if part != "."]
    if path.is_absolute() or ".." in parts or not parts:
        parts = [path.resolve().name]
    return _readable("/".join(parts))


def _readable(name: str) -> str:
    """Return a file name as text in NFC, also when its bytes are GBK as from an old archive."""
    raw = os.fsencode(name)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("gb18030", "replace")
    text = "".join(char if char.isprintable() else "_" for char in text)
    return unicodedata.normalize("NFC", text)
