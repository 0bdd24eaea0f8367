"""Makes the sample city's ledgers of requests: seeded, and equal to its annual reports.

``python -m scripts.sample_requests`` writes ``content/<office>/台账/依申请公开-<year>.csv``. What
came in and how it ended, by the six kinds of applicants, stands in ``sample_figures.py``; days,
channels and matters are drawn. The same figures give the same bytes.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from plugins.disclosure.fields import LEDGERS
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.workdays import Calendar
from scripts.sample_figures import (
    AVERAGES,
    CARRIED,
    KINDS,
    LATE,
    MATTERS,
    NEW,
    NOW,
    RESULTS,
    SPECIAL,
    THIRD_PARTY,
)

ROOT = Path(__file__).parents[1]
CALENDAR = Calendar(load_rules(ROOT).calendar)
CHANNELS = ("互联网",) * 6 + ("邮寄",) * 2 + ("当面",) * 2 + ("传真", "平常信函")
SOONEST_TO_LAST = range(3, 20)
"""The working days in which a plain request is answered."""
Row = dict[str, Any]


def main() -> None:
    """Write the ledgers of every office that has figures."""
    for office in sorted({office for office, _ in NEW}):
        rows = requests_of(office)
        for year in sorted({row["received_on"].year for row in rows}):
            write(office, "依申请公开", year, [r for r in rows if r["received_on"].year == year])


def requests_of(office: str) -> list[Row]:
    """Return every request of an office, numbered in the order in which they came in."""
    draw = random.Random(f"{office}/依申请公开")
    years = sorted(year for name, year in NEW if name == office)
    open_ones = [
        _received(draw, kind, years[0] - 1, late=True)
        for kind, number in zip(KINDS, CARRIED.get(office, (0,) * 6), strict=True)
        for _ in range(number)
    ]
    rows = list(open_ones)
    for year in years:
        came = _year(draw, office, year, open_ones)
        rows += came
        answered = [row for row in [*open_ones, *came] if "result" in row]
        _finish(draw, office, year, answered)
        open_ones = [row for row in [*open_ones, *came] if "result" not in row]
    rows.sort(key=lambda row: (row["received_on"], KINDS.index(row["applicant_kind"])))
    _name(draw, office, rows)
    return rows


def write(office: str, ledger: str, year: int, rows: list[Row]) -> None:
    """Write the rows of a year's ledger under its fixed headings."""
    path = ROOT / "content" / office / "台账" / f"{ledger}-{year}.csv"
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(field.label for field in LEDGERS[ledger])
        lines.writerows([row.get(field.name, "") for field in LEDGERS[ledger]] for row in rows)


def workday(start: date, count: int) -> date:
    """Return the working day that many after ``start``; 0 is the first one from it on."""
    day = start
    while not CALENDAR.is_workday(day):
        day += timedelta(days=1)
    for _ in range(count):
        day += timedelta(days=1)
        while not CALENDAR.is_workday(day):
            day += timedelta(days=1)
    return day


def _received(draw: random.Random, kind: str, year: int, *, late: bool = False) -> Row:
    """Return a request; a late one comes in so near to the year's end that it is carried over."""
    last = NOW if year == NOW.year else date(year, 12, 26)
    span = (16, 0) if late else ((last - date(year, 1, 8)).days, 52)
    day = workday(last - timedelta(days=draw.randint(span[1], span[0])), 0)
    return {"applicant_kind": kind, "received_on": day, "channel": draw.choice(CHANNELS)}


def _year(draw: random.Random, office: str, year: int, before: list[Row]) -> list[Row]:
    """Return what came in, and give results to it and to what was carried over."""
    came: list[Row] = []
    for column, kind in enumerate(KINDS):
        results = [r for r, line in RESULTS[office, year].items() for _ in range(line[column])]
        draw.shuffle(results)
        waiting = [row for row in before if row["applicant_kind"] == kind]
        new = NEW[office, year][column]
        left = len(waiting) + new - len(results)
        ours = [_received(draw, kind, year, late=number < left) for number in range(new)]
        for row, result in zip([*waiting, *ours[left:]], results, strict=True):
            row["result"] = result
        came += ours
    return came


def _finish(draw: random.Random, office: str, year: int, rows: list[Row]) -> None:
    """Give each answered request its steps and the day of its answer."""
    extended = [row for row in rows if row["received_on"].year == year][: LATE[office, year][0]]
    for row in rows:
        start, row["fee"] = row["received_on"], "0"
        if start.year < year:
            row["answered_on"] = workday(date(year, 1, 2), draw.randint(1, 6))
            continue
        if row in extended:
            row["extended_on"] = workday(start, draw.randint(16, 19))
            row["answered_on"] = workday(start, draw.randint(24, 32))
            continue
        if row["result"] in THIRD_PARTY:
            row["third_asked_on"] = workday(start, 4)
            row["third_answered_on"] = workday(start, draw.randint(9, 14))
        elif draw.randint(1, 8) == 1:
            row["correction_asked_on"] = workday(start, draw.randint(2, 6))
            row["corrected_on"] = workday(row["correction_asked_on"], draw.randint(2, 7))
        last = max(day for day in row.values() if isinstance(day, date))
        row["answered_on"] = workday(last, draw.randint(4, 16))
    overdue = [row for row in reversed(rows) if len(row) == len(rows[0])][: LATE[office, year][1]]
    for number, row in enumerate(overdue):
        row["answered_on"] = workday(row["received_on"], 23 + 2 * number)
    if (office, year) in AVERAGES:
        _balance(rows, AVERAGES[office, year])


def _balance(rows: list[Row], total: int) -> None:
    """Move the answers of plain requests until all took ``total`` working days together."""
    used = {id(row): CALENDAR.between(row["received_on"], row["answered_on"]) for row in rows}
    steps = {"extended_on", "corrected_on", "third_asked_on"}
    plain = [
        r
        for r in rows
        if not steps & set(r) and r["received_on"].year == rows[-1]["received_on"].year
    ]
    for number in count():
        missing = total - sum(used.values())
        if not missing:
            return
        row = plain[number % len(plain)]
        new = used[id(row)] + (1 if missing > 0 else -1)
        if new in SOONEST_TO_LAST:
            used[id(row)], row["answered_on"] = new, workday(row["received_on"], new)


def _name(draw: random.Random, office: str, rows: list[Row]) -> None:
    """Number the rows by year, and say who wants to know what."""
    serial: dict[int, Iterator[int]] = {}
    matters = [f"{what}{which}" for what in MATTERS[office][0] for which in MATTERS[office][1]]
    draw.shuffle(matters)
    for number, row in enumerate(rows, start=1):
        year = row["received_on"].year
        row["number"] = f"S{year}-{next(serial.setdefault(year, count(1))):04d}"
        row["applicant"] = f"A{number:03d}"
        row["matter"] = matters.pop()
    for change in SPECIAL.get(office, ()):
        change(rows)


if __name__ == "__main__":
    main()
