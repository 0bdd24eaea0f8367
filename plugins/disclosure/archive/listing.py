"""The list of items of a volume (目录.csv), and the words at its beginning (说明.txt)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from io import StringIO

from plugins.disclosure.archive.items import Item
from plugins.disclosure.model import Office

NAME, FOREWORD = "目录.csv", "说明.txt"
BYTE_ORDER_MARK = "\ufeff"
"""Stands before the CSV, or spreadsheets take it for another encoding."""
HEADINGS = (
    *("件号", "索引号", "题名", "责任者", "文号", "日期", "公开日期", "公开方式", "栏目"),
    *("保管期限", "期限来源", "附件数", "校验", "备注"),
)


def listing(items: Iterable[Item], digests: Mapping[int, str]) -> bytes:
    """Return the list as CSV; ``digests`` are the SHA-256 of the items by number."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    for item in items:
        writer.writerow(_row(item, digests.get(item.number, "")))
    return (BYTE_ORDER_MARK + out.getvalue()).encode("utf-8")


def _row(item: Item, digest: str) -> list[object]:
    document = item.document
    if document is None:
        day = f"{item.withdrawn_on} " if item.withdrawn_on else ""
        note = f"{day}撤回：{item.reason}" if item.reason else f"{day}撤回"
        return [item.number, item.index_number, "", item.responsible, *[""] * 9, note]
    return [
        item.number,
        item.index_number,
        document.title,
        item.responsible,
        document.number,
        document.made_on or "",
        document.published_on or "",
        document.openness,
        "/".join(document.column),
        item.period,
        item.period_from,
        len(dict.fromkeys(document.list("attachments"))),
        digest,
        "",
    ]


def foreword(office: Office, year: int, items: list[Item]) -> bytes:
    """Return what a reader of the volume must know, as plain text."""
    withdrawn = sum(item.document is None for item in items)
    lines = [
        f"{office.name}{year}年度主动公开政府信息归档卷",
        "",
        f"共 {len(items)} 件，其中已撤回 {withdrawn} 件。",
        f"收入公开日期在 {year} 年的政府信息，供国家档案馆、公共图书馆查阅",
        "（《中华人民共和国政府信息公开条例》第二十五条）。",
        "",
        "目录.csv   逐件的目录。已撤回的只有索引号、责任者、撤回日期和理由。",
        "件/        一件一个文件夹：正文.md 是公开的著录项和正文，其余是附件原件。",
        "清单.json  每个文件的大小和 SHA-256 校验。",
        "",
        "一件的校验，是这一件各文件“SHA-256、两个空格、文件名、换行”依次相接以后的 SHA-256；",
        "正文在前，附件按著录的次序。",
        "“期限来源”注明“待本地确认”的保管期限，由移交单位和档案馆确认。",
        "核对这一卷：gongkai archive --verify 文件",
        "",
    ]
    return "\n".join(lines).encode("utf-8")
