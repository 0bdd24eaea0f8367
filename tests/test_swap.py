"""A finished site takes the place of the old one: whole, and at no moment missing."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.test_packaging import ROOT, run


def site(folder: Path, words: str) -> None:
    """Make `folder` hold a site whose home page is `words`."""
    folder.mkdir()
    (folder / "index.html").write_text(words, encoding="utf-8")


@pytest.mark.parametrize("python", [[], [sys.executable], ["false"]])
def test_new_site_takes_the_place_of_the_old(python: list[str], tmp_path: Path) -> None:
    """After a build that succeeded only the new site is left, in one step or in two."""
    site(tmp_path / "output", "old")
    site(tmp_path / "output.new", "new")
    done = run("sh", str(ROOT / "scripts/swap.sh"), "output.new", "output", *python, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output/index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_old_site_stands_until_the_new_one_is_whole(tmp_path: Path) -> None:
    """A build without a home page does not replace what is published."""
    site(tmp_path / "output", "old")
    (tmp_path / "output.new").mkdir()
    done = run("sh", str(ROOT / "scripts/swap.sh"), "output.new", "output", cwd=tmp_path)
    assert done.returncode == 1
    assert "原有站点未动" in done.stderr
    assert (tmp_path / "output/index.html").read_text(encoding="utf-8") == "old"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="要用 Linux 的 renameat2")
def test_at_no_moment_is_there_no_site(tmp_path: Path) -> None:
    """Whoever asks again and again while sites are exchanged finds a home page each time."""
    site(tmp_path / "output", "old")
    script = (ROOT / "scripts/exchange.py").as_posix()
    code = f"import runpy; swap = runpy.run_path({script!r})['exchange']\n"
    code += "while True: assert swap('output.new', 'output')"
    site(tmp_path / "output.new", "new")
    exchanging = subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path)
    seen = set()
    try:
        until = time.monotonic() + 20
        while len(seen) < 2 and time.monotonic() < until:
            seen.add((tmp_path / "output/index.html").read_text(encoding="utf-8"))
        for _ in range(2000):
            (tmp_path / "output/index.html").read_text(encoding="utf-8")
        assert exchanging.poll() is None
    finally:
        exchanging.kill()
        exchanging.wait()
    assert seen == {"old", "new"}


def test_what_was_interrupted_comes_back(tmp_path: Path) -> None:
    """Between two renames the old site waits under its other name; the next run knows it."""
    site(tmp_path / "output.old", "old")
    (tmp_path / "output.new").mkdir()
    (tmp_path / "output.new/index.html").mkdir()
    swap = str(ROOT / "scripts/swap.sh")
    assert run("sh", swap, "output.new", "output", cwd=tmp_path).returncode == 1
    assert (tmp_path / "output.old/index.html").is_file()
    (tmp_path / "output.new/index.html").rmdir()
    (tmp_path / "output.new/index.html").write_text("new", encoding="utf-8")
    assert run("sh", swap, "output.new", "output", cwd=tmp_path).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
