"""Pagefind over the same pages, installed into an environment of its own."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measured import ROOT, Usage, run

REQUIREMENTS = ROOT / "tests" / "bench" / "requirements-pagefind.txt"
DOCUMENT_PAGES = "*/[0-9][0-9][0-9][0-9]-*/index.html"
_INDEX = ("fragment", "index", "filter")
_INDEX_FILES = (".pf_meta", ".pf_filter")
ENTRY = "pagefind-entry.json"


@dataclass(frozen=True, slots=True)
class Pagefind:
    """What Pagefind took, and how much index it wrote: without pages' scripts and styles."""

    usage: Usage
    files: int
    size: int


def installed(cache: Path) -> Path | None:
    """Return the Python that has Pagefind, installed at need; None where that is not possible."""
    digest = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:12]
    folder = cache / f"pagefind-{digest}"
    python, stamp = folder / "bin" / "python", folder / "installed"
    if stamp.is_file():
        return python
    print("安装 pagefind 到单独的环境（约 50 MB，只在第一次）……", file=sys.stderr)
    venv.create(folder, with_pip=True, clear=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--require-hashes", "--only-binary", ":all:", "-r", str(REQUIREMENTS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr[-1000:], file=sys.stderr)
        return None
    stamp.touch()
    return python


def pagefind(python: Path, site: Path, folder: Path, pages: str) -> Pagefind:
    """Return what indexing the pages of a site took."""
    command = [str(python), "-m", "pagefind", "--site", str(site), "--output-path", str(folder)]
    usage = run([*command, "--glob", pages], folder.parent, {})
    files = [path for path in folder.rglob("*") if path.is_file() and _is_index(folder, path)]
    return Pagefind(usage, len(files), sum(path.stat().st_size for path in files))


def _is_index(folder: Path, path: Path) -> bool:
    inner = path.relative_to(folder)
    return inner.parts[0] in _INDEX or path.suffix in _INDEX_FILES or path.name == ENTRY
