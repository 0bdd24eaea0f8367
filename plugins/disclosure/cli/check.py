"""``gongkai check``: what in the content does not meet the rules."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TextIO

from plugins.disclosure.baseline import DEFAULT, with_baseline
from plugins.disclosure.changed_files import changed_files
from plugins.disclosure.checker import Report
from plugins.disclosure.checker import run as run_checks
from plugins.disclosure.cli.kept import Checked, checked_of, kept_or_made
from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, chosen_baseline, load_ruleset
from plugins.disclosure.cli.reporting import Forms, add_forms, context_of
from plugins.disclosure.finding import Finding
from plugins.disclosure.git import GitError
from plugins.disclosure.load_content import CONTENT, SITE_FILE, load_content
from plugins.disclosure.load_rules import RULES
from plugins.disclosure.narrowing import narrowed, upset_by
from plugins.disclosure.rule import Ruleset

HELP = "检查内容是否合乎规则"
_CONFIGURATION = (f"{RULES}/", f"{CONTENT}/{SITE_FILE}")
Test = Callable[[Finding], bool]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("paths", nargs="*", metavar="路径", help="只报告这些文件或目录里的问题")
    add_forms(parser)
    parser.add_argument(
        "--baseline",
        metavar="文件",
        help=f"旧有问题的基线，其中的问题不拦发布；默认用 {DEFAULT}（如有），写 none 不用",
    )
    parser.add_argument(
        "--changed-since",
        metavar="版本",
        help="只报告自这个 git 版本以来的改动可能引起的问题，如 origin/main",
    )
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Print the report and return 0, 1 or 2."""
    root: Path = arguments.root
    forms = Forms.of(arguments)
    ruleset = load_ruleset(root)
    baseline = chosen_baseline(root, arguments.baseline)
    tests = _tests(arguments, ruleset)
    day = as_of(arguments)
    checked = kept_or_made(root, day, lambda: _checked(root, ruleset, day))
    report = checked.report
    if baseline:
        report = with_baseline(report, root, ruleset, baseline)
    return forms.tell(_narrowed(report, tests), context_of(root, checked, ruleset), out)


def _checked(root: Path, ruleset: Ruleset, as_of: date) -> Checked:
    portal = load_content(root)
    return checked_of(run_checks(portal, ruleset, as_of), portal)


def _tests(arguments: argparse.Namespace, ruleset: Ruleset) -> list[Test]:
    """Return what a finding must pass to be reported."""
    tests: list[Test] = []
    if arguments.paths:
        tests.append(_below([_from_root(arguments.root, path) for path in arguments.paths]))
    if arguments.changed_since is not None:
        try:
            touched = changed_files(arguments.root, arguments.changed_since)
        except GitError as error:
            raise UsageError(str(error)) from None
        tests.append(upset_by(touched, ruleset))
        sys.stderr.write(
            f"自 {arguments.changed_since} 以来改动了 {len(touched)} 个文件，"
            "只报告其中的和因此可能变化的问题。\n"
        )
    return tests


def _narrowed(report: Report, tests: list[Test]) -> Report:
    """Return the part of a report that passes; why the command ends with 2 always does."""
    if not tests:
        return report

    def wanted(finding: Finding) -> bool:
        if report.broken_rules and finding.location.path.startswith(_CONFIGURATION):
            return True
        return all(test(finding) for test in tests)

    return narrowed(report, wanted)


def _below(wanted: list[str]) -> Test:
    """Return a test for findings in the given files and folders."""

    def test(finding: Finding) -> bool:
        path = finding.location.path
        return any(path == one or path.startswith(f"{one}/") or one == "." for one in wanted)

    return test


def _from_root(root: Path, given: str) -> str:
    """Return a path as findings write it: from the project's root, with ``/``."""
    base = root.resolve()
    for path in (Path(given), root / given):
        full = path.absolute()
        if (full.exists() or full.is_symlink()) and full.is_relative_to(base):
            return full.relative_to(base).as_posix()
    raise UsageError(f"没有这个文件或目录：{given}")
