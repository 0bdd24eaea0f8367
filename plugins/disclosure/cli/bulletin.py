"""``gongkai bulletin``: the quarterly bulletin as a draft in the repository, and compared again."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TextIO

from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.new import next_number
from plugins.disclosure.cli.project import as_of, load_project, unknown_office
from plugins.disclosure.cli.score import scores_of, wanted_quarter
from plugins.disclosure.load_content import CONTENT
from plugins.disclosure.model import DRAFT, PENDING, Document, Office, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.schema import DOCUMENTS
from plugins.disclosure.scores import Quarter
from plugins.disclosure.scores.bulletin import bulletin_text, bulletin_title
from plugins.disclosure.scores.frozen import (
    REMARKS,
    bulletin_of,
    computed_part,
    digest_of,
    moved,
)

HELP = "生成季度通报的草稿；已有的重新计算，说出哪里变了"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("quarter", metavar="季度", help="如 2026Q3；季度结束以后才能生成")
    parser.add_argument("--office", metavar="机构", help="发通报的机构；不写是门户的主办单位")
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--update", action="store_true", help="重新生成还没有公开的草稿")
    action.add_argument("--print", action="store_true", help="只显示计算的正文，不写文件")
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write the draft, or compare the one that is there; 1 when it is no longer the same."""
    portal, ruleset = load_project(arguments.root)
    day = as_of(arguments)
    quarter = wanted_quarter(arguments.quarter, day)
    column = scores_of(portal, ruleset, quarter, day).scoring.column
    text = bulletin_text(portal, ruleset, quarter, day)
    present = bulletin_of(portal, quarter)
    if arguments.print:
        out.write(text)
        return 0
    if present is None:
        office = _sponsor(portal, arguments.office)
        place = _place(portal, ruleset, office, column, day.year)
        _write_new(arguments.root, place, _draft(office, quarter, text, str(day)))
        out.write(
            f"已生成草稿 {place.as_posix()}\n核对以后补写审查记录，“状态”改为公开，即为冻结\n"
        )
        return 0
    if arguments.update:
        return _update(arguments.root, present, text, out)
    changes = list(moved(present, portal, ruleset, day))
    for one in changes:
        line = present.source.body_at(one.offset)
        out.write(f"{line}\n  原为：{one.was or '（没有这一行）'}\n")
        out.write(f"  今为：{one.now or '（没有这一行）'}\n")
    same = "与重新计算一致" if not changes else f"与重新计算有 {len(changes)} 处不同"
    out.write(f"{quarter.label}通报 {present.source.path} {same}\n")
    return 1 if changes else 0


def _sponsor(portal: Portal, given: str | None) -> Office:
    """Return the office that issues the bulletin; raises UsageError where there is none."""
    for office in portal.offices:
        if office.id == given or (not given and office.name == portal.site.text("sponsor")):
            return office
    wanted = given or "（门户.yaml 的主办单位）"
    raise unknown_office(portal, wanted, "用 --office 指明，")


def _place(portal: Portal, ruleset: Ruleset, office: Office, column: str, year: int) -> Path:
    """Return where the bulletin goes; raises UsageError where the column is none of documents."""
    schema = ruleset.schemas.of(office)
    found = schema.get(tuple(column.split("/"))) if schema else None
    if found is None or found.filling != DOCUMENTS or found.children:
        raise UsageError(
            f"{office.name}没有由公文填充的栏目“{column}”；改 scoring.yaml 的“通报栏目”"
        )
    number = next_number(portal, office.id, year)
    return Path(CONTENT, office.id, *found.path, f"{number}.md")


def _draft(office: Office, quarter: Quarter, text: str, day: str) -> str:
    """Return the whole file: a draft to be reviewed by a person."""
    head = (
        f"标题: {bulletin_title(office.name, quarter)}",
        "发文字号:",
        f"成文日期: {day}",
        f"公开日期: {day}",
        "公开方式: 主动公开",
        "公开载体: [网站]",
        "状态: 草稿",
        f"内容概述: {quarter.label}各机构的得分、超期和空缺情况",
        "主题分类: 综合政务/政务公开",
        "体裁: 通报",
        *_record(quarter, text),
        "审查:",
        "  保密审查: {岗位: , 日期: , 结论: }",
        "  签发: {岗位: , 日期: , 结论: }",
    )
    return "---\n" + "\n".join(head) + f"\n---\n\n{text}"


def _record(quarter: Quarter, text: str) -> tuple[str, ...]:
    said = f"{{季度: {quarter}, 截至: {quarter.end}, 校验: '{digest_of(text)}'}}"
    return (f"通报: {said}",)


def _write_new(root: Path, place: Path, text: str) -> None:
    full = root / place
    full.parent.mkdir(parents=True, exist_ok=True)
    with full.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _update(root: Path, present: Document, text: str, out: TextIO) -> int:
    """Put the text computed anew in the place of the old; what the reviewer wrote stays."""
    if present.state not in {DRAFT, PENDING}:
        raise UsageError(f"{present.source.path} 已经{present.state}，通报冻结，不能重新生成")
    path = root / present.source.path
    whole = path.read_text(encoding="utf-8")
    old = str(present.record("bulletin").get("digest", ""))
    head = whole[: len(whole) - len(present.source.body)]
    if not old or head.count(old) != 1 or not whole.endswith(present.source.body):
        raise UsageError(f"{present.source.path} 里没有“通报”的“校验”，删去这份草稿再生成")
    remarks = present.source.body.partition(f"\n{REMARKS}")[2]
    tail = f"\n{REMARKS}{remarks}" if remarks else ""
    updated = head.replace(old, digest_of(text)) + "\n" + text + tail
    path.write_text(updated, encoding="utf-8", newline="\n")
    same = computed_part(present.source.body) == computed_part(text)
    out.write(f"已重新生成 {present.source.path}，{'没有变化' if same else '内容有变'}\n")
    return 0
