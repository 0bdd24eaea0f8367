"""Whatever a file does, it ends within its limits, and the files after it are read whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.disclosure.opening import Limits, open_file, process
from plugins.disclosure.opening.limits import NO_MEMORY
from plugins.disclosure.opening.packing import unpacked
from plugins.disclosure.opening.process import Process
from tests.opening.containers import CONTAINERS, file_name
from tests.opening.hostile import HOSTILE, write_huge

TEXT = "编号甲-0990"
SECONDS = 10
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="上限由 Linux 内核执行")


@pytest.fixture
def opening() -> Iterator[Callable[..., Process]]:
    """Processes that are ended with the test."""
    started: list[Process] = []

    def start(**limits: int) -> Process:
        started.append(Process(Limits(**limits)))
        return started[-1]

    yield start
    for one in started:
        one.__exit__(None, None, None)


def remarks(value: Mapping[str, Any]) -> set[str]:
    """The kinds of remarks in an answer."""
    return {kind for kind, _, _ in value["remarks"]}


def peak_of(running: Process) -> int:
    """The most memory that the process has held, in bytes."""
    assert running.child is not None
    status = Path(f"/proc/{running.child.pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


@on_linux
def test_hostile_files_end_and_others_are_complete(
    tmp_path: Path, opening: Callable[..., Process]
) -> None:
    """Each gets its remark under the cap, and a sound file after each is read whole."""
    running = opening(seconds=SECONDS)
    sound = list(CONTAINERS.items())
    peak = 0
    for number, (name, (make, wanted)) in enumerate(HOSTILE.items()):
        path = tmp_path / name
        path.write_bytes(make())
        value, _ = running.open(path)
        assert wanted <= remarks(value), (name, value["remarks"])
        peak = max(peak, peak_of(running)) if running.child else peak
        container, contain = sound[number % len(sound)]
        after = tmp_path / f"{number}.{file_name(container)}"
        after.write_bytes(contain(TEXT))
        texts = [one.text for one in unpacked("", running.open(after)[0]).passages]
        assert any(TEXT in text for text in texts), (name, container)
    assert peak < running.limits.memory < 350 * 1024 * 1024


def test_a_file_over_the_size_is_not_opened(
    tmp_path: Path, opening: Callable[..., Process]
) -> None:
    """200 MB are reported and cost nothing."""
    write_huge(tmp_path / "很大.pdf")
    value, keep = opening().open(tmp_path / "很大.pdf")
    assert value["remarks"] == [["超限", "", "超过 100 MB，没有打开"]]
    assert keep


@on_linux
def test_too_much_work_ends_the_process_and_is_kept(
    tmp_path: Path, opening: Callable[..., Process], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that spends its seconds is over its limit; so it would be every time."""
    monkeypatch.setattr(process, "_PATIENCE", 120)
    running = opening(seconds=1)
    path = tmp_path / "不收口.html"
    path.write_bytes(b"<html>" + b"<!" * 600_000)
    value, keep = running.open(path)
    assert remarks(value) == {"超限"}
    assert keep
    assert running.child is None


@on_linux
def test_too_much_time_by_the_clock_is_not_kept(
    tmp_path: Path, opening: Callable[..., Process], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What merely waits is ended too, and tried again in the next run."""
    monkeypatch.setattr(process, "_PATIENCE", 0.02)
    os.mkfifo(tmp_path / "等待.txt")
    value, keep = opening(seconds=30).open(tmp_path / "等待.txt")
    assert remarks(value) == {"超限"}
    assert not keep


@on_linux
def test_too_much_memory_is_told(tmp_path: Path, opening: Callable[..., Process]) -> None:
    """The cap on memory ends one file, and the next begins afresh."""
    running = opening(memory=100 * 1024 * 1024)
    (tmp_path / "很多行.txt").write_bytes(b"a\n" * 8_000_000)
    value, _ = running.open(tmp_path / "很多行.txt")
    assert value["remarks"] == [["超限", "", NO_MEMORY]]
    (tmp_path / "甲.txt").write_text(TEXT, encoding="utf-8")
    assert unpacked("", running.open(tmp_path / "甲.txt")[0]).passages[0].text == TEXT


@pytest.mark.parametrize("name", CONTAINERS)
def test_cut_files_end(name: str, tmp_path: Path) -> None:
    """Half of any file gives an answer; the formats with an index say that it is damaged."""
    data = CONTAINERS[name](TEXT)
    path = tmp_path / file_name(name)
    path.write_bytes(data[: len(data) // 2])
    kinds = {remark.kind for remark in open_file(path).remarks}
    if name.split(maxsplit=1)[0] in {"xlsx", "docx", "pptx", "ofd", "zip", "pdf"}:
        assert kinds & {"损坏", "未检", "扩展名不符"}
