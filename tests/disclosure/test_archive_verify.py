"""A volume read again: every damage is found, and nothing is unpacked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from plugins.disclosure.archive import Outcome, verify
from plugins.disclosure.archive.manifest import File, Manifest, to_json
from plugins.disclosure.archive.verifying import ADDED, DAMAGED, LOST, NO_VOLUME, UNSAFE, is_safe
from tests.disclosure.archives import Write, make, run, write_year


@pytest.fixture
def held(project: Path, write: Write) -> Path:
    """The small project with a year's texts."""
    return write_year(project, write)


@pytest.fixture
def volume(held: Path, tmp_path: Path) -> Path:
    """The volume of that year."""
    return make(held, tmp_path / "zfb-2025.zip")


def test_a_sound_volume(volume: Path) -> None:
    """The command says so, and knows the digest that making it has told."""
    status, said = run("--verify", volume)
    assert status == 0
    assert "3 件，6 个文件，完好" in said
    digest = verify(volume).digest
    assert digest in said
    assert run("--verify", volume, "--digest", digest.upper())[0] == 0
    status, said = run("--verify", volume, "--digest", "0" * 64)
    assert status == 1
    assert "不是同一卷" in said


def rebuilt(volume: Path, change: Callable[[dict[str, bytes]], None], **options: int) -> Outcome:
    """What is found in the volume written again with other files."""
    with ZipFile(volume) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with ZipFile(volume, "w", **options) as archive:  # type: ignore[arg-type]
        for name, data in files.items():
            archive.writestr(name, data)
    return verify(volume)


TEXT = "件/2025-00001/正文.md"
DAMAGES: list[tuple[str, Callable[[dict[str, bytes]], object], list[tuple[str, str]]]] = [
    ("nothing", lambda _: None, []),
    ("changed", lambda files: files.update({TEXT: b"x" * len(files[TEXT])}), [(DAMAGED, TEXT)]),
    ("shorter", lambda files: files.update({TEXT: b""}), [(DAMAGED, TEXT)]),
    ("removed", lambda files: files.pop(TEXT), [(LOST, TEXT)]),
    ("added", lambda files: files.update({"件/多.md": b""}), [(ADDED, "件/多.md")]),
    ("list", lambda files: files.update({"目录.csv": b""}), [(DAMAGED, "目录.csv")]),
    (
        "traversal",
        lambda files: files.update({"../x.md": b""}),
        [(UNSAFE, "../x.md"), (ADDED, "../x.md")],
    ),
    ("no manifest", lambda files: files.pop("清单.json"), [(NO_VOLUME, "清单.json")]),
    ("bad manifest", lambda files: files.update({"清单.json": b"["}), [(NO_VOLUME, "清单.json")]),
    (
        "deep manifest",
        lambda files: files.update({"清单.json": b"[" * 100_000}),
        [(NO_VOLUME, "清单.json")],
    ),
    ("odd manifest", lambda files: files.update({"清单.json": b"[]"}), [(NO_VOLUME, "清单.json")]),
]


@pytest.mark.parametrize(
    ("change", "expected"), [case[1:] for case in DAMAGES], ids=[case[0] for case in DAMAGES]
)
def test_damage(
    volume: Path,
    change: Callable[[dict[str, bytes]], None],
    expected: list[tuple[str, str]],
) -> None:
    """Each change is found and named."""
    assert [(one.kind, one.path) for one in rebuilt(volume, change).wrong] == expected


def test_every_byte_of_the_contents_counts(volume: Path) -> None:
    """A single bit turned anywhere in a file's contents is found at that file."""
    data = bytearray(volume.read_bytes())
    place = data.index("办文情况".encode())
    data[place] ^= 1
    volume.write_bytes(data)
    assert [(one.kind, one.path) for one in verify(volume).wrong] == [(DAMAGED, TEXT)]
    status, said = run("--verify", volume)
    assert status == 1
    assert f"{DAMAGED} {TEXT}" in said


def test_a_bomb_is_not_read(volume: Path) -> None:
    """What is compressed was not written by the command, whatever the manifest says of it."""
    with ZipFile(volume) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(volume, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, b"0" * 50_000_000 if name == TEXT else data)
    outcome = verify(volume)
    assert outcome.manifest is None
    with ZipFile(volume, "w") as archive:
        for name, data in files.items():
            kind = ZIP_DEFLATED if name == TEXT else None
            archive.writestr(name, data, compress_type=kind)
    assert [(one.kind, one.path) for one in verify(volume).wrong] == [(DAMAGED, TEXT)]


def test_overlapping_files_are_refused(tmp_path: Path) -> None:
    """A file that lies inside another is not read: else one stretch could be read for ever."""
    payload, path = b"0" * 100_000, tmp_path / "overlap.zip"
    buffer = BytesIO()
    with ZipFile(buffer, "w") as inner:
        inner.writestr("inner.md", payload)
        (info,) = inner.infolist()
        outer = buffer.getvalue()
    files = tuple(
        File(name, len(data), hashlib.sha256(data).hexdigest())
        for name, data in (("outer.md", outer), ("inner.md", payload))
    )
    with ZipFile(path, "w") as archive:
        archive.writestr("outer.md", outer)
        info.header_offset = archive.start_dir - len(outer)
        archive.writestr("清单.json", to_json(Manifest("zfb", "示例", "", 2025, 1, files)))
        archive.filelist.append(info)
    assert (DAMAGED, "inner.md") in {(one.kind, one.path) for one in verify(path).wrong}


@pytest.mark.parametrize("cut", [0, 1, 21, 200, -1, -30])
def test_a_cut_file(volume: Path, cut: int) -> None:
    """A volume that was not copied to its end is none; nothing raises."""
    volume.write_bytes(volume.read_bytes()[:cut])
    status, said = run("--verify", volume)
    assert status == 1
    assert NO_VOLUME in said


def test_something_before_or_after(volume: Path) -> None:
    """What stands before the files or behind them was not written by the command."""
    whole = volume.read_bytes()
    volume.write_bytes(b"#!/bin/sh\n" + whole)
    assert ADDED in {one.kind for one in verify(volume).wrong}
    with ZipFile(volume, "w") as archive:
        archive.comment = b"more"
    assert ADDED in {one.kind for one in verify(volume).wrong}


NAMES = [
    ("件/a.md", True),
    ("../a.md", False),
    ("件/../../a.md", False),
    ("/etc/a.md", False),
    ("C:/a.md", False),
    ("件\\a.md", False),
    ("件/a\n.md", False),
    ("", False),
]


@pytest.mark.parametrize(("name", "safe"), NAMES)
def test_names(name: str, safe: bool) -> None:
    """A name stays below its folder on any system."""
    assert is_safe(name) is safe
