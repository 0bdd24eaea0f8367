"""A generated city of many offices with full ledgers and annual reports, the same each time.

Nothing here measures: ``supervision.py`` does. The ledgers hold what an office's would hold:
nearly all in order, some answers late, a few tasks overdue.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from plugins.disclosure.annual.computed import computed, fees
from plugins.disclosure.annual.file import report_text
from plugins.disclosure.annual.scaffold import prose
from plugins.disclosure.fields import DATE, LEDGERS, TIME
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.rule import Vocabulary
from plugins.disclosure.workdays import Calendar
from tests.bench.corpus import SEED, write_documents

NOW = date(2026, 11, 13)
YEARS = (2024, 2025, 2026)
SHARES = {
    "来信来电": 0.42,
    "依申请公开": 0.28,
    "信息报送": 0.14,
    "督办": 0.06,
    "紧急信息": 0.02,
    "信息资源目录": 0.02,
    "数据共享": 0.02,
    "意见征集": 0.02,
    "会议开放": 0.01,
    "新闻发布": 0.01,
}
"""Which part of a year's rows stands in which ledger."""
LETTERS = dict(zip(SHARES, "LSXDJZGYHF", strict=True))
_PLACES = ("东街", "西街", "南湖", "北山", "新桥", "旧城", "河口", "林场", "开发区", "车站")
_THINGS = ("供水改造", "道路维修", "停车收费", "学位安排", "养老补贴", "绿化养护", "公交线路")
_PAPERS = ("实施方案", "资金安排", "验收记录", "年度总结", "合同要点", "统计数据")
_HOUSES = 0.05
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Draw:
    """What a row is drawn from: chance, the working days of the year, the words of the rules."""

    chance: random.Random
    office: str
    year: int
    days: tuple[date, ...]
    words: dict[str, Vocabulary]

    def day(self, spare: int = 40) -> date:
        """Return a working day that lies so many working days before the last, or more."""
        return self.days[self.chance.randrange(len(self.days) - spare)]

    def after(self, day: date, least: int, most: int) -> date:
        """Return a working day from ``least`` to ``most`` working days after another."""
        place = self.days.index(day) + self.chance.randint(least, most)
        return self.days[min(place, len(self.days) - 1)]

    def word(self, vocabulary: str) -> str:
        """Return one of the words of a vocabulary."""
        return self.chance.choice(self.words[vocabulary].values)

    def matter(self, number: int) -> str:
        """Return a matter that nearly no other row has; one in twenty names a house."""
        chance = self.chance
        where = "号地段" if chance.random() < _HOUSES else "片区"
        place = f"{chance.choice(_PLACES)}{number}{where}"
        return f"{place}{chance.choice(_THINGS)}的{chance.choice(_PAPERS)}"


def write_city(folder: Path, root: Path, offices: int, rows: int, documents: int) -> Path:
    """Write a project of so many offices, ``rows`` ledger rows a year and ``documents`` texts."""
    write_documents(folder, root, offices * documents, documents)
    ruleset = load_rules(root)
    calendar = Calendar(ruleset.calendar)
    ids = [f"bm{number:03d}" for number in range(offices)]
    for year in YEARS:
        days = tuple(_workdays(calendar, year))
        for office in ids:
            chance = random.Random(f"{SEED}/{office}/{year}")
            draw = Draw(chance, office, year, days, dict(ruleset.vocabularies))
            for ledger, share in SHARES.items():
                write_ledger(folder, draw, ledger, round(rows * share / offices))
    _write_reports(folder, ids)
    return folder


def _workdays(calendar: Calendar, year: int) -> Iterable[date]:
    day = date(year, 1, 2)
    while day.year == year and day <= NOW:
        if calendar.is_workday(day):
            yield day
        day += timedelta(days=1)


def write_ledger(folder: Path, draw: Draw, ledger: str, number: int) -> None:
    """Write one year of one ledger."""
    path = folder / "content" / draw.office / "台账" / f"{ledger}-{draw.year}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    made = [MAKERS[ledger](draw, each) for each in range(number)]
    first = next(field.name for field in LEDGERS[ledger] if field.type in {DATE, TIME})
    made.sort(key=lambda row: str(row[first]))
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(field.label for field in LEDGERS[ledger])
        for serial, row in zip(count(1), made, strict=False):
            row["number"] = f"{LETTERS[ledger]}{draw.year}-{serial:04d}"
            lines.writerow([row.get(field.name, "") for field in LEDGERS[ledger]])


def _letter(draw: Draw, number: int) -> Row:
    came = draw.day(spare=1)
    row: Row = {
        "channel": draw.word("来信渠道"),
        "received_on": came,
        "category": "城建城管",
        "matter": f"反映{draw.matter(number)}",
        "handled_by": "市住房城乡建设局",
        "public": draw.chance.choice("是是否"),
    }
    if draw.year < NOW.year or came < NOW - timedelta(days=40):
        row |= {"answered_on": draw.after(came, 1, 15), "answer": "已核实办理，结果告知来信人"}
    return row


def _request(draw: Draw, number: int) -> Row:
    came = draw.day(spare=1)
    row: Row = {
        "channel": draw.chance.choice(("互联网", "互联网", "邮寄", "当面", "传真")),
        "applicant_kind": draw.word("申请人类别"),
        "applicant": f"A{draw.year % 10}{number:03d}",
        "matter": draw.matter(number),
        "received_on": came,
    }
    step = came
    if draw.chance.random() < _SOME:
        row["correction_asked_on"] = draw.after(came, 1, 5)
        step = row["corrected_on"] = draw.after(row["correction_asked_on"], 1, 5)
    answered = draw.after(step, 2, 19 if draw.chance.random() > _FEW else 26)
    if answered < draw.days[-1]:
        row |= {"answered_on": answered, "result": draw.chance.choice(_RESULTS), "fee": "0"}
    return row


_SOME, _FEW = 0.1, 0.01
_RESULTS = ("予以公开", "予以公开", "部分公开", "属于四类过程性信息", "本机关不掌握相关政府信息")


def _submission(draw: Draw, number: int) -> Row:
    sent = draw.day(spare=3)
    row: Row = {
        "submitted_on": sent,
        "title": draw.matter(number),
        "kind": "常规信息",
    }
    if number % 3 == 0:
        row |= {"adopted_on": draw.after(sent, 1, 2), "publication": "政务信息", "level": "市级"}
        row["instructed"] = draw.chance.choice("是否否否")
    return row


def _task(draw: Draw, number: int) -> Row:
    given = draw.day(spare=130)
    due = draw.after(given, 60, 110)
    late = draw.chance.random() < _FEW
    done = draw.after(due, 1, 9) if late else draw.after(given, 20, 59)
    return {
        "task": draw.matter(number),
        "source": draw.word("督办来源"),
        "lead": "市住房城乡建设局",
        "assigned_on": given,
        "signed_on": draw.after(given, 0, 2),
        "due_on": due,
        "progress": "已完成",
        "updated_on": done,
        "done_on": done,
        "told_on": draw.after(done, 1, 5),
        "public": draw.chance.choice("是是否"),
    }


def _urgent(draw: Draw, number: int) -> Row:
    day = draw.day()
    return {
        "event": draw.matter(number),
        "grade": draw.word("突发事件等级"),
        "happened_at": f"{day} 14:{number % 60:02d}",
        "phoned_at": f"{day} 15:{number % 60:02d}",
        "reported_at": f"{day} 16:{number % 60:02d}",
        "follow_ups": 1,
        "closed_at": f"{day} 21:00",
        "judged": "按时",
    }


def _consultation(draw: Draw, number: int) -> Row:
    opened = draw.day(spare=60)
    closed = draw.after(opened, 20, 22)
    return {
        "matter": draw.matter(number),
        "opened_on": opened,
        "closed_on": closed,
        "ways": "网上征集",
        "received": 12,
        "adopted": 3,
        "result_on": draw.after(closed, 3, 12),
        "result": "收到意见12条，采纳3条",
        "public": "是",
    }


def _meeting(draw: Draw, number: int) -> Row:
    held = draw.day()
    return {
        "title": draw.matter(number),
        "held_on": held,
        "agenda": "年度有关事项",
        "form": draw.word("会议开放形式"),
        "came": 9,
        "opinions": 4,
        "published_on": draw.after(held, 1, 5),
        "public": "是",
    }


def _briefing(draw: Draw, number: int) -> Row:
    held = draw.day()
    return {
        "topic": draw.matter(number),
        "held_on": held,
        "form": draw.word("新闻发布形式"),
        "by": "本机关",
        "head_present": draw.word("是否"),
        "questions": 5,
        "published_on": draw.after(held, 0, 1),
        "public": "是",
    }


def _resource(draw: Draw, number: int) -> Row:
    return {
        "title": draw.matter(number),
        "provider": draw.office,
        "sharing": draw.chance.choice(("无条件共享", "有条件共享")),
        "frequency": draw.word("更新周期"),
        "updated_on": draw.day(),
        "format": "CSV",
        "state": "在用",
        "public": "是",
    }


def _sharing(draw: Draw, number: int) -> Row:
    asked = draw.day()
    answered = draw.after(asked, 2, 9)
    return {
        "resource": f"Z{draw.year}-{1 + number % 5:04d}",
        "gives": draw.office,
        "wants": "bm001" if draw.office != "bm001" else "bm002",
        "purpose": "业务核对",
        "asked_on": asked,
        "answered_on": answered,
        "agreement": f"GX{draw.year}-{number}",
        "agreed_on": draw.after(answered, 1, 5),
        "frequency": "每月",
        "state": "已共享",
    }


MAKERS: dict[str, Callable[[Draw, int], Row]] = {
    "来信来电": _letter,
    "依申请公开": _request,
    "信息报送": _submission,
    "督办": _task,
    "紧急信息": _urgent,
    "信息资源目录": _resource,
    "数据共享": _sharing,
    "意见征集": _consultation,
    "会议开放": _meeting,
    "新闻发布": _briefing,
}


def _write_reports(folder: Path, offices: Iterable[str]) -> None:
    """Write each office's reports on the years that have ended, as its ledgers give them."""
    portal, ruleset = load_content(folder), load_rules(folder)
    form = ruleset.report_forms[0]
    for office in offices:
        for year in YEARS[:-1]:
            found, _ = computed(portal, office, year, form, ruleset.report_forms)
            texts = {key: text or "0" for key, text in found.items()}
            name = portal.get("office", office).name
            parts = prose(name, year, found, fees(portal, office, year))
            parts["存在的主要问题及改进情况"] = f"{year}年的不足是更新不够及时，已逐项改进。"
            values = {"年度": year, "公开日期": f"{year + 1}-01-16", "部分": parts}
            path = folder / "content" / office / "年报" / f"{year}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(report_text(values, texts, form.blocks), encoding="utf-8")
