"""A small project without a finding: the real rules over the content that examples use."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plugins.disclosure.example_project import base_files
from plugins.disclosure.load_rules import RULES, load_rules


def write_small_project(folder: Path, root: Path) -> Path:
    """Write the project into ``folder`` and return it; ``root`` is where the rules are."""
    folders, files = _files_of(root)
    for path in folders:
        (folder / path).mkdir(parents=True)
    for path, data in files:
        # One write without a buffer: hundreds of tests write hundreds of files each.
        with open(f"{folder}/{path}", "wb", buffering=0) as file:  # noqa: PTH123
            file.write(data)
    return folder


@cache
def _files_of(root: Path) -> tuple[list[str], list[tuple[str, bytes]]]:
    """Return the folders and the files of the project, read and made once for all tests."""
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / RULES).rglob("*"))
        if path.is_file()
    }
    for path, text in base_files(load_rules(root).schemas).items():
        files[f"content/{path}"] = text.encode()
    files[f"{RULES}/exemptions.yaml"] = "豁免: []\n".encode()
    folders = {Path(path).parent.as_posix() for path in files}
    lowest = [one for one in folders if not any(other.startswith(f"{one}/") for other in folders)]
    return sorted(lowest), list(files.items())
