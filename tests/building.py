"""Pelican run on a project, as the Makefile runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
AS_OF = date(2026, 11, 21)


def build(
    project: Path, output: Path, conf: str = "pelicanconf.py", **env: str
) -> subprocess.CompletedProcess[str]:
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
