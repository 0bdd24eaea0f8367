"""Git commands, run so that neither settings of the machine nor a network change what they tell."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

SHALLOW = "这是浅克隆，历史不全；请运行 git fetch --unshallow，CI 里把 fetch-depth 设为 0"
_SECONDS = 300


class GitError(Exception):
    """Git cannot tell what is asked; the text says why and what to do, in Chinese."""


def run_git(root: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Return what a git command prints, None where it fails.

    ``given`` is its standard input. Raises GitError where there is no git, where it does not end
    and where it does not trust the folder's owner.
    """
    if any("\0" in argument for argument in arguments):
        return None
    options = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
    try:
        done = subprocess.run(
            ["git", "--no-replace-objects", *options, *arguments],
            cwd=root,
            input=given,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"},
        )
    except FileNotFoundError:
        raise GitError("没有找到 git；请先安装 git") from None
    except subprocess.TimeoutExpired:
        raise GitError(
            f"git {arguments[0]} 超过 {_SECONDS} 秒没有结束；请手工运行一次，看它停在哪里"
        ) from None
    if b"dubious ownership" in done.stderr:
        raise GitError(
            "git 不信任这个目录的属主；请在项目目录里运行 "
            'git config --global --add safe.directory "$PWD"'
        )
    return done.stdout if done.returncode == 0 else None


def in_work_tree(root: Path) -> bool:
    """Tell whether a folder is part of a repository's work tree. Raises GitError."""
    return run_git(root, "rev-parse", "--is-inside-work-tree") is not None


def is_shallow(root: Path) -> bool:
    """Tell whether the history of a repository was cut when it was cloned. Raises GitError."""
    return (run_git(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"
