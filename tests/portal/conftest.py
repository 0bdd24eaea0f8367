"""Sites that the tests look at: the sample, built once, and small projects to break."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2026, 11, 21)
Build = Callable[..., "subprocess.CompletedProcess[str]"]


def build(project: Path, output: Path, conf: str = "pelicanconf.py", **env: str) -> Build:
    """Return how Pelican ended, run as the Makefile runs it."""
    command = [sys.executable, "-m", "pelican", "content", "-s", conf, "-o", str(output)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GONGKAI_")}
    return subprocess.run(
        [*command, "--fatal=errors"],
        cwd=project,
        env={
            **clean,
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "COLUMNS": "400",
            "GONGKAI_AS_OF": AS_OF.isoformat(),
            **env,
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample city, built with the settings of the published site."""
    output = tmp_path_factory.mktemp("site") / "output"
    done = build(ROOT, output, "publishconf.py", PYTHONHASHSEED="1")
    assert done.returncode == 0, done.stdout + done.stderr
    return output


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """The HTML of every page of the sample by its path, read once."""
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture
def portal_project(project: Path) -> Path:
    """The small project with the settings and the theme that a build needs."""
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, project / name)
    shutil.copytree(ROOT / "theme", project / "theme")
    return project
