"""The browser's suggestions and corrections, asked under Node."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.conftest import node_path

SCRIPT = Path(__file__).parent / "ask_suggestions.mjs"


def ask(folder: Path, manifest: dict[str, int], **given: Any) -> Any:
    """Return what the browser's half answers from files below a folder.

    ``typed`` are texts to suggest for, ``queries`` those to correct with ``known`` terms.
    """
    done = subprocess.run(
        [node_path(), str(SCRIPT), str(folder), json.dumps(manifest)],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
