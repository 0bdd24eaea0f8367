"""Makes the sample city's other ledgers: seeded, the same bytes each time.

``python -m scripts.sample_ledgers`` writes them below ``content/<office>/台账``. Requests are
made by ``sample_requests.py``; letters and the list of services are written by hand.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from scripts import sample_pools as pools
from scripts.sample_figures import NOW
from scripts.sample_meetings import (
    OFFICES,
    briefings,
    consultations,
    day_in,
    meetings,
    resources,
    sharing,
)
from scripts.sample_requests import workday, write

YEARS = (2024, 2025, NOW.year)
Row = dict[str, Any]
LATE_YEAR = 2025
"""The year in which one urgent report came late and another was false."""


def main() -> None:
    """Write every ledger of every office and year."""
    for office in OFFICES:
        for ledger, make in LEDGERS.items():
            for year in YEARS:
                rows = make(random.Random(f"{office}/{ledger}/{year}"), office, year)
                rows.sort(key=lambda row: str(next(v for v in row.values() if _is_time(v))))
                for number, row in enumerate(rows, start=1):
                    row["number"] = f"{ledger_letter(ledger)}{year}-{number:04d}"
                if rows:
                    write(office, ledger, year, rows)


def ledger_letter(ledger: str) -> str:
    """Return the letter with which the numbers of a ledger begin."""
    return dict(zip(LEDGERS, "XJDYHFZG", strict=True))[ledger]


def _is_time(value: object) -> bool:
    return isinstance(value, date) or (isinstance(value, str) and value[:2] == "20")


def _gone(day: date) -> date | str:
    return day if day <= NOW else ""


def submissions(draw: random.Random, office: str, year: int) -> list[Row]:
    """Items of information; only the general office keeps this ledger for all."""
    if office != "zfb":
        return []
    rows = []
    months = NOW.month if year == NOW.year else 12
    for unit in pools.UNITS:
        for month in range(1, months + 1):
            if month % 3 and draw.randint(1, 4) == 1:
                continue
            form = draw.choice(pools.FORMS)
            sent = workday(date(year, month, draw.randint(3, 14)), 0)
            row: Row = {
                "submitted_on": sent,
                "unit": unit,
                "title": f"{month}月{draw.choice(pools.SUBJECTS[unit])}{form}",
                "kind": pools.KIND_OF[form],
            }
            if draw.randint(1, 5) in {1, 2}:
                row["publication"], row["level"] = draw.choice(pools.ADOPTED)
                row["adopted_on"] = workday(sent, draw.randint(1, 2))
                row["instructed"] = "是" if draw.randint(1, 6) == 1 else "否"
            rows.append(row)
    return rows


def urgent(draw: random.Random, office: str, year: int) -> list[Row]:
    """Urgent reports: in time, but for one late and one false in one year."""
    rows = []
    for number, (event, grade, unit) in enumerate(pools.EVENTS[office]):
        at = datetime.combine(day_in(draw, year), time(draw.randint(0, 23), draw.randint(0, 59)))
        late = office == "zfb" and year == LATE_YEAR and number == 0
        false = office == "zfb" and year == LATE_YEAR and number == 1
        phoned = at + timedelta(minutes=85 if late else draw.randint(10, 50))
        reported = at + timedelta(minutes=draw.randint(60, 115) + (60 if late else 0))
        rows.append(
            {
                "happened_at": f"{at:%Y-%m-%d %H:%M}",
                "event": event,
                "grade": grade,
                "unit": unit,
                "phoned_at": f"{phoned:%Y-%m-%d %H:%M}",
                "reported_at": f"{reported:%Y-%m-%d %H:%M}",
                "follow_ups": draw.randint(1, 4),
                "closed_at": f"{at + timedelta(hours=draw.randint(5, 40)):%Y-%m-%d %H:%M}",
                "judged": "迟报" if late else "误报" if false else "按时",
            }
        )
    return rows


def tasks(draw: random.Random, office: str, year: int) -> list[Row]:
    """Tasks under supervision; those of this year are done, running, near or late."""
    rows = []
    for task in pools.TASKS[office]:
        given = workday(date(year, draw.randint(1, 6), draw.randint(5, 25)), 0)
        due = workday(given + timedelta(days=draw.randint(120, 180)), 0)
        done = due - timedelta(days=draw.randint(-3, 30))
        over = done <= NOW
        rows.append(
            {
                "assigned_on": given,
                "task": f"{year}年{task}",
                "source": draw.choice(pools.SOURCES),
                "lead": draw.choice(pools.LEADS[office]),
                "signed_on": workday(given, 1),
                "due_on": due,
                "progress": "已完成并报送结果" if over else "按计划推进",
                "updated_on": min(done, NOW),
                "done_on": done if over else "",
                "told_on": _gone(workday(done, 5)) if over else "",
                "public": "是",
            }
        )
    return rows


LEDGERS: dict[str, Callable[[random.Random, str, int], list[Row]]] = {
    "信息报送": submissions,
    "紧急信息": urgent,
    "督办": tasks,
    "意见征集": consultations,
    "会议开放": meetings,
    "新闻发布": briefings,
    "信息资源目录": resources,
    "数据共享": sharing,
}

if __name__ == "__main__":
    main()
