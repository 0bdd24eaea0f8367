"""Asks the browser's engine under Node."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


def node(script: str, site: Path, asked: Any) -> Any:
    """Return what a script beside this module answers; it reads and writes JSON."""
    program = shutil.which("node")
    if program is None:
        sys.exit("没有找到 Node.js（需要 20 或更高版本），请先安装它。")
    done = subprocess.run(
        [program, str(_HERE / script), str(site)],
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        sys.exit(f"{script} 没有运行成功：\n{done.stderr[-3000:]}")
    return json.loads(done.stdout)


def ids_under_node(site: Path, queries: Sequence[str], limit: int) -> Future[list[list[str]]]:
    """Return the ids of the first ``limit`` results of each query, found while others work."""
    asked = {"queries": list(queries), "limit": limit}
    pool = ThreadPoolExecutor(1)
    found: Future[list[list[str]]] = pool.submit(node, "ask.mjs", site, asked)
    pool.shutdown(wait=False)
    return found
