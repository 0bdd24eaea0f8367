"""The portal and the ruleset of the project that a command works on."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from plugins.disclosure.baseline import DEFAULT, Baseline, read_baseline
from plugins.disclosure.cli.main import UsageError, today
from plugins.disclosure.load_content import CONTENT, load_content
from plugins.disclosure.load_rules import RULES, load_rules
from plugins.disclosure.model import Office, Portal
from plugins.disclosure.rule import Ruleset


def load_project(root: Path) -> tuple[Portal, Ruleset]:
    """Return the project's portal and ruleset.

    Raises UsageError where the folder is no project at all.
    """
    ruleset = load_ruleset(root)
    return load_content(root), ruleset


def load_ruleset(root: Path) -> Ruleset:
    """Return the project's ruleset; raises UsageError where the folder is no project at all."""
    for folder in (CONTENT, RULES):
        if not (root / folder).is_dir():
            raise UsageError(f"目录 {root} 里没有 {folder}/，请进入项目目录，或用 --root 指明")
    return load_rules(root)


def office_named(portal: Portal, name: str, *, known: bool = False) -> Office:
    """Return the office whose folder has a name; raises UsageError where there is none.

    With ``known`` also where nothing is known of it, since its file could not be read.
    """
    office: Office | None = portal.get("office", name)
    if office is None or (known and not office.values):
        raise unknown_office(portal, name)
    return office


def unknown_office(portal: Portal, name: str, remedy: str = "") -> UsageError:
    """Return the error that tells which offices there are."""
    known = "、".join(one.id for one in portal.offices)
    return UsageError(f"没有机构 {name}；{remedy}现有：{known}")


def as_of(arguments: argparse.Namespace) -> date:
    """Return the day the command line asks for, or today in Beijing."""
    given: date | None = arguments.as_of
    return given or today()


NO_BASELINE = "none"


def chosen_baseline(root: Path, given: str | None) -> Baseline | None:
    """Return the baseline that a run uses: the given file, else the project's own if it has one.

    Raises UsageError where the given file is not there.
    """
    if given == NO_BASELINE:
        return None
    if not given:
        return read_baseline(root, DEFAULT) if (root / DEFAULT).is_file() else None
    path = from_root(root, given)
    if not (root / path).is_file():
        raise UsageError(f"没有基线文件 {given}；用 gongkai baseline 生成")
    return read_baseline(root, path)


def from_root(root: Path, given: str) -> str:
    """Return the path of a file as findings write it, or as it was given where it lies outside."""
    full = Path(given).absolute()
    if not full.exists() and (root / given).exists():
        full = (root / given).absolute()
    base = root.absolute()
    return full.relative_to(base).as_posix() if full.is_relative_to(base) else str(full)
