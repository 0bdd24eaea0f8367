"""Small repositories whose commits have chosen days and messages."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

FOLDER = "content/zfb/业务工作/工作总结"
HEAD = """标题: {title}
成文日期: 2026-01-05
公开方式: 主动公开
公开日期: {public}
审查:
  保密审查: {{岗位: 保密员, 日期: 2026-01-06, 结论: 可以公开}}
  签发: {{岗位: 主任, 日期: 2026-01-06}}
"""


def git(folder: Path, *arguments: str, day: str = "2026-01-10") -> str:
    """Return what git prints, run at noon in Beijing on a day, by nobody's settings."""
    who = {
        f"GIT_{role}_{what}": "金丝雀作者" for role in ("AUTHOR", "COMMITTER") for what in ("NAME",)
    }
    mail = {f"GIT_{role}_EMAIL": "canary@example.cn" for role in ("AUTHOR", "COMMITTER")}
    when = {f"GIT_{role}_DATE": f"{day}T12:00:00+08:00" for role in ("AUTHOR", "COMMITTER")}
    done = subprocess.run(
        ["git", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main", *arguments],
        cwd=folder,
        env={**os.environ, **who, **mail, **when, "GIT_CONFIG_GLOBAL": os.devnull},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def document(body: str, *, title: str = "总结", public: str = "2026-01-10", more: str = "") -> str:
    """Return a document that is public from a day on, unless ``more`` says otherwise."""
    return f"---\n{HEAD.format(title=title, public=public)}{more}---\n\n{body}\n"


class Repository:
    """A repository that is written commit by commit."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        git(root, "init", "-q")

    def commit(self, day: str, message: str, files: dict[str, str | None]) -> str:
        """Write files below the folder of documents, None to delete; return the commit's hash."""
        for name, text in files.items():
            path = self.root / (name if name.startswith("content/") else f"{FOLDER}/{name}")
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_text(text, encoding="utf-8")
        git(self.root, "add", "-A")
        git(self.root, "commit", "-q", "--allow-empty", "-m", message, day=day)
        return git(self.root, "rev-parse", "HEAD")
