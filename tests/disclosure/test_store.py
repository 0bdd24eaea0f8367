"""Results kept from run to run."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.disclosure.store import Store, key_of


def test_kept_until_the_next_run(tmp_path: Path) -> None:
    """What one run puts, the next one gets; what a run does not use is forgotten after it."""
    path = tmp_path / "cache" / "results.sqlite"
    first = Store(path)
    first.put("a", ["一", 1])
    first.put("b", None)
    first.save()
    second = Store(path)
    assert second.get("a") == ["一", 1]
    second.save()
    assert Store(path).get("b") is None
    assert Store(path).get("a") == ["一", 1]


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_damaged_store_is_no_store(tmp_path: Path, damage: bytes) -> None:
    """A file that is no store is as good as none, and is replaced."""
    path = tmp_path / "results.sqlite"
    path.write_bytes(damage)
    store = Store(path)
    assert store.get("a") is None
    store.put("a", 1)
    store.save()
    assert Store(path).get("a") == 1


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    """A store that cannot be written loses nothing but time."""
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    store = Store(tmp_path / "cache" / "results.sqlite")
    store.put("a", 1)
    store.save()
    assert store.get("a") == 1


def test_keys_tell_parts_apart() -> None:
    """Where one part ends and the next begins is part of the key."""
    assert key_of("x", "ab", "c") != key_of("x", "a", "bc")
    assert key_of("x", b"a") == key_of("x", "a")
