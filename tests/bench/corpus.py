"""Generated documents, the same each time: as our portal, and as articles of stock Pelican."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from plugins.disclosure.codes import credit_character, organisation_character
from plugins.disclosure.example_project import (
    GUIDE,
    GUIDE_BODY,
    SITE,
    front_matter,
    office_values,
    to_yaml,
)
from plugins.disclosure.load_rules import RULES, load_rules
from plugins.disclosure.schema import DOCUMENTS, Column, Schema

SEED = 20260101
PER_OFFICE = 250
FIRST_DAY = date(2024, 1, 2)
LAST_DAY = date(2026, 11, 13)
_SUBJECTS = (
    "市政府",
    "办公室",
    "各部门",
    "有关单位",
    "乡镇",
    "街道",
    "服务窗口",
    "主管科室",
    "行业协会",
    "社区",
)
_VERBS = (
    "组织",
    "推进",
    "完善",
    "检查",
    "公布",
    "受理",
    "办结",
    "落实",
    "核实",
    "整理",
    "汇总",
    "修订",
    "建立",
    "优化",
    "督促",
)
_OBJECTS = (
    "工作台账",
    "办理流程",
    "服务指南",
    "信息目录",
    "年度计划",
    "整改清单",
    "政策解读",
    "培训课程",
    "意见反馈",
    "项目进度",
    "设施维护",
    "安全隐患",
    "数据共享",
    "档案资料",
    "收费标准",
    "办事材料",
    "值班安排",
    "会议纪要",
)
_HOW = (
    "按月",
    "按季度",
    "及时",
    "逐项",
    "分类",
    "会同有关部门",
    "依照规定",
    "结合实际",
    "在规定时限内",
    "通过网站",
)
_KINDS = (
    "通知",
    "报告",
    "总结",
    "方案",
    "简报",
    "意见",
    "公告",
    "通报",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """One generated document and where it lies."""

    office: str
    column: Column
    number: str
    day: date
    title: str
    topic: str
    kind: str
    summary: str
    body: str


def samples(
    count: int, schema: Schema, topics: list[str], per_office: int = PER_OFFICE
) -> Iterator[Sample]:
    """Yield documents of about 3 KB, spread over offices, columns, years and topics."""
    chance = random.Random(SEED)
    leaves = [column for column in schema.leaves() if column.filling == DOCUMENTS]
    offices = max(1, count // per_office)
    span = (LAST_DAY - FIRST_DAY).days
    serials: dict[tuple[str, int], int] = {}
    for index in range(count):
        office = f"bm{index % offices:03d}"
        # The last documents of each office are recent, so that no column is stale.
        place = 1 - (count - 1 - index) / count
        day = FIRST_DAY + timedelta(days=round(span * place))
        serial = serials[office, day.year] = serials.get((office, day.year), 0) + 1
        subject, matter = chance.choice(_SUBJECTS), chance.choice(_OBJECTS)
        yield Sample(
            office=office,
            column=leaves[(index // offices) % len(leaves)],
            number=f"{day.year}-{serial:05d}",
            day=day,
            title=f"{subject}关于{matter}第{index + 1}号情况的{chance.choice(_KINDS)}",
            topic=chance.choice(topics),
            kind=chance.choice(_KINDS),
            summary=f"{subject}{chance.choice(_VERBS)}{matter}的安排和进展",
            body=_body(chance),
        )


def _body(chance: random.Random) -> str:
    parts = []
    for number, heading in enumerate(("工作情况", "主要做法", "下一步安排")):
        parts.append(f"## {'一二三'[number]}、{heading}")
        parts.extend(_paragraph(chance) for _ in range(3))
    if chance.random() < 1 / 3:
        rows = [f"| {chance.choice(_OBJECTS)} | {chance.randint(1, 900)} |" for _ in range(6)]
        parts.append("\n".join(["| 项目 | 数量 |", "|---|---|", *rows]))
    if chance.random() < 1 / 3:
        parts.append("\n".join(f"{n}. {_sentence(chance)}" for n in range(1, 4)))
    return "\n\n".join(parts) + "\n"


def _paragraph(chance: random.Random) -> str:
    return "".join(_sentence(chance) for _ in range(4))


def _sentence(chance: random.Random) -> str:
    clauses = (
        f"{chance.choice(_SUBJECTS)}{chance.choice(_HOW)}{chance.choice(_VERBS)}"
        f"{chance.choice(_OBJECTS)}{chance.randint(2, 90)}项"
        for _ in range(2)
    )
    return "，".join(clauses) + "。"


def write_both(folder: Path, root: Path, count: int) -> tuple[Path, Path]:
    """Write the same documents as our project and as a stock Pelican project."""
    ruleset = load_rules(root)
    topics = [word for word in ruleset.vocabularies["主题分类"].values if "/" in word]
    schema = ruleset.schemas.by_code["department"]
    ours, stock = folder / f"ours-{count}", folder / f"stock-{count}"
    _write_project(ours, root)
    (stock / "content").mkdir(parents=True)
    offices = set()
    for sample in samples(count, schema, topics):
        offices.add(sample.office)
        _write_ours(ours / "content", sample)
        _write_stock(stock / "content", sample)
    for office in sorted(offices):
        _write_office(ours / "content" / office, office)
    return ours, stock


def write_documents(folder: Path, root: Path, count: int, per_office: int) -> None:
    """Write a project of so many documents, and of its offices with so many each."""
    ruleset = load_rules(root)
    topics = [word for word in ruleset.vocabularies["主题分类"].values if "/" in word]
    _write_project(folder, root)
    offices = set()
    for sample in samples(count, ruleset.schemas.by_code["department"], topics, per_office):
        offices.add(sample.office)
        _write_ours(folder / "content", sample)
    for office in sorted(offices):
        _write_office(folder / "content" / office, office)


def _write_project(folder: Path, root: Path) -> None:
    (folder / "content").mkdir(parents=True)
    for name in (RULES, "theme", "plugins"):
        shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(root / name, folder / name)
    (folder / RULES / "exemptions.yaml").write_text("豁免: []\n", encoding="utf-8")
    (folder / "content" / "门户.yaml").write_text(to_yaml(SITE), encoding="utf-8")


def _write_office(folder: Path, office: str) -> None:
    values = {**office_values(office), "栏目标准": "department"}
    values["统一社会信用代码"] = _code(int(office[2:]))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "机构.yaml").write_text(to_yaml(values), encoding="utf-8")
    (folder / "公开指南.md").write_text(front_matter(GUIDE, GUIDE_BODY), encoding="utf-8")


def _code(number: int) -> str:
    """Return an office code of an unassigned region with its check digits."""
    body = f"0098{number:04d}"
    front = f"11990000{body}{organisation_character(body)}"
    return front + credit_character(front)


def _write_ours(content: Path, sample: Sample) -> None:
    values = {
        "标题": sample.title,
        "成文日期": sample.day.isoformat(),
        "公开日期": sample.day.isoformat(),
        "公开方式": "主动公开",
        "内容概述": sample.summary,
        "主题分类": sample.topic,
        "体裁": sample.kind,
        "审查": {
            "保密审查": {"岗位": "保密员", "日期": sample.day.isoformat(), "结论": "可以公开"},
            "签发": {"岗位": "分管副局长", "日期": sample.day.isoformat()},
        },
    }
    needs = {"发文字号": f"示基〔{sample.day.year}〕{int(sample.number[5:])}号", "效力": "有效"}
    needs["施行日期"] = sample.day.isoformat()
    values |= {label: needs[label] for label in sample.column.needs if label in needs}
    folder = content.joinpath(sample.office, *sample.column.path)
    folder.mkdir(parents=True, exist_ok=True)
    if "附件" in sample.column.needs:
        name = f"{sample.number}.附表.csv"
        values["附件"] = [name]
        (folder / name).write_text("项目,数量\n甲,1\n", encoding="utf-8")
    path = folder / f"{sample.number}.md"
    path.write_text(front_matter(values, sample.body), encoding="utf-8")


def _write_stock(content: Path, sample: Sample) -> None:
    head = (
        f"Title: {sample.title}\nDate: {sample.day}\nCategory: {sample.column.slug}\n"
        f"Tags: {sample.topic}, {sample.kind}\nAuthor: {sample.office}\n"
        f"Slug: {sample.office}-{sample.number}\nSummary: {sample.summary}\n\n"
    )
    path = content / f"{sample.office}-{sample.number}.md"
    path.write_text(head + sample.body, encoding="utf-8")
