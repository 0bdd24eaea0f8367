"""Git that cannot run, does not end, or refuses: told in Chinese, with what to do."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.disclosure import git
from plugins.disclosure.git import GitError, run_git

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="git is a shell script here")
Fake = Callable[[str], None]


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Put a program in the place of git that runs these lines of a shell."""

    def fake_git(lines: str) -> None:
        program = tmp_path / "bin/git"
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}:/bin:/usr/bin")

    return fake_git


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has none is told to have one."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="没有找到 git；请先安装"):
        run_git(tmp_path, "status")


def test_git_that_does_not_end(tmp_path: Path, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is stopped, and the command that hangs is named."""
    monkeypatch.setattr(git, "_SECONDS", 0.2)
    fake("exec sleep 60")
    with pytest.raises(GitError, match=r"git log 超过 .* 秒没有结束"):
        run_git(tmp_path, "log")


def test_git_that_does_not_trust_the_folder(tmp_path: Path, fake: Fake) -> None:
    """Known by its words in English, whatever the language of the machine; the remedy is whole."""
    fake('[ "$LC_ALL" = C ] && echo "fatal: detected dubious ownership in \'x\'" >&2; exit 128')
    with pytest.raises(GitError, match=r"不信任.*git config --global --add safe\.directory"):
        run_git(tmp_path, "log")


def test_any_other_failure_is_an_answer(tmp_path: Path, fake: Fake) -> None:
    """Callers say what it means; what git prints with success is given as it came."""
    fake("echo fatal: bad revision >&2; exit 128")
    assert run_git(tmp_path, "log") is None
    fake("cat")
    assert run_git(tmp_path, "log", given=b"\xff\n") == b"\xff\n"
