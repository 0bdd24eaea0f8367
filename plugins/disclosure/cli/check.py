"""``gongkai check``: what in the content does not meet the rules."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from plugins.disclosure.baseline import DEFAULT, with_baseline
from plugins.disclosure.built_in import BUILT_IN
from plugins.disclosure.changed_files import ChangesUnknownError, changed_files
from plugins.disclosure.checker import Report
from plugins.disclosure.checker import run as run_checks
from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, chosen_baseline, load_project
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.load_content import CONTENT, SITE_FILE
from plugins.disclosure.load_rules import RULES
from plugins.disclosure.model import Portal
from plugins.disclosure.narrowing import narrowed, upset_by
from plugins.disclosure.reporters import REPORTERS, Context
from plugins.disclosure.reporters.words import summary
from plugins.disclosure.rule import Ruleset

HELP = "检查内容是否合乎规则"
_CONFIGURATION = (f"{RULES}/", f"{CONTENT}/{SITE_FILE}")
_GATES = {severity.key: severity for severity in reversed(Severity)}
Test = Callable[[Finding], bool]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("paths", nargs="*", metavar="路径", help="只报告这些文件或目录里的问题")
    parser.add_argument("--format", choices=REPORTERS, default="text", help="报告的形式")
    parser.add_argument("--output", type=Path, metavar="文件", help="报告写到这个文件")
    parser.add_argument(
        "--also",
        action="append",
        default=[],
        metavar="形式=文件",
        help="同一次检查再写一份报告，如 sarif=report.sarif；可以写多次",
    )
    parser.add_argument(
        "--severity", choices=_GATES, default="error", help="达到哪一级就以退出码 1 结束"
    )
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
    copies = [_copy(given) for given in arguments.also]
    portal, ruleset = load_project(root)
    baseline = chosen_baseline(root, arguments.baseline)
    tests = _tests(arguments, ruleset)
    report = run_checks(portal, ruleset, as_of(arguments))
    if baseline:
        report = with_baseline(report, portal, ruleset, baseline)
    report = _narrowed(report, tests)
    gate = _GATES[arguments.severity]
    context = _context(root, portal, ruleset, gate)
    _write(report, context, arguments, copies, out)
    if report.broken_rules:
        return 2
    return 1 if report.at_least(gate) else 0


def _write(
    report: Report,
    context: Context,
    arguments: argparse.Namespace,
    copies: list[tuple[str, Path]],
    out: TextIO,
) -> None:
    """Write the report where it was asked for, and in each further form."""
    for form, path in copies:
        write_file(path, REPORTERS[form](report, context))
    if arguments.output:
        write_file(arguments.output, REPORTERS[arguments.format](report, context))
        out.write(summary(report, context) + "\n")
        return
    coloured = replace(context, colour=out is sys.stdout and out.isatty())
    out.write(REPORTERS[arguments.format](report, coloured))


def write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    new = path.with_name(f"{path.name}.new")
    try:
        new.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _copy(given: str) -> tuple[str, Path]:
    """Return the form and the file of ``--also``."""
    form, _, path = given.partition("=")
    if form not in REPORTERS or not path:
        known = "、".join(REPORTERS)
        raise UsageError(f"--also 应写作 形式=文件，形式可用 {known}：{given}")
    return form, Path(path)


def _context(root: Path, portal: Portal, ruleset: Ruleset, gate: Severity) -> Context:
    return Context(
        root,
        gate=gate,
        rules={**ruleset.rules, **{rule.code: rule for rule in BUILT_IN}},
        offices={office.id: office.name for office in portal.offices},
        titles={document.id: document.title for document in portal.documents},
    )


def _tests(arguments: argparse.Namespace, ruleset: Ruleset) -> list[Test]:
    """Return what a finding must pass to be reported."""
    tests: list[Test] = []
    if arguments.paths:
        tests.append(_below([_from_root(arguments.root, path) for path in arguments.paths]))
    if arguments.changed_since is not None:
        try:
            touched = changed_files(arguments.root, arguments.changed_since)
        except ChangesUnknownError as error:
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
