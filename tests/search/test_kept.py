"""What a build keeps for the next: the same files in every case, and few that are made anew."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.search import kept_files
from plugins.search.dictionary import sampled
from plugins.search.kept_files import Group, KeptFiles, Part
from plugins.search.kept_folder import FOLDER, folder_of
from plugins.search.records import Record
from plugins.search.site_index import index_files, write_index
from tests.search.conftest import record


def few(number: int = 30) -> list[Record]:
    """Return records that share some words and have some of their own."""
    return [
        record(
            place,
            title=f"第{place}号通知",
            text=f"关于事项{place % 7}的通知，请办理。" * (1 + place % 3),
        )
        for place in range(number)
    ]


def built(records: Sequence[Record], root: Path, output: Path) -> dict[str, bytes]:
    """Return the files that a build writes into an empty folder."""
    shutil.rmtree(output, ignore_errors=True)
    (output / "search").mkdir(parents=True)
    written = write_index(records, root, output)
    files = {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file()
    }
    inner = sum(len(data) for path, data in files.items() if path != "search/manifest.json")
    assert (written.files, written.size) == (len(files), inner)
    return files


CHANGES: dict[str, Callable[[list[Record]], list[Record]]] = {
    "nothing": lambda records: records,
    "a text": lambda records: [*records[:9], replace(records[9], text="新写的事项"), *records[10:]],
    "a title": lambda records: [replace(records[0], title="新题"), *records[1:]],
    "a day": lambda records: [replace(records[0], published_on="2019-01-01"), *records[1:]],
    "one more": lambda records: [*records, record(99, title="又一号", text="又一事项")],
    "one more at the start": lambda records: [
        record(99, title="又一号", text="又一事项"),
        *records,
    ],
    "one less": lambda records: records[:-1],
    "the order": lambda records: records[::-1],
    "most": lambda records: [replace(one, text=one.text + "再补") for one in records],
    "a text as it was of another": lambda records: [
        replace(records[0], text=records[1].text),
        *records[1:],
    ],
    "all gone": lambda _: [],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_build_is_as_if_nothing_were_kept(
    change: Callable[[list[Record]], list[Record]], tmp_path: Path
) -> None:
    """From nothing, again, after a change, and back: the files of ``index_files``."""
    before, after = few(), change(few())
    assert built([], tmp_path, tmp_path / "output") == index_files([])
    for records in (before, before, after, after, before):
        assert built(records, tmp_path, tmp_path / "output") == index_files(records)


def test_a_changed_document_of_the_sample(records: list[Record], tmp_path: Path) -> None:
    """A warm build after one change gives the right bytes, and makes few of its files."""
    built(records, tmp_path, tmp_path / "output")
    # One that the dictionary is made of changes all texts, so that is another.
    at = next(at for at in range(40, len(records)) if at not in sampled(records))
    one = records[at]
    changed = [*records[:at], replace(one, text=one.text + "另行通知。"), *records[at + 1 :]]
    kept = {path.name for path in (tmp_path / FOLDER).rglob("files/*/*")}
    files = built(changed, tmp_path, tmp_path / "output")
    assert files == index_files(changed)
    now = {path.name for path in (tmp_path / FOLDER).rglob("files/*/*")}
    assert len(now) == len({*now})
    assert 3 <= len(now - kept) < len(files) // 20
    assert len(kept - now) < len(files) // 20, "what is no longer needed is done away with"


SPOILT: dict[str, Callable[[Path], object]] = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "something else": lambda path: path.write_bytes(b"\xff{[" + path.read_bytes()),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
@pytest.mark.parametrize("which", ["json", "bin", "columns", "file"])
@pytest.mark.parametrize("again", [False, True], ids=["same content", "other content"])
def test_what_is_damaged_is_made_again(
    spoil: Callable[[Path], object], which: str, again: bool, tmp_path: Path
) -> None:
    """Any file of the cache gone, empty, cut, or replaced: the build is as from nothing."""
    records = few()
    built(records, tmp_path, tmp_path / "output")
    every = [path for path in (tmp_path / FOLDER).rglob("*") if path.is_file()]
    inner = [path for path in every if "files" in path.parts]
    places = inner if which == "file" else [path for path in every if path.suffix == f".{which}"]
    assert places
    for path in places:
        # A file of the output may be the same file: it must not be spoilt with it.
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)
        spoil(path)
    if again:
        records = [replace(records[3], text="变了"), *records[:3], *records[4:]]
    assert built(records, tmp_path, tmp_path / "output") == index_files(records)
    assert built(records, tmp_path, tmp_path / "output") == index_files(records)


def test_one_lost_shard_is_made_again(records: list[Record], tmp_path: Path) -> None:
    """Shards are made together: that one alone is missing must not leave it empty."""
    some = records[:50]
    built(some, tmp_path, tmp_path / "output")
    shard = next((tmp_path / FOLDER).rglob("files/*/*-s*"))
    shard.unlink()
    assert built(some, tmp_path, tmp_path / "output") == index_files(some)


def test_a_build_over_the_last_one(tmp_path: Path) -> None:
    """Where the output is not emptied, the same content is written over itself."""
    output = tmp_path / "output"
    files = built(few(), tmp_path, output)
    write_index(few(), tmp_path, output)
    assert {path: (output / path).read_bytes() for path in files} == files


def test_a_file_of_the_output_may_be_changed(tmp_path: Path) -> None:
    """Written anew by another tool, it does not change what is kept."""
    files = built(few(), tmp_path, tmp_path / "output")
    for path in (tmp_path / "output").rglob("*.bin"):
        other = path.with_suffix(".new")
        other.write_bytes(b"compressed")
        other.replace(path)
    assert built(few(), tmp_path, tmp_path / "output") == files


def test_no_link_between_two_disks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file cannot be linked it is copied."""
    files = built(few(), tmp_path, tmp_path / "output")

    def no_link(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(kept_files.os, "link", no_link)
    assert built(few(), tmp_path, tmp_path / "output") == files


def test_a_known_group_is_not_made(tmp_path: Path) -> None:
    """Files that others add are made together, once for the same key."""
    made: list[str] = []

    def group(key: str, content: bytes) -> Group:
        def make() -> tuple[dict[str, bytes], dict[str, int | str]]:
            made.append(key)
            return {"u/0/0.bin": content, "u/0/1.bin": content + b"1"}, {"names": key}

        return Group(key, make)

    for key, content in (("a" * 24, b"A"), ("a" * 24, b"A"), ("b" * 24, b"B"), ("b" * 24, b"B")):
        output = tmp_path / "output"
        shutil.rmtree(output, ignore_errors=True)
        (output / "search").mkdir(parents=True)
        write_index(few(3), tmp_path, output, [group(key, content)])
        manifest = json.loads((output / "search/manifest.json").read_bytes())
        assert manifest["names"] == key
        below = output / "search/i" / manifest["generation"]
        assert (below / "u/0/0.bin").read_bytes() == content
        assert (below / "u/0/1.bin").read_bytes() == content + b"1"
    assert made == ["a" * 24, "b" * 24]


def test_what_another_version_kept_is_done_away_with(tmp_path: Path) -> None:
    """The folder is named after the code; others of that kind are not left behind."""
    old = tmp_path / FOLDER / "0123456789ab"
    old.mkdir(parents=True)
    (old / "counts.bin").write_bytes(b"old")
    built(few(3), tmp_path, tmp_path / "output")
    assert [path.name for path in (tmp_path / FOLDER).iterdir()] == [folder_of(tmp_path).name]


def test_a_part_is_kept_under_its_key_and_not_its_path(tmp_path: Path) -> None:
    """The same content at another place, as when numbers move, is not made again."""
    made: list[str] = []
    for path in ("s/00/00.bin", "s/00/01.bin"):
        kept = KeptFiles(tmp_path)
        part = Part(path, "k" * 16, lambda path=path: made.append(path) or b"content")
        target = tmp_path / path.replace("/", "-")
        assert kept.place(part, str(target)) == 7
        assert target.read_bytes() == b"content"
        kept.finish()
    assert made == ["s/00/00.bin"]
