"""The files that a branch touches, as git tells them."""

from __future__ import annotations

import os
from pathlib import Path

from plugins.disclosure.git import SHALLOW, GitError, in_work_tree, is_shallow, run_git


def changed_files(root: Path, revision: str) -> frozenset[str]:
    """Return the paths, from ``root``, that differ from where the branch left ``revision``.

    What is not committed counts, new files too; of a renamed file both names are there, and of a
    deleted one its old name. Raises GitError.
    """
    if not in_work_tree(root):
        raise GitError(f"{root} 不在 git 仓库里，不能用 --changed-since；请去掉它检查全部内容")
    shallow = is_shallow(root)
    remedy = SHALLOW if shallow else "用 git branch -a 或 git log 查看可用的版本"
    asked = f"{revision}^{{commit}}"
    if (
        not revision.isprintable()
        or run_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", asked) is None
    ):
        raise GitError(f"没有版本 {revision!r}；{remedy}")
    base = run_git(root, "merge-base", "--end-of-options", revision, "HEAD")
    if base is None:
        remedy = SHALLOW if shallow else "请换一个有共同历史的版本"
        raise GitError(f"版本 {revision} 和当前分支没有共同的历史；{remedy}")
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
        found = run_git(root, *listing)
        if found is None:
            raise GitError(f"git {listing[0]} 没有成功；请在项目目录里手工运行一次，看它报告什么")
        paths.update(os.fsdecode(name) for name in found.split(b"\0") if name)
    return frozenset(paths)
