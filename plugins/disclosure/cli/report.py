"""``gongkai report``: an office's annual report from its ledgers, compared, sealed, exported."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from plugins.disclosure.annual.computed import (
    computed,
    differences,
    fees,
    merged,
    texts_of,
)
from plugins.disclosure.annual.equations import mismatches
from plugins.disclosure.annual.file import report_text
from plugins.disclosure.annual.layout import as_csv
from plugins.disclosure.annual.of_report import tables_of
from plugins.disclosure.annual.printed import printed
from plugins.disclosure.annual.scaffold import prose
from plugins.disclosure.annual.tables import Tables, as_text
from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, load_project, office_named
from plugins.disclosure.cli.report_files import Job, rewrite, seal
from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.load_content import CONTENT
from plugins.disclosure.model import AnnualReport

HELP = "由台账和目录生成政府信息公开工作年度报告，核对、封存、导出"
FIRST_YEAR = 2008
"""The first year that offices reported on (the regulation of 2007 came into force in 2008)."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("office", metavar="机构", help="机构的文件夹名，如 zfb")
    parser.add_argument("year", metavar="年度", help="报告的年度，如 2025")
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--update", action="store_true", help="用台账的数字更新已有的表格")
    action.add_argument("--seal", action="store_true", help="公布时封存：写入校验")
    action.add_argument(
        "--correct", default="", metavar="说明", help="公布以后更正：记下日期、说明和校验"
    )
    parser.add_argument("--csv", type=Path, metavar="文件", help="把表格另存为 CSV")
    parser.add_argument("--html", type=Path, metavar="文件", help="把报告另存为可打印的网页")
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write or compare the report; 0 when it agrees with the ledgers and adds up, else 1."""
    job = _job(arguments)
    if job.report is None:
        return _new(arguments, job, out)
    day = as_of(arguments)
    if arguments.update:
        rewrite(arguments.root, job, merged(job.written, job.found), job.form)
        out.write(f"已用台账更新 {job.report.source.path} 的表格\n")
    elif arguments.seal or arguments.correct:
        seal(arguments.root, job, arguments.correct, day)
        out.write(f"已封存 {job.report.source.path}\n")
    _export(arguments, job)
    return 0 if arguments.update or _compare(job, out) else 1


def _job(arguments: argparse.Namespace) -> Job:
    portal, ruleset = load_project(arguments.root)
    office = office_named(portal, arguments.office, known=True)
    if not ruleset.report_forms:
        raise UsageError("disclosure_rules/annual_report/ 里没有年度报告的格式")
    year, last = arguments.year, as_of(arguments).year
    if not (year.isascii() and year.isdecimal() and FIRST_YEAR <= int(year) <= last):
        raise UsageError(f"年度应是 {FIRST_YEAR} 到 {last} 之间的四位数字：{year}")
    forms = ruleset.report_forms
    report: AnnualReport | None = portal.get("report", f"{office.id}/年报/{int(year)}")
    if report is not None and (not report.source.readable or report.source.faults):
        raise UsageError(f"{report.source.path} 有读取的问题，先用 gongkai check 查看并改正")
    written = tables_of(report, forms, portal) if report else Tables()
    found, count = computed(portal, office.id, int(year), forms[0], forms)
    return Job(portal, office, int(year), forms[0], report, written, found, count)


def _new(arguments: argparse.Namespace, job: Job, out: TextIO) -> int:
    fee = fees(job.portal, job.office.id, job.year)
    values: dict[str, Any] = {
        "年度": job.year,
        "部分": prose(job.office.name, job.year, job.found, fee),
        "必写": (REPORT_PARTS[4],),
    }
    place = Path(CONTENT, job.office.id, "年报", f"{job.year}.yaml")
    full = arguments.root / place
    full.parent.mkdir(parents=True, exist_ok=True)
    with full.open("x", encoding="utf-8", newline="\n") as file:
        file.write(report_text(values, job.found, job.form.blocks))
    out.write(f"已新建 {place.as_posix()}\n")
    if job.count is None:
        out.write(f"没有 {job.year} 年的依申请公开台账，表三、表四空着\n")
    if as_of(arguments) <= date(job.year, 12, 31):
        out.write(f"{job.year} 年还没有结束，数字只到目前为止\n")
    _say_left_out(job, out)
    out.write("补写文字和空着的数字，填公开日期，再运行 gongkai check\n")
    return 0


def _say_left_out(job: Job, out: TextIO) -> None:
    out.writelines(
        f"台账 {number} 没有计入：{why}\n"
        for number, why in (job.count.left_out if job.count else ())
    )


def _compare(job: Job, out: TextIO) -> bool:
    """Say where the report and the ledgers differ; True when nothing is to be said."""
    different = differences(job.written, job.found)
    out.writelines(
        f"{name}：年报 {has or '空着'}，台账和目录 {wanted}\n" for name, has, wanted in different
    )
    wrong = [
        found
        for form in dict.fromkeys(job.written.forms.values())
        for equation in form.equations
        if not equation.crosses_years
        for found in mismatches(equation, job.written)
    ]
    for one in wrong:
        left, right = as_text(one.left, one.block), as_text(one.right, one.block)
        text = f"{one.equation.text}：左边 {left}，右边 {right}"
        out.write(f"{one.block.heading}“{one.line.name}”不平：{text}\n")
    _say_left_out(job, out)
    left_out = bool(job.count and job.count.left_out)
    if not (different or wrong or left_out):
        out.write(f"{job.office.name}{job.year}年度报告与台账、目录一致，勾稽相符\n")
    return not (different or wrong or left_out)


def _export(arguments: argparse.Namespace, job: Job) -> None:
    texts = texts_of(job.written)
    if arguments.csv:
        arguments.csv.write_text(as_csv(job.written, texts), encoding="utf-8-sig", newline="")
    if arguments.html and job.report:
        title = f"{job.office.name}{job.year}年政府信息公开工作年度报告"
        text = printed(title, job.report, job.written, texts)
        arguments.html.write_text(text, encoding="utf-8", newline="\n")
