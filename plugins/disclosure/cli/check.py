"""``gongkai check``: what in the content does not meet the rules."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from plugins.disclosure.checker import Report
from plugins.disclosure.checker import run as run_checks
from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, load_project
from plugins.disclosure.finding import Severity
from plugins.disclosure.load_content import CONTENT, SITE_FILE
from plugins.disclosure.load_rules import RULES
from plugins.disclosure.reporters import REPORTERS, Context

HELP = "检查内容是否合乎规则"
_CONFIGURATION = (f"{RULES}/", f"{CONTENT}/{SITE_FILE}")
_GATES = {severity.key: severity for severity in reversed(Severity)}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("paths", nargs="*", metavar="路径", help="只报告这些文件或目录里的问题")
    parser.add_argument("--format", choices=REPORTERS, default="text", help="报告的形式")
    parser.add_argument(
        "--severity", choices=_GATES, default="error", help="达到哪一级就以退出码 1 结束"
    )
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Print the report and return 0, 1 or 2."""
    portal, ruleset = load_project(arguments.root)
    report = run_checks(portal, ruleset, as_of(arguments))
    if arguments.paths:
        report = _only(report, arguments.root, arguments.paths)
    gate = _GATES[arguments.severity]
    context = Context(arguments.root, colour=out is sys.stdout and out.isatty(), gate=gate)
    out.write(REPORTERS[arguments.format](report, context))
    if report.broken_rules:
        return 2
    return 1 if report.at_least(gate) else 0


def _only(report: Report, root: Path, paths: list[str]) -> Report:
    """Return the part of a report that lies in the given files and folders."""
    wanted = [_from_root(root, path) for path in paths]

    def inside(path: str) -> bool:
        if report.broken_rules and path.startswith(_CONFIGURATION):
            return True  # it is why the command ends with 2
        return any(path == one or path.startswith(f"{one}/") or one == "." for one in wanted)

    findings = tuple(found for found in report.findings if inside(found.location.path))
    return replace(
        report,
        findings=findings,
        exempted=tuple(found for found in report.exempted if inside(found.location.path)),
        counts=Counter(found.severity for found in findings),
    )


def _from_root(root: Path, given: str) -> str:
    """Return a path as findings write it: from the project's root, with ``/``."""
    base = root.resolve()
    for path in (Path(given), root / given):
        full = path.absolute()
        if (full.exists() or full.is_symlink()) and full.is_relative_to(base):
            return full.relative_to(base).as_posix()
    raise UsageError(f"没有这个文件或目录：{given}")
