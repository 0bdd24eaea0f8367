"""Pelican run on a project, as the Makefile runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
AS_OF = date(2026, 11, 21)
PACKED_LATER = "data/v1/offline.zip"
"""The copy of a published site that its pages name, and that ``make publish`` packs afterwards."""


def build(
    project: Path, output: Path, conf: str = "pelicanconf.py", **env: str
) -> subprocess.CompletedProcess[str]:
    """Return how Pelican ended, run as the Makefile runs it."""
    command = [sys.executable, "-m", "pelican", "content", "-s", conf, "-o", str(output)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GONGKAI_")}
    # Compiling all modules anew takes as long as a small build.
    clean.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(
        [*command, "--fatal=errors"],
        cwd=project,
        env={
            **clean,
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "COLUMNS": "400",
            # What Git tells would make the site of the tests another one with each commit.
            "GONGKAI_HISTORY": "none",
            "GONGKAI_AS_OF": AS_OF.isoformat(),
            **env,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def beside_pages(site: Path) -> set[str]:
    """Return the files that stand beside the portal's own: those of the open data, and headers."""
    told = json.loads((site / "data/v1/datapackage.json").read_text(encoding="utf-8"))
    data = {f"data/v1/{one['path']}" for one in told["resources"]}
    data |= {f"data/v1/schema/{Path(one).name}" for one in data if one.endswith(".json")}
    return data | {"data/v1/datapackage.json", "data/v1/gongkai.sqlite", "_headers", "_redirects"}
