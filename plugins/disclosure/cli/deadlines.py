"""``gongkai deadlines``: what is due, what is late, and how each limit was counted."""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from plugins.disclosure.cli.main import add_as_of
from plugins.disclosure.cli.project import as_of, load_project, office_named
from plugins.disclosure.deadlines import (
    OPEN,
    STATES,
    UNDETERMINED,
    Deadline,
    Overruns,
    counted_days,
    deadlines,
    event_of,
    explanation,
    icalendar,
    overruns,
)
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.workdays import Calendar

HELP = "列出各项时限：到期、临期、逾期，以及每一项怎样算出来的"
_LABELS = {
    "office": "机构",
    "clock": "时限代码",
    "duty": "时限",
    "record": "对象",
    "starts": "起算",
    "due": "截止",
    "done": "完成",
    "state": "状态",
    "colour": "颜色",
    "days": "工作日",
    "provisional": "暂估",
    "basis": "依据",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--office", metavar="机构", help="只列这个机构，写文件夹名，如 zfb")
    parser.add_argument("--all", action="store_true", help="已经完成的也列出")
    parser.add_argument("--explain", action="store_true", help="逐日说明每一项怎样计算")
    parser.add_argument(
        "--format", choices=("text", "json", "csv"), default="text", help="输出的形式"
    )
    parser.add_argument(
        "--ics", type=Path, metavar="文件", help="把没有完成的写成日历（iCalendar）"
    )
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Print the deadlines and return 0: what time alone turns red never fails a run."""
    portal, ruleset = load_project(arguments.root)
    office, day = arguments.office, as_of(arguments)
    if office:
        office_named(portal, office)
    every = [one for one in deadlines(portal, ruleset, day) if not office or one.office == office]
    marked = [one for one in overruns(portal, ruleset, day) if not office or one.office == office]
    calendar = Calendar(ruleset.calendar)
    shown = [one for one in every if arguments.all or one.state in {*OPEN, UNDETERMINED}]
    shown.sort(key=lambda one: STATES.index(one.state))
    if arguments.ics:
        _write_calendar(arguments.ics, every, portal, ruleset, calendar)
    lines = [_values(one, ruleset, calendar, whole=arguments.explain) for one in shown]
    if arguments.format == "json":
        _write_json(out, lines, every, marked, day)
    elif arguments.format == "csv":
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(_LABELS.values())
        writer.writerows([line[name] for name in _LABELS] for line in lines)
    else:
        _write_text(out, lines, every, marked, day)
    return 0


def _values(
    found: Deadline, ruleset: Ruleset, calendar: Calendar, *, whole: bool
) -> dict[str, Any]:
    """Return a deadline by English name; with ``whole`` also how each day was counted."""
    values: dict[str, Any] = {
        "office": found.office,
        "clock": found.clock.code,
        "duty": found.duty,
        "record": found.record,
        "starts": str(found.starts),
        "due": str(found.due or ""),
        "done": str(found.done or ""),
        "state": found.state,
        "colour": found.colour,
        "days": found.days,
        "provisional": "、".join(map(str, found.unknown)),
        "basis": found.clock.basis,
        "path": str(found.place),
    }
    if whole:
        values["explanation"] = explanation(found, calendar, ruleset.clocks)
        values["counted"] = [
            {"day": str(one.day), "position": one.position, "why": one.why}
            for one in counted_days(found, calendar)
        ]
    return values


def _write_json(
    out: TextIO,
    lines: list[dict[str, Any]],
    every: list[Deadline],
    marked: list[Overruns],
    day: date,
) -> None:
    told = {
        "as_of": str(day),
        "labels": _LABELS,
        "counts": _counts(every),
        "deadlines": lines,
        "overruns": [
            {
                "office": one.office,
                "year": one.year,
                "count": len(one.deadlines),
                "marked": one.marked,
                "records": [found.record for found in one.deadlines],
            }
            for one in marked
        ],
    }
    json.dump(told, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _counts(every: list[Deadline]) -> dict[str, int]:
    counts = Counter(one.state for one in every)
    return {state: counts[state] for state in STATES}


def _write_text(
    out: TextIO,
    lines: list[dict[str, Any]],
    every: list[Deadline],
    marked: list[Overruns],
    day: date,
) -> None:
    for line in lines:
        colour = f"【{line['colour']}】" if line["colour"] else ""
        due = f"应在 {line['due']} 以前" if line["due"] else "尚未起算"
        doubt = f"（{line['provisional']} 年没有放假通知，暂估）" if line["provisional"] else ""
        days = f"，{_days(line)}" if line["days"] else ""
        out.write(f"{colour}{line['state']} {line['duty']} {line['record']} {due}{doubt}{days}\n")
        out.writelines(f"    {sentence}\n" for sentence in line.get("explanation", ()))
    counts = "，".join(f"{state} {count}" for state, count in _counts(every).items())
    out.write(f"截至 {day}：{counts}。\n")
    for one in marked:
        if one.marked and one.year >= day.year - 1:
            times = len(one.deadlines)
            out.write(f"{one.office} {one.year} 年已超限 {times} 次，应当通报批评。\n")


def _days(line: dict[str, Any]) -> str:
    late = line["state"] in {"逾期", "超期"}
    return f"{'已过' if late else '还剩'} {line['days']} 个工作日"


def _write_calendar(
    path: Path, every: list[Deadline], portal: Portal, ruleset: Ruleset, calendar: Calendar
) -> None:
    names = {office.id: office.short_name for office in portal.offices}
    events = [
        event_of(one, names.get(one.office, one.office), calendar, ruleset.clocks.near)
        for one in every
        if one.state in {*OPEN, UNDETERMINED} and one.due
    ]
    host = portal.site.text("host") or "localhost"
    path.write_bytes(icalendar(events, "政府信息公开时限", host).encode("utf-8", "replace"))
