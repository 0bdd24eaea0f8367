"""The report of the last run is told again only while nothing that it rests on has changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.checker import run
from plugins.disclosure.cli.kept import FILE, Checked, checked_of, inputs_of, kept_or_made
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.load_rules.wording import SETTING
from tests.conftest import ROOT
from tests.disclosure.test_cli import gongkai
from tests.small_project import write_small_project

DAY = date(2026, 11, 15)


def document(root: Path) -> Path:
    """Return the first document of the project."""
    return min((root / "content").rglob("20*-*.md"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project of its own, with something to find."""
    folder = tmp_path / "project"
    folder.mkdir()
    write_small_project(folder, ROOT)
    path = document(folder)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("内容概述", "概述", 1), encoding="utf-8")
    return folder


def checked(root: Path) -> Checked:
    """Return what a run gives, without anything kept."""
    portal = load_content(root)
    return checked_of(run(portal, load_rules(root), DAY), portal)


def never() -> Checked:
    """Fail: nothing has changed, so nothing is to be made."""
    raise AssertionError("made again")


def test_told_again_as_it_was(project: Path) -> None:
    """Findings, exemptions, names, counts: all are the same, and nothing is made."""
    made = kept_or_made(project, DAY, lambda: checked(project))
    assert made.report.findings
    again = kept_or_made(project, DAY, never)
    assert again == made


def same_size_and_time(root: Path) -> None:
    """Change one letter, and put the time of the last change back."""
    path = document(root)
    before = path.stat()
    data = path.read_bytes()
    path.write_bytes(data[:-2] + b"x" + data[-1:])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a letter, with size and time as before": same_size_and_time,
    "a file more": lambda root: (root / "content" / "新.txt").write_text("新", encoding="utf-8"),
    "a file less": lambda root: document(root).unlink(),
    "another name": lambda root: document(root).rename(document(root).with_suffix(".MD")),
    "an empty folder": lambda root: (root / "content" / "empty").mkdir(),
    "a hidden file": lambda root: (root / "content" / ".x.md").write_text("x", encoding="utf-8"),
    "a link for a file": lambda root: (root / "content" / "链接").symlink_to(document(root)),
    "a rule": lambda root: min((root / "disclosure_rules" / "rules").rglob("*.yaml")).unlink(),
    "a pipe": lambda root: os.mkfifo(root / "content" / "pipe"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_makes_it_anew(project: Path, change: Callable[[Path], object]) -> None:
    """Whatever changes below content and rules, the run is made again."""
    kept_or_made(project, DAY, lambda: checked(project))
    change(project)
    marked = Checked(checked(project).report, {}, {"made": "anew"})
    assert kept_or_made(project, DAY, lambda: marked) is marked


def test_the_day_and_lists_outside(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another day is another report, and so is another list of words outside."""
    before = inputs_of(project, DAY)
    assert inputs_of(project, date(2026, 11, 16)) != before
    outside = project.parent / "outside.yaml"
    monkeypatch.setenv(SETTING, str(outside))
    missing = inputs_of(project, DAY)
    outside.write_text("类别: 错别字", encoding="utf-8")
    assert len({before, missing, inputs_of(project, DAY)}) == 3


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"inputs": 1}', "\x00"])
def test_a_damaged_file_is_none(project: Path, damage: str) -> None:
    """What cannot be read is made again, and replaced."""
    made = kept_or_made(project, DAY, lambda: checked(project))
    (project / FILE).write_text(damage, encoding="utf-8")
    assert kept_or_made(project, DAY, lambda: checked(project)) == made
    assert kept_or_made(project, DAY, never) == made


def test_what_changes_meanwhile_is_not_kept(project: Path) -> None:
    """A file that is saved while the run goes on may have been read before or after."""

    def making() -> Checked:
        made = checked(project)
        same_size_and_time(project)
        return made

    kept_or_made(project, DAY, making)
    assert not (project / FILE).exists()


def test_the_command_says_the_same_twice(project: Path) -> None:
    """The second run's words are the first one's, byte for byte."""
    command = ["check", "--format", "json", "--as-of", DAY.isoformat()]
    first = gongkai(project, *command)
    assert first[0] == 1
    assert (project / FILE).is_file()
    assert gongkai(project, *command) == first
