"""What Git tells: whether its history is whole, its commits, and its files by their hashes."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

_SECONDS = 300
_BEIJING = timedelta(hours=8)
_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_FORMAT = "--format=%H%x00%ct%x00%P%x00%B%x00"
_NATURE = re.compile(r"变更\s*[:：]\s*(勘误|实质)\s*")
_MASKED = re.compile(r"\s*去标识\s*(?:[:：].*)?")


class HistoryUnknownError(Exception):
    """Git cannot tell the history; the text says why and what to do, in Chinese."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit of the main line; ``day`` is that of Beijing.

    ``note`` is the first line of its message, of a merge that of the text below it; ``nature``
    is 勘误 or 实质 where a trailer says so; ``masked`` is true where it took personal data out.
    ``changes`` are paths from the project's root with the hash of the file, empty for none.
    """

    hash: str
    day: date
    note: str
    nature: str
    masked: bool
    changes: tuple[tuple[str, str], ...]


def head_of(root: Path) -> str:
    """Return the hash of the latest commit. Raises HistoryUnknownError where history is not whole.

    A clone that fetches files only when they are asked for is not whole: a build has no network.
    """
    if _git(root, "rev-parse", "--is-inside-work-tree") is None:
        raise HistoryUnknownError(f"{root.name} 不在 Git 仓库里，没有修订历史")
    if (_git(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true":
        raise HistoryUnknownError(
            "这是浅克隆，历史不全；请运行 git fetch --unshallow，CI 里把 fetch-depth 设为 0"
        )
    if _git(root, "config", "--get-regexp", r"^remote\..*\.promisor$"):
        raise HistoryUnknownError("这是部分克隆，旧的文件不在本地；请不带 --filter 重新克隆")
    head = _git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    if head is None:
        raise HistoryUnknownError("仓库里还没有提交，没有修订历史")
    return head.decode("ascii").strip()


def commits_of(root: Path, head: str, folder: str) -> Iterator[Commit]:
    """Yield the commits of the main line that touch a folder, oldest first."""
    listed = _git(
        *(root, "log", "-z", "--first-parent", "--diff-merges=first-parent", "--reverse", "--raw"),
        *("--no-renames", "--no-abbrev", "--no-ext-diff", "--no-color", "--no-notes"),
        *("--no-show-signature", "--relative", "--encoding=UTF-8", _FORMAT, head, "--", folder),
    )
    if listed is None:
        raise HistoryUnknownError("git log 没有成功；请在项目目录里手工运行一次，看它报告什么")
    parts = iter(listed.split(b"\0"))
    part = next(parts, b"").strip()
    while part:
        seconds, parents, message = (next(parts, b"") for _ in range(3))
        changes = []
        hash_, part = part.decode("ascii"), b""
        for raw in parts:
            told = raw.strip()
            if told.startswith(b":"):
                blob = told.split(b" ")[3].decode("ascii")
                path = os.fsdecode(next(parts, b""))
                changes.append((path, "" if not blob.strip("0") else blob))
            elif told:
                part = told
                break
        yield _commit(hash_, int(seconds), parents, message, changes)


def _commit(
    hash_: str, seconds: int, parents: bytes, message: bytes, changes: list[tuple[str, str]]
) -> Commit:
    day = (datetime.fromtimestamp(seconds, UTC) + _BEIJING).date()
    lines = message.decode("utf-8", "replace").strip().splitlines()
    # The first line of a merge names a branch, and with it often a person.
    told = lines[1:] if len(parents.split()) > 1 else lines[:1]
    note = next((line.strip() for line in told if line.strip()), "")
    natures = [found[1] for line in lines[1:] if (found := _NATURE.fullmatch(line.strip()))]
    masked = any(_MASKED.fullmatch(line) for line in lines[1:])
    is_trailer = _NATURE.fullmatch(note) or _MASKED.fullmatch(note)
    return Commit(
        hash_,
        day,
        "" if is_trailer else note,
        natures[-1] if natures else "",
        masked,
        tuple(changes),
    )


def blobs_of(root: Path, hashes: Iterable[str]) -> dict[str, bytes]:
    """Return the content of files by hash, read by one process."""
    asked = list(dict.fromkeys(hashes))
    told = _git(root, "cat-file", "--batch", given="".join(f"{one}\n" for one in asked).encode())
    if told is None:
        raise HistoryUnknownError("git cat-file 没有成功；请运行 git fsck 检查仓库")
    found, at = {}, 0
    for one in asked:
        end = told.index(b"\n", at)
        head = told[at:end].split(b" ")
        if head[1:2] != [b"blob"]:
            raise HistoryUnknownError(f"仓库里缺文件 {one[:12]}；请运行 git fsck 检查仓库")
        size = int(head[2])
        found[one] = told[end + 1 : end + 1 + size]
        at = end + size + 2
    return found


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Return what a git command prints, None where it fails; raises where there is no git."""
    command = ["git", "--no-replace-objects", "-c", "core.fsmonitor=false", *arguments]
    try:
        done = subprocess.run(
            command,
            cwd=root,
            input=given,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"},
        )
    except FileNotFoundError:
        raise HistoryUnknownError("没有找到 git，读不出修订历史；请先安装 git") from None
    except subprocess.TimeoutExpired:
        raise HistoryUnknownError(f"git {arguments[0]} 超过 {_SECONDS} 秒没有结束") from None
    if b"dubious ownership" in done.stderr:
        raise HistoryUnknownError(
            "git 不信任这个目录的属主；请运行 git config --global --add safe.directory 和目录的路径"
        )
    return done.stdout if done.returncode == 0 else None
