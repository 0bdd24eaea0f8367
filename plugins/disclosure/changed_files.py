"""The files that a branch touches, as git tells them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_SECONDS = 60
_CLONE = "这是浅克隆，历史不全：先运行 git fetch --unshallow，CI 里把 fetch-depth 设为 0"


class ChangesUnknownError(Exception):
    """Git cannot tell what has changed; the text says why and what to do, in Chinese."""


def changed_files(root: Path, revision: str) -> frozenset[str]:
    """Return the paths, from ``root``, that differ from where the branch left ``revision``.

    What is not committed counts, new files too; of a renamed file both names are there, and of a
    deleted one its old name. Raises ChangesUnknownError.
    """
    if _git(root, "rev-parse", "--is-inside-work-tree") is None:
        raise ChangesUnknownError(
            f"{root} 不在 git 仓库里，不能用 --changed-since；请去掉它检查全部内容"
        )
    shallow = (_git(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"
    remedy = _CLONE if shallow else "用 git branch -a 或 git log 查看可用的版本"
    asked = f"{revision}^{{commit}}"
    if _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", asked) is None:
        raise ChangesUnknownError(f"没有版本 {revision!r}；{remedy}")
    base = _git(root, "merge-base", "--end-of-options", revision, "HEAD")
    if base is None:
        remedy = _CLONE if shallow else "请换一个有共同历史的版本"
        raise ChangesUnknownError(f"版本 {revision} 和当前分支没有共同的历史；{remedy}")
    return _paths(root, base.decode("ascii").strip())


def _paths(root: Path, base: str) -> frozenset[str]:
    """Return what differs from a commit in the index, the work tree and among the new files."""
    listings = (
        # Names end in NUL, since git would quote Chinese ones.
        ("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", base, "--"),
        ("ls-files", "-z", "--others", "--exclude-standard"),
    )
    paths: set[str] = set()
    for listing in listings:
        found = _git(root, *listing)
        if found is None:
            raise ChangesUnknownError(
                f"git {listing[0]} 没有成功；请在项目目录里手工运行一次，看它报告什么"
            )
        paths.update(os.fsdecode(name) for name in found.split(b"\0") if name)
    return frozenset(paths)


def _git(root: Path, *arguments: str) -> bytes | None:
    """Return what a git command prints, None where it fails; raises where there is no git."""
    if any("\0" in argument or not argument.isprintable() for argument in arguments):
        return None
    command = ["git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(
            command,
            cwd=root,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise ChangesUnknownError("没有找到 git，不能用 --changed-since；请先安装 git") from None
    except subprocess.TimeoutExpired:
        raise ChangesUnknownError(f"git {arguments[0]} 超过 {_SECONDS} 秒没有结束") from None
    if b"dubious ownership" in done.stderr:
        raise ChangesUnknownError(
            "git 不信任这个目录的属主；请运行 "
            f"git config --global --add safe.directory {root.resolve()}"
        )
    return done.stdout if done.returncode == 0 else None
