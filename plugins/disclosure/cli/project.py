"""The portal and the ruleset of the project that a command works on."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from plugins.disclosure.cli.main import UsageError, today
from plugins.disclosure.load_content import CONTENT, load_content
from plugins.disclosure.load_rules import RULES, load_rules
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset


def load_project(root: Path) -> tuple[Portal, Ruleset]:
    """Return the project's portal and ruleset.

    Raises UsageError where the folder is no project at all.
    """
    for folder in (CONTENT, RULES):
        if not (root / folder).is_dir():
            raise UsageError(f"目录 {root} 里没有 {folder}/，请进入项目目录，或用 --root 指明")
    return load_content(root), load_rules(root)


def as_of(arguments: argparse.Namespace) -> date:
    """Return the day the command line asks for, or today in Beijing."""
    given: date | None = arguments.as_of
    return given or today()
