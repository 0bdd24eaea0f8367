"""``gongkai new``: a scaffold for a document, with the next id of the office."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TextIO

from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, load_project, office_named
from plugins.disclosure.load_content import CONTENT
from plugins.disclosure.model import INSTITUTIONS, Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.schema import DOCUMENTS, Column

HELP = "新建一份公文：给出下一个编号和要填写的项目"
_SERIAL_DIGITS = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--office", required=True, metavar="机构", help="机构的文件夹名，如 zfb")
    parser.add_argument(
        "--column", required=True, metavar="栏目", help="栏目，如 业务工作/工作总结，或栏目代码"
    )
    parser.add_argument("--title", default="", metavar="标题", help="公文的标题")
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write the file and print its path; an existing file is never written over."""
    portal, ruleset = load_project(arguments.root)
    day = as_of(arguments)
    path, needs = _column(portal, ruleset, arguments.office, arguments.column)
    number = next_number(portal, arguments.office, day.year)
    place = Path(CONTENT, arguments.office, *path, f"{number}.md")
    full = arguments.root / place
    full.parent.mkdir(parents=True, exist_ok=True)
    with full.open("x", encoding="utf-8", newline="\n") as file:
        file.write(scaffold(arguments.title, day, needs))
    out.write(f"已新建 {place.as_posix()}\n填好后运行 gongkai check {place.as_posix()}\n")
    return 0


def next_number(portal: Portal, office: str, year: int) -> str:
    """Return the id after the highest of the office's year: a used id never comes again."""
    used = [
        int(document.number_in_office[5:])
        for document in portal.documents_of.get(office, [])
        if re.fullmatch(rf"{year}-\d{{5}}", document.number_in_office)
    ]
    return f"{year}-{max(used, default=0) + 1:0{_SERIAL_DIGITS}d}"


def scaffold(title: str, day: date, needs: tuple[str, ...]) -> str:
    """Return a draft with the keys to fill in; ``needs`` are those its column asks for."""
    title = " ".join(title.split())
    risky = re.search(r"[:#'\"\[\]{}&*!|>%@`,]|^[-?~]", title)
    quoted = "'" + title.replace("'", "''") + "'" if risky else title
    lines = ["---", f"标题: {quoted}".rstrip()]
    lines += [f"{label}:" for label in needs if label not in _ALWAYS]
    lines += [
        f"成文日期: {day}",
        f"公开日期: {day}",
        "公开方式: 主动公开",
        "公开载体: [网站]",
        "状态: 草稿",
        "内容概述:",
        "主题分类:",
        "体裁:",
        "审查:",
        "  保密审查: {岗位: , 日期: , 结论: }",
        "  签发: {岗位: , 日期: , 结论: }",
        "---",
        "",
    ]
    return "\n".join(lines) + "\n"


_ALWAYS = {"标题", "成文日期", "公开日期", "公开方式", "公开载体", "内容概述", "主题分类", "体裁"}


def _column(
    portal: Portal, ruleset: Ruleset, office_id: str, wanted: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the path of a column of documents and what its documents must say."""
    office = office_named(portal, office_id)
    if wanted.strip("/") == INSTITUTIONS[0]:
        return INSTITUTIONS, ()
    schema = ruleset.schemas.of(office)
    columns: list[Column] = (
        [column for column in schema.walk() if column.filling == DOCUMENTS and not column.children]
        if schema
        else []
    )
    for column in columns:
        if wanted.strip("/") in {column.label, column.slug}:
            return column.path, column.needs
    known = "、".join(column.label for column in columns)
    raise UsageError(f"{office.name}没有由公文填充的栏目“{wanted}”；可用：{known}")
