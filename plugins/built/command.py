"""``gongkai check-site``: what on the pages as they were built does not meet the rules."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TextIO

from plugins.built.faults import faults_of
from plugins.disclosure.checker import run_built
from plugins.disclosure.checks.built_pages import hand_over
from plugins.disclosure.cli.kept import checked_of
from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, load_project
from plugins.disclosure.cli.reporting import Forms, add_forms, context_of

HELP = "检查生成的网页：链接、锚点、附件、图片说明、页脚、可执行的内容"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "site", nargs="?", default="output", metavar="目录", help="生成的站点，默认为 output"
    )
    add_forms(parser)
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Print the report and return 0, 1 or 2."""
    forms = Forms.of(arguments)
    folder = _folder(arguments.root, arguments.site)
    portal, ruleset = load_project(arguments.root)
    hand_over(portal, faults_of(folder, portal, ruleset))
    report = run_built(portal, ruleset, as_of(arguments))
    context = context_of(arguments.root, checked_of(report, portal), ruleset)
    return forms.tell(report, context, out)


def _folder(root: Path, given: str) -> Path:
    """Return the output folder; raises UsageError where there is no site in it."""
    for folder in (Path(given), root / given):
        if (folder / "index.html").is_file():
            return folder
    raise UsageError(f"目录 {given} 里没有生成的站点（没有 index.html），请先运行 make html")
