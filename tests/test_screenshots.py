"""The gallery of pictures in docs: its index is what its script makes, and nothing is missing."""

from __future__ import annotations

import re

from scripts.screenshots import GALLERY, PAGES, index

LIMIT = 4_000_000
"""The most bytes of all pictures together."""


def test_the_index_is_current() -> None:
    """The README of the gallery is what the script writes."""
    assert (GALLERY / "README.md").read_text(encoding="utf-8") == index()


def test_every_picture_is_named_once_and_is_there() -> None:
    """What the index names and what the folder holds are the same, each with a description."""
    named = re.findall(r"!\[([^\]]+)\]\(([\w-]+\.webp)\)", index())
    names = [name for _, name in named]
    assert len(names) == len(set(names)) == 10 * len(PAGES)
    assert set(names) == {path.name for path in GALLERY.iterdir()} - {"README.md"}
    assert len({said for said, _ in named}) == len(named)


def test_pictures_are_light() -> None:
    """Pictures are WebP, not empty, and small enough to be kept with the code."""
    pictures = sorted(GALLERY.glob("*.webp"))
    assert all(path.read_bytes()[8:12] == b"WEBP" for path in pictures)
    assert sum(path.stat().st_size for path in pictures) <= LIMIT
