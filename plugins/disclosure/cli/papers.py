"""``gongkai papers``: the papers of 督办 (一单四制) from the ledger, to read or to print."""

from __future__ import annotations

import argparse
import unicodedata
from html import escape
from pathlib import Path
from typing import TextIO

from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, load_project, office_named
from plugins.disclosure.ledgers import settings_on
from plugins.disclosure.ledgers.papers import PAPERS, Paper, papers_of, tasks_on

HELP = "由督办台账生成一单四制的任务清单、台账、交办单、销号单、通报（供内部使用）"
_NAME = "督办"
_STYLE = """
body { font: 1rem/1.7 "FangSong", "STFangsong", "Noto Serif CJK SC", serif; margin: 2rem auto;
  max-width: 60rem; padding: 0 1rem; color: #000; background: #fff; }
h1 { font-size: 1.4rem; text-align: center; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5; }
th, td { border: 1px solid #000; padding: .3rem .4rem; text-align: left; font-weight: normal; }
tr { break-inside: avoid; }
article + article { break-before: page; }
.sign { display: flex; flex-wrap: wrap; gap: 1rem 3rem; margin-top: 2rem; }
.sign span { min-width: 14rem; }
@page { size: A4; margin: 1.8cm; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("office", metavar="机构", help="机构的文件夹名，如 zfb")
    parser.add_argument("year", metavar="年度", help="督办台账的年度，如 2026")
    parser.add_argument("kind", metavar="种类", choices=PAPERS, help="、".join(PAPERS))
    parser.add_argument("--number", default="", metavar="编号", help="只要这一项，如 D2026-0003")
    parser.add_argument("--html", type=Path, metavar="文件", help="另存为可打印的网页")
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write the papers and return 0; whatever is late never fails a run."""
    portal, ruleset = load_project(arguments.root)
    office = office_named(portal, arguments.office)
    ledgers = portal.ledgers_of.get((office.id, _NAME), [])
    ledger = next((one for one in ledgers if str(one.year) == arguments.year), None)
    if ledger is None:
        years = "、".join(str(one.year) for one in ledgers) or "没有"
        raise UsageError(f"{office.id} 没有 {arguments.year} 年的督办台账；现有年度：{years}")
    if ledger.table.faults:
        raise UsageError(f"{ledger.table.path} 有读取的问题，先用 gongkai check 查看并改正")
    day = as_of(arguments)
    near = settings_on(ruleset.ledgers, day).near
    rows = [row for row in ledger.rows if arguments.number in {"", row.get("number", "")}]
    tasks = tasks_on(office.name, ledger.year, rows, day, near)
    if arguments.number and not tasks.rows:
        raise UsageError(f"{ledger.table.path} 到 {day} 没有编号为 {arguments.number} 的事项")
    papers = papers_of(tasks, arguments.kind)
    if arguments.html:
        arguments.html.write_text(as_html(papers), encoding="utf-8", newline="\n")
        out.write(f"已写入 {arguments.html}，共 {len(papers)} 份\n")
    else:
        out.write("\n".join(as_text(paper) for paper in papers) or "没有可以出具的\n")
    return 0


def as_text(paper: Paper) -> str:
    """Return a paper as plain text with its columns in line."""
    table = [paper.headings, *paper.lines] if paper.headings else []
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    rows = [
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        )
        for row in table
    ]
    lines = [paper.title, *paper.above, *(row.rstrip() for row in rows), *paper.below]
    return "\n".join(lines) + "\n"


def _width(text: str) -> int:
    """Return the places that a text takes: Chinese characters and full-width marks take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def as_html(papers: list[Paper]) -> str:
    """Return the papers as one page that prints each on a sheet of its own, without any script."""
    title = escape(papers[0].title if papers else "督办")
    body = "\n".join(_article(paper) for paper in papers) or "<p>没有可以出具的。</p>"
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _article(paper: Paper) -> str:
    above = "".join(f"<p>{escape(line)}</p>\n" for line in paper.above)
    places = "".join(f"<span>{escape(line)}</span>" for line in paper.below)
    sign = f'<p class="sign">{places}</p>' if places else ""
    return f"<article>\n<h1>{escape(paper.title)}</h1>\n{above}{_table(paper)}{sign}\n</article>"


def _table(paper: Paper) -> str:
    if not paper.headings:
        return ""
    heads = "".join(f'<th scope="col">{escape(one)}</th>' for one in paper.headings)
    rows = "\n".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in paper.lines
    )
    return (
        f'<div class="table"><table>\n<thead><tr>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table></div>\n"
    )
