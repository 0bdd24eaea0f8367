"""A small project without a finding: the real rules over the content that examples use."""

from __future__ import annotations

import shutil
from pathlib import Path

from plugins.disclosure.example_project import base_files
from plugins.disclosure.load_rules import RULES, load_rules


def write_small_project(folder: Path, root: Path) -> Path:
    """Write the project into ``folder`` and return it; ``root`` is where the rules are."""
    shutil.copytree(root / RULES, folder / RULES)
    for path, text in base_files(load_rules(root).schemas).items():
        full = folder / "content" / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8", newline="\n")
    (folder / RULES / "exemptions.yaml").write_text("豁免: []\n", encoding="utf-8")
    return folder
