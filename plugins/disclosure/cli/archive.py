"""``gongkai archive``: the year's volume for the archive and the library, made or verified."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TextIO

from plugins.disclosure.archive import (
    Item,
    MissingFileError,
    Outcome,
    items_of,
    verify,
    write_volume,
)
from plugins.disclosure.baseline import with_baseline
from plugins.disclosure.checker import run as run_checks
from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, chosen_baseline, load_project, office_named
from plugins.disclosure.finding import Severity
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset

HELP = "按年度立归档卷，供档案馆和公共图书馆查阅；核对归档卷是否完好"
_YEAR = re.compile(r"(?:19|20)\d{2}", re.ASCII)
_DIGEST = re.compile(r"[0-9a-fA-F]{64}")
_SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("office", nargs="?", metavar="机构", help="机构的文件夹名，如 zfb")
    parser.add_argument("year", nargs="?", metavar="年度", help="公开日期所在的年度，如 2025")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="文件", help="写到哪里，默认为 机构-年度.zip"
    )
    parser.add_argument("--verify", type=Path, metavar="文件", help="核对一个归档卷，不写任何文件")
    parser.add_argument(
        "--digest", default="", metavar="校验", help="核对时与立卷时记下的卷校验比较"
    )
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Make a volume, or verify one and return 1 where anything is wrong with it."""
    if arguments.verify:
        if arguments.office:
            raise UsageError("--verify 只核对文件，不要再写机构和年度")
        return _verify(arguments.verify, arguments.digest, out)
    if not arguments.office or not arguments.year:
        raise UsageError("写明机构和年度，如 gongkai archive zfb 2025；核对用 --verify 文件")
    if arguments.digest:
        raise UsageError("--digest 只在 --verify 时有用")
    return _write(arguments, out)


def _write(arguments: argparse.Namespace, out: TextIO) -> int:
    day = as_of(arguments)
    year = _year(arguments.year, day)
    portal, ruleset = load_project(arguments.root)
    office = office_named(portal, arguments.office)
    items = items_of(portal, ruleset.retention, office, year, day)
    if not items:
        raise UsageError(f"{office.name}在 {year} 年没有公开过政府信息，没有可以立卷的")
    _refuse_errors(arguments.root, portal, ruleset, items, day)
    path = arguments.output or Path(f"{office.id}-{year}.zip")
    temporary = path.with_name(path.name + ".tmp")
    try:
        with temporary.open("w+b") as stream:
            written = write_volume(stream, arguments.root, office, year, items)
        temporary.replace(path)
    except MissingFileError as error:
        raise UsageError(f"{error}；补上附件，或者从“附件”里去掉，再立卷") from None
    finally:
        temporary.unlink(missing_ok=True)
    out.write(f"{path}：{written.items} 件，{written.files} 个文件。\n")
    out.write(f"卷校验 {written.digest}，请记入移交清单。\n")
    doubtful = sum("待本地确认" in item.period_from for item in items)
    if doubtful:
        out.write(
            f"{doubtful} 件的保管期限待档案部门确认，口径在 disclosure_rules/archive.yaml。\n"
        )
    return 0


def _year(text: str, day: date) -> int:
    """Return the year asked for; raises UsageError where it is none or has not ended."""
    if not _YEAR.fullmatch(text):
        raise UsageError(f"年度应写四位数字，如 2025：{text}")
    if int(text) >= day.year:
        raise UsageError(f"{text} 年还没有结束（截至 {day}），年度结束以后再立卷")
    return int(text)


def _refuse_errors(
    root: Path, portal: Portal, ruleset: Ruleset, items: list[Item], day: date
) -> None:
    """Raise UsageError where a text of the volume has errors: it would not be published either."""
    report = run_checks(portal, ruleset, day)
    baseline = chosen_baseline(root, None)
    if baseline:
        report = with_baseline(report, root, ruleset, baseline)
    held = {item.document.id for item in items if item.document}
    wrong = [one for one in report.at_least(Severity.ERROR) if one.record in held]
    if wrong:
        places = "；".join(f"{one.location} {one.rule} {one.message}" for one in wrong[:_SHOWN])
        raise UsageError(f"卷内有 {len(wrong)} 个错误，改正以后再立卷：{places}")


def _verify(path: Path, digest: str, out: TextIO) -> int:
    if digest and not _DIGEST.fullmatch(digest):
        raise UsageError("卷校验是 64 位十六进制数字，见立卷时的输出")
    if not path.is_file():
        raise UsageError(f"没有文件 {path}")
    outcome = verify(path)
    for one in outcome.wrong:
        why = f"（{one.why}）" if one.why else ""
        out.write(f"{one.kind} {_printable(one.path) or path.name}{why}\n")
    other = bool(digest) and digest.lower() != outcome.digest
    if other:
        out.write("卷校验与给出的不同：不是同一卷，或者清单被改过\n")
    out.write(_summary(path, outcome, other=other))
    return 1 if outcome.wrong or other else 0


def _summary(path: Path, outcome: Outcome, *, other: bool) -> str:
    told = outcome.manifest
    if told is None:
        return f"{path}：不能核对，请向立卷单位另取一份。\n"
    wrong = len(outcome.wrong) + other
    state = f"有 {wrong} 处问题" if wrong else "完好"
    held = f"{told.items} 件，{len(told.files) + 1} 个文件"
    title = _printable(f"{told.name}{told.year}年度")
    return f"{title}：{held}，{state}。\n卷校验 {outcome.digest}\n"


def _printable(text: str) -> str:
    """Return a text from a foreign file without what would move a terminal's cursor."""
    return "".join(mark if mark.isprintable() else "？" for mark in text)
