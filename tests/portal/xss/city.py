"""A small city that says hostile things in every place where an office may say anything."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import Any

from plugins.disclosure.example_project import (
    GUIDE,
    OFFICE,
    REPORT,
    SITE,
    document,
    front_matter,
    office_values,
    to_yaml,
)
from plugins.disclosure.fields import REPORT_PARTS
from tests.portal.xss.payloads import payloads

COLUMN = f"content/{OFFICE}/业务工作/工作总结"
FIRST = 1001
"""The serial of the first hostile document."""
MANY_PAGES = 12
"""Each of so many documents has a topic and a kind of its own, which get pages of their own."""
POLYGLOT = "甲\"'><img src=x onerror=alert(1)></title></script><script>alert(1)</script>{{7*7}}]]>"
_LONGEST = 150


def write_city(project: Path) -> None:
    """Lay hostile content over a small project."""
    for place, payload in enumerate(payloads()):
        _write_document(project, f"2026-{FIRST + place:05d}", payload, place)
    for number, office in enumerate((OFFICE, "fgw", "qsz", "gsgs", "bmj", "bmk"), start=1):
        folder = project / "content" / office
        (folder / "年报").mkdir(parents=True, exist_ok=True)
        part = payloads()[number - 1 :: 6]
        text = to_yaml(_office(office, part))
        (folder / "机构.yaml").write_text(text, "utf-8")
        (folder / "公开指南.md").write_text(_guide(part), "utf-8")
        (folder / "年报/2025.yaml").write_text(to_yaml(_report(part)), "utf-8")
    _write_ledger(project)
    _write_withdrawn(project)
    site = {name: _hostile(value) for name, value in SITE.items()}
    (project / "content/门户.yaml").write_text(to_yaml({**site, "样例": "是"}), "utf-8")


def body_of(payload: str) -> str:
    """Return a body that has a payload wherever Markdown makes something of it."""
    return (
        f"前文。\n\n{payload}\n\n中文{payload}中文\n\n## {payload}\n\n- {payload}\n\n"
        f"| 甲 |\n|---|\n| {payload} |\n\n> {payload}\n\n[甲]({payload})\n\n[甲](<{payload}>)\n\n"
        f'![{payload}](x.png "{payload}")\n\n<div title="{payload}">甲</div>\n\n'
        f"<a href='{payload}'>甲</a>\n\n<img src=\"{payload}\" alt='{payload}'>\n\n后文。\n"
    )


def file_name(payload: str) -> str:
    """Return as much of a payload as the name of a file can hold."""
    kept = payload.replace("/", "|").replace("\0", "").encode()[:_LONGEST]
    return kept.decode("utf-8", "ignore")


def _write_document(project: Path, number: str, payload: str, place: int) -> None:
    attachment = f"{number}.{file_name(payload)}.csv"
    values = document(
        {
            "标题": payload,
            "发文字号": payload,
            "内容概述": payload,
            "关键词": [payload, "甲"],
            "来源": payload,
            "原文网址": payload,
            "制定机关": payload,
            "沿革": [payload],
            "附件": [attachment],
        }
    )
    if place % (len(payloads()) // MANY_PAGES) == 0:
        values |= {"主题分类": f"{payload}/{payload}", "体裁": payload, "效力": payload}
    folder = project / COLUMN
    (folder / f"{number}.md").write_text(front_matter(values, body_of(payload)), "utf-8")
    (folder / attachment).write_text(f"甲\n{payload}\n", "utf-8")


def _office(office: str, part: list[str]) -> dict[str, Any]:
    person = {"任期": {"起": "2024-07-01"}}
    return {
        **office_values(office),
        "名称": f"{office}{POLYGLOT}",
        "简称": f"{office}{part[0]}",
        **dict.fromkeys(("办公地址", "办公时间", "联系电话", "传真", "电子邮箱"), part[1]),
        "网址": "javascript:alert(1)",
        "曾用名": [{"名称": one, "截止": "2020-01-01"} for one in part],
        "公开工作机构": {"名称": part[2], "联系电话": part[3]},
        "领导": [
            {"姓名": one, "职务": one, "分工": one, "联系电话": one, **person} for one in part
        ],
        "内设机构": [
            {"名称": one, "负责人": one, "联系电话": one, "职责": one, "办公地址": one}
            for one in part
        ],
        "下属单位": [
            {"名称": one, "职责": one, "联系电话": one, "办公地址": one, "网址": one}
            for one in part
        ],
        "友情链接": [{"名称": one, "网址": one, "类别": one} for one in part],
        "不适用": [{"栏目": "业务工作/领导讲话", "理由": part[4]}],
    }


def _guide(part: list[str]) -> str:
    values = _hostile(GUIDE) | {"更新日期": "2026-06-01"}
    values["查阅场所"] = [dict.fromkeys(("名称", "地址", "时间", "电话"), one) for one in part]
    return front_matter(values, "\n\n".join(f"## 一、\n\n{body_of(one)}" for one in part))


def _report(part: list[str]) -> dict[str, Any]:
    parts = {
        label: "\n\n".join(body_of(one) for one in part[place::6])
        for place, label in enumerate(REPORT_PARTS)
    }
    return {**REPORT, "部分": parts}


def _hostile(value: Any) -> Any:
    """Return a value with a payload in the place of each text, but for dates."""
    if isinstance(value, dict):
        return {name: _hostile(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_hostile(one) for one in value]
    return POLYGLOT


def _write_ledger(project: Path) -> None:
    heads = (
        "编号",
        "渠道",
        "收到日期",
        "类别",
        "诉求概要",
        "承办单位",
        "办结日期",
        "答复概要",
        "是否公开",
    )
    channels = ("市长信箱", "人民来信", "市长公开电话")
    with (project / f"content/{OFFICE}/台账/来信来电-2026.csv").open("w", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        for place, one in enumerate(payloads()):
            text = one.replace("\0", "")
            row = (text, channels[place % 3], "2026-03-02", text, text, text, "2026-03-09", text)
            writer.writerow((*row, "是"))


def _write_withdrawn(project: Path) -> None:
    values = document({"标题": POLYGLOT, "状态": "撤回"})
    values["撤回"] = {"日期": "2026-11-10", "理由": POLYGLOT}
    text = front_matter(values, POLYGLOT)
    (project / COLUMN / "2026-09001.md").write_text(text, "utf-8")


def copy_site_parts(root: Path, project: Path) -> None:
    """Give a project the settings and the theme that a build needs."""
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(root / name, project / name)
    shutil.copytree(root / "theme", project / "theme")
