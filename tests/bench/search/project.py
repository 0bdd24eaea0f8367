"""The project that is measured: the sample city, an imported one, or laws imported for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import RULES, load_rules
from plugins.search.engine import Engine
from plugins.search.records import Record
from plugins.search.site import Site, read_site
from tests.bench.measured import ROOT
from tests.bench.search.indexing import engine_of
from tests.bench.search.known import Item, known_items
from tests.bench.search.scan import Scan
from tests.building import build

AS_OF = date(2026, 12, 31)
LAWS_OFFICE = "zfb"
LAWS_MAP = "disclosure_rules/import/laws.yaml"
_IMPORTED = (0, 1)


@dataclass
class Bench:
    """A project with its built site, and what several measurements need of it."""

    folder: Path
    root: Path
    site: Path
    cache: Path
    queries: int

    @property
    def environment(self) -> Mapping[str, str]:
        """What a process of the project's code needs."""
        return {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}

    @cached_property
    def searched(self) -> Site:
        """What the search knows of the site."""
        return read_site(self.root, load_content(self.root), load_rules(self.root), AS_OF)

    @property
    def records(self) -> Sequence[Record]:
        """The documents as the search sees them."""
        return self.searched.records

    @cached_property
    def engine(self) -> Engine:
        """The engine of the command line."""
        return engine_of(self.root, self.searched)

    @cached_property
    def scan(self) -> Scan:
        """The plain scan."""
        return Scan(self.records)

    @cached_property
    def items(self) -> list[Item]:
        """The known items, both halves."""
        return known_items(self.records)


def prepare(folder: Path, laws: Path | None, project: Path | None) -> Path:
    """Return a copy of a project's content and rules, below the code as it stands here."""
    source, root = (project or ROOT).resolve(), folder / "project"
    for name in ("content", RULES):
        if not (source / name).is_dir():
            sys.exit(f"{source} 里没有 {name}/：--project 应当是一个项目的根目录。")
        shutil.copytree(source / name, root / name)
    shutil.copy(ROOT / "pelicanconf.py", root)
    for name in ("plugins", "theme"):
        (root / name).symlink_to(ROOT / name)
    if laws:
        _import(root, laws)
    return root


def _import(root: Path, laws: Path) -> None:
    """Import a folder of laws with the project's own importer."""
    if not laws.is_dir():
        sys.exit(f"没有文件夹 {laws}：--laws 应当是存放 Markdown 法律法规的文件夹。")
    command = [sys.executable, "-m", "plugins.disclosure.cli", "--root", str(root)]
    command += ["import", str(laws.resolve()), "--office", LAWS_OFFICE]
    done = subprocess.run(
        [*command, "--map", str(root / LAWS_MAP), "--as-of", AS_OF.isoformat()],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in _IMPORTED:
        sys.exit(f"导入没有成功：\n{(done.stdout + done.stderr)[-2000:]}")
    print(*done.stdout.strip().splitlines()[-2:], sep="\n")


def build_site(root: Path, output: Path) -> Path:
    """Return the folder that the project was built to; the gate is open, since laws are old."""
    done = build(root, output, GONGKAI_GATE="none", GONGKAI_AS_OF=AS_OF.isoformat())
    if done.returncode:
        sys.exit(f"站点没有生成：\n{(done.stdout + done.stderr)[-3000:]}")
    print(
        *(line for line in done.stdout.splitlines() if "公文" in line or "索引" in line), sep="\n"
    )
    return output
