"""What must hold before a single file is written: a sound setting, and no finding at the gate."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from plugins.disclosure.baseline import Baseline
from plugins.disclosure.checker import Report
from plugins.disclosure.cli.main import UsageError, day, today
from plugins.disclosure.cli.project import chosen_baseline
from plugins.disclosure.finding import Severity
from plugins.disclosure.git import GitError
from plugins.portal.history import MODES, History, read_histories
from plugins.portal.view import View

OFF, REQUIRED = "none", "required"
SHOWN = 10
"""How many findings the message of a stopped build names."""


class BuildStopped(SystemExit):
    """Ends the build with a message for its reader and exit status 1, without a traceback."""


def day_of(given: str) -> date:
    """Return the day that a setting names, else the environment, else today in Beijing.

    The environment is read as ``gongkai`` reads it, so that check and build agree on the day.
    """
    try:
        return day(given) if given else today()
    except ValueError:
        raise BuildStopped(f"AS_OF 的日期应写作 2026-11-21 的形式：{given}") from None
    except UsageError as error:
        raise BuildStopped(str(error)) from None


def baseline_of(root: Path, given: str) -> Baseline | None:
    """Return the baseline that the setting names, or the one that ``gongkai check`` would use."""
    try:
        return chosen_baseline(root, given)
    except UsageError as error:
        raise BuildStopped(str(error)) from None


def stop_at(gate: str, report: Report) -> None:
    """Raise BuildStopped when a finding weighs as much as the gate.

    Where the gate is ``none`` nothing stops the build, and errors are printed all the same.
    """
    names = {severity.key: severity for severity in Severity}
    if gate != OFF and gate not in names:
        raise BuildStopped(f"GATE 只能是 {OFF}、{'、'.join(names)}：{gate}")
    severity = names.get(gate, Severity.ERROR)
    found = report.at_least(severity)
    if not found:
        return
    outcome = "站点照常生成，但不能发布" if gate == OFF else "站点没有生成"
    lines = [f"检查发现 {len(found)} 个达到“{severity.label}”级的问题，{outcome}："]
    lines += [f"  {one.location} [{one.rule}] {one.message}" for one in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(f"  另有 {len(found) - SHOWN} 个。")
    lines.append("请运行 make check 查看全部问题和改法。")
    message = "\n".join(lines)
    if gate != OFF:
        raise BuildStopped(message)
    sys.stderr.write(message + "\n")


def histories_of(mode: str, root: Path, folder: str, view: View) -> Mapping[str, History]:
    """Return the revisions of public documents by id; none where they are not asked for.

    Raises BuildStopped for a mode that is none, and where history must be there and Git cannot
    tell it whole; where it need not be, the reason is printed.
    """
    if mode not in MODES:
        raise BuildStopped(f"HISTORY 只能是 {'、'.join(MODES)}：{mode}")
    if mode == OFF:
        return {}
    try:
        return read_histories(
            *(root, folder, [row.document for row in view.rows]),
            *(view.ruleset.personal, view.as_of),
        )
    except GitError as error:
        if mode == REQUIRED:
            raise BuildStopped(
                f"修订历史读不出来，站点没有生成：{error}。"
                "不需要修订历史的，设 GONGKAI_HISTORY=none。"
            ) from None
        sys.stdout.write(f"没有生成修订历史：{error}。\n")
        return {}


def stop_at_own_files(output: Path, project: Path) -> None:
    """Raise BuildStopped when the output folder, which is emptied, holds the project."""
    parts = [project / name for name in ("content", "disclosure_rules", "plugins", "theme")]
    if any(part.resolve().is_relative_to(output.resolve()) for part in parts):
        raise BuildStopped(f"输出目录 {output} 里有本项目的文件，不能清空；请另选一个目录。")


def site_address(given: str, host: str) -> str:
    """Return the address of the site without a slash at its end."""
    return (given or f"https://{host or 'localhost'}").rstrip("/")
