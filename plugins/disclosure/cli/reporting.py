"""What the commands that report findings share: the forms asked for, the gate, the exit status."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from plugins.disclosure.built_in import BUILT_IN
from plugins.disclosure.checker import Report
from plugins.disclosure.cli.kept import Checked
from plugins.disclosure.cli.main import UsageError
from plugins.disclosure.finding import Severity
from plugins.disclosure.reporters import REPORTERS, Context
from plugins.disclosure.reporters.words import summary
from plugins.disclosure.rule import Ruleset

_GATES = {severity.key: severity for severity in reversed(Severity)}


def add_forms(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say in what forms, where to, and what is too much."""
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


@dataclass(frozen=True, slots=True)
class Forms:
    """The form and file of the report, those of further copies, and the severity of the gate."""

    form: str
    file: Path | None
    copies: tuple[tuple[str, Path], ...]
    gate: Severity

    @classmethod
    def of(cls, arguments: argparse.Namespace) -> Forms:
        """Return what the arguments ask for; raises UsageError for a copy that names no form."""
        copies = tuple(_copy(given) for given in arguments.also)
        return cls(arguments.format, arguments.output, copies, _GATES[arguments.severity])

    def tell(self, report: Report, context: Context, out: TextIO) -> int:
        """Write the report in every form, and return the exit status: 0, 1 or 2."""
        context = replace(context, gate=self.gate)
        for form, path in self.copies:
            write_file(path, REPORTERS[form](report, context))
        if self.file:
            write_file(self.file, REPORTERS[self.form](report, context))
            out.write(summary(report, context) + "\n")
        else:
            coloured = replace(context, colour=out is sys.stdout and out.isatty())
            out.write(REPORTERS[self.form](report, coloured))
        if report.broken_rules:
            return 2
        return 1 if report.at_least(self.gate) else 0


def context_of(root: Path, checked: Checked, ruleset: Ruleset) -> Context:
    """Return what reporters may use besides the report."""
    rules = {**ruleset.rules, **{rule.code: rule for rule in BUILT_IN}}
    return Context(root, rules=rules, offices=checked.offices, titles=checked.titles)


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
