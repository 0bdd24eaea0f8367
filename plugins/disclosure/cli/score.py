"""``gongkai score``: the scorecard of each office for a quarter, the ranking, the submissions."""

from __future__ import annotations

import argparse
import json
from datetime import date
from typing import TextIO

from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, load_project, office_named
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scores import Quarter, Scores, last_ended, read_quarter, scores
from plugins.disclosure.scores.cards import OfficeScore
from plugins.disclosure.scores.exported import (
    name_of,
    plain,
    score_csv,
    score_data,
    submissions_in,
)

HELP = "一个季度的评分：各机构的得分、每一处扣分和名次，信息报送和采用"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--quarter", metavar="季度", help="如 2026Q3；不写是最近结束的一个季度")
    parser.add_argument("--office", default="", metavar="机构", help="只列这个机构，如 zfb")
    parser.add_argument(
        "--format", choices=("text", "json", "csv"), default="text", help="输出的形式"
    )
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Print the scores and return 0: a low score never fails a run."""
    portal, ruleset = load_project(arguments.root)
    day = as_of(arguments)
    office = arguments.office
    if office:
        office_named(portal, office)
    quarter = wanted_quarter(arguments.quarter, day)
    found = scores_of(portal, ruleset, quarter, day)
    if arguments.format == "json":
        data = score_data(portal, ruleset, found, office=office, whole=True)
        json.dump(data, out, ensure_ascii=False, indent=2)
        out.write("\n")
    elif arguments.format == "csv":
        out.write(score_csv(portal, found, office))
    else:
        _write_text(out, portal, ruleset, found, office)
    return 0


def wanted_quarter(given: str | None, day: date) -> Quarter:
    """Return the quarter that the command line asks for; raises UsageError where it cannot be."""
    quarter = read_quarter(given) if given else last_ended(day)
    if quarter is None:
        raise UsageError(f"季度写作 2026Q3：{given}")
    if not quarter.has_ended(day):
        raise UsageError(
            f"{quarter.label}到 {quarter.end} 才结束，{day} 还不能计算；请在结束以后再算"
        )
    return quarter


def scores_of(portal: Portal, ruleset: Ruleset, quarter: Quarter, day: date) -> Scores:
    """Return the scores of a quarter; raises UsageError where no scoring was in force."""
    found = scores(portal, ruleset, quarter, day)
    if found is None:
        known = "、".join(str(one.since) for one in ruleset.scoring) or "（没有）"
        raise UsageError(
            f"{quarter.label}没有施行中的评分办法；"
            f"disclosure_rules/scoring.yaml 里能用的各条的施行日期：{known}。"
            "写了而没有列出的一条有错，先用 gongkai check 查看并改正"
        )
    return found


def _write_text(out: TextIO, portal: Portal, ruleset: Ruleset, found: Scores, office: str) -> None:
    scoring = found.scoring
    out.write(f"{found.quarter.label}评分，截至 {found.quarter.end}；")
    out.write(f"按 {scoring.since} 起施行的办法，满分 {plain(scoring.full)} 分。\n")
    for one in found.offices:
        if not office or one.office == office:
            _write_office(out, portal, one)
    if found.unscored:
        names = "、".join(name_of(portal, one) for one in found.unscored)
        out.write(f"没有适用的权重，不评分：{names}\n")
    if found.average is not None and not office:
        out.write(f"{len(found.offices)} 个机构平均 {plain(found.average)} 分。\n")
    for unit in submissions_in(portal, ruleset, found.quarter):
        if not office or unit.unit == office:
            out.write(
                f"信息报送 {name_of(portal, unit.unit)}：报送 {unit.submitted} 条，"
                f"采用 {unit.adopted} 条，领导批示 {unit.instructed} 条，积分 {unit.total}\n"
            )


def _write_office(out: TextIO, portal: Portal, one: OfficeScore) -> None:
    grade = f"（{one.grade}）" if one.grade else ""
    name = name_of(portal, one.office)
    out.write(f"第{one.rank}名 {name} {one.office} {plain(one.score)} 分{grade}\n")
    for card in one.cards:
        if not card.losses:
            continue
        head = f"{card.indicator.code} {card.indicator.name}"
        out.write(f"  {head} 满分 {plain(card.full)}，扣 {plain(card.lost)}\n")
        for loss in card.losses:
            where = loss.finding
            text = f"{where.rule} {where.location} {where.message}"
            out.write(f"    -{plain(loss.points)} {text}（{where.record}）\n")
