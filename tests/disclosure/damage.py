"""Ways to damage one file of a project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Change = Callable[[Path], None]


def edit(path: str, old: str, new: str) -> Change:
    """Replace a piece of a file's text."""

    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")

    return change


def recode(path: str, encoding: str) -> Change:
    """Write a file in another encoding."""

    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        (root / path).write_bytes(text.encode(encoding))

    return change


def put(path: str, data: bytes | str) -> Change:
    """Write a file anew."""

    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data if isinstance(data, bytes) else data.encode())

    return change


def remove(path: str) -> Change:
    """Take a file away."""
    return lambda root: (root / path).unlink()


def folder_instead(path: str) -> Change:
    """Put a folder in the place of a file."""

    def change(root: Path) -> None:
        (root / path).unlink()
        (root / path).mkdir()

    return change


def link(path: str, target: str) -> Change:
    """Put a symbolic link."""
    return lambda root: (root / path).symlink_to(target)


def copy(path: str, to: str) -> Change:
    """Put a second file of the same bytes."""
    return lambda root: put(to, (root / path).read_bytes())(root)


def both(first: Change, second: Change) -> Change:
    """Make two changes."""

    def change(root: Path) -> None:
        first(root)
        second(root)

    return change


def grow(path: str, size: int) -> Change:
    """Make a file as large as ``size`` bytes."""

    def change(root: Path) -> None:
        with (root / path).open("ab") as file:
            file.truncate(size)

    return change
