"""What Git tells: whether its history is whole, its commits, and its files by their hashes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from plugins.disclosure.git import SHALLOW, GitError, in_work_tree, is_shallow, run_git

_BEIJING = timedelta(hours=8)
_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_FORMAT = "--format=%H%x00%ct%x00%P%x00%B%x00"
_NATURE = re.compile(r"变更\s*[:：]\s*(勘误|实质)\s*")
_MASKED = re.compile(r"\s*去标识\s*(?:[:：].*)?")


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
    """Return the hash of the latest commit. Raises GitError where history is not whole.

    A clone that fetches files only when they are asked for is not whole: a build has no network.
    """
    if not in_work_tree(root):
        raise GitError(f"{root.name} 不在 Git 仓库里，没有修订历史")
    if is_shallow(root):
        raise GitError(SHALLOW)
    if run_git(root, "config", "--get-regexp", r"^remote\..*\.promisor$"):
        raise GitError("这是部分克隆，旧的文件不在本地；请不带 --filter 重新克隆")
    head = run_git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    if head is None:
        raise GitError("仓库里还没有提交，没有修订历史")
    return head.decode("ascii").strip()


def commits_of(root: Path, head: str, folder: str) -> Iterator[Commit]:
    """Yield the commits of the main line that touch a folder, oldest first."""
    listed = run_git(
        *(root, "log", "-z", "--first-parent", "--diff-merges=first-parent", "--reverse", "--raw"),
        *("--no-renames", "--no-abbrev", "--no-ext-diff", "--no-color", "--no-notes"),
        *("--no-show-signature", "--relative", "--encoding=UTF-8", _FORMAT, head, "--", folder),
    )
    if listed is None:
        raise GitError("git log 没有成功；请在项目目录里手工运行一次，看它报告什么")
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
    told = run_git(root, "cat-file", "--batch", given="".join(f"{one}\n" for one in asked).encode())
    if told is None:
        raise GitError("git cat-file 没有成功；请运行 git fsck 检查仓库")
    found, at = {}, 0
    for one in asked:
        end = told.index(b"\n", at)
        head = told[at:end].split(b" ")
        if head[1:2] != [b"blob"]:
            raise GitError(f"仓库里缺文件 {one[:12]}；请运行 git fsck 检查仓库")
        size = int(head[2])
        found[one] = told[end + 1 : end + 1 + size]
        at = end + size + 2
    return found
