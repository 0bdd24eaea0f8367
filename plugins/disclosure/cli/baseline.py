"""``gongkai baseline``: the findings of today as known ones, which may only become fewer."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TextIO

from plugins.disclosure.baseline import (
    DEFAULT,
    Baseline,
    Entries,
    Outcome,
    ratchet,
    read_baseline,
    text_of,
)
from plugins.disclosure.checker import run as run_checks
from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, from_root, load_project
from plugins.disclosure.cli.reporting import write_file
from plugins.disclosure.finding import Finding

HELP = "把现有的问题记为基线：它们不再拦发布，以后只减不增"
_SHOWN = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "--file", default=DEFAULT, metavar="文件", help=f"基线文件，默认为 {DEFAULT}"
    )
    parser.add_argument(
        "--allow-growth", default="", metavar="理由", help="经批准收入新的问题；理由记入基线"
    )
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write the baseline; return 1 where it would have had to grow, 2 where nothing was written."""
    root: Path = arguments.root
    portal, ruleset = load_project(root)
    report = run_checks(portal, ruleset, as_of(arguments))
    if report.broken_rules:
        raise UsageError("规则或者门户信息有误，不能写基线；请先运行 gongkai check 并改正")
    path = arguments.file if arguments.file == DEFAULT else from_root(root, arguments.file)
    known = (root / path).is_file()
    old = read_baseline(root, path) if known else Baseline(path, written=False)
    if old.faults:
        place, facts = old.faults[0].location, old.faults[0].facts
        raise UsageError(f"基线文件 {place} 不能用：{facts['详情']}；请从版本库恢复")
    reason = " ".join(arguments.allow_growth.split())
    outcome = ratchet(report, Entries(root, ruleset), old, reason)
    write_file(root / path, text_of(outcome.baseline))
    out.write(_said(outcome, path))
    return 1 if outcome.refused else 0


def _said(outcome: Outcome, path: str) -> str:
    moved = f"新收入 {outcome.added}，移出 {outcome.gone}"
    lines = [f"基线 {path}：共 {outcome.baseline.total} 个问题，{moved}。"]
    if outcome.never:
        counts = _counted(outcome.never)
        lines.append(f"不得收入基线、必须改正或者豁免的 {len(outcome.never)} 个：{counts}")
    if outcome.refused:
        lines.append(
            f"没有收入新的（或者文件改动过的）问题 {len(outcome.refused)} 个：基线只减不增。"
        )
        lines += [
            f"  {one.location} [{one.rule}] {one.message}" for one in outcome.refused[:_SHOWN]
        ]
        if len(outcome.refused) > _SHOWN:
            lines.append(f"  另有 {len(outcome.refused) - _SHOWN} 个。")
        lines.append("请改正这些问题；确需收入的，经批准后加 --allow-growth 理由。")
    return "\n".join(lines) + "\n"


def _counted(findings: tuple[Finding, ...]) -> str:
    counts = Counter(finding.rule for finding in findings)
    return "、".join(f"{rule}（{count}）" for rule, count in sorted(counts.items()))
