"""How an institution runs: its record of this year and the last, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.disclosure.fields import DATE, LEDGERS
from plugins.disclosure.institutions.institution import REVIEWED, Institution
from plugins.disclosure.ledgers import counted_rows, is_answered
from plugins.disclosure.model import Portal

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Running:
    """The record of an institution on a day: entries of this year and the last, the newest day.

    ``result`` says in Chinese what came of the newest entries, empty where there are none.
    """

    this_year: int
    last_year: int
    last_on: date | None
    result: str = ""


def running_of(portal: Portal, office: str, institution: Institution, as_of: date) -> Running:
    """Return how an institution of an office runs; what anyone may see is all that counts."""
    if not institution.ledger:
        return _documents(portal, office, institution, as_of)
    opening = opening_of(institution.ledger)
    rows = entries_of(portal, office, institution, as_of, public=True)
    result = _RESULTS.get(institution.ledger, _nothing)(rows, as_of) if rows else ""
    return _running([row[opening] for row in rows], result, as_of)


def entries_of(
    portal: Portal, office: str, institution: Institution, as_of: date, *, public: bool
) -> Rows:
    """Return the rows of the ledger that is an institution's record, oldest first.

    With ``public`` only those that anyone may count; rows without their first day are left out.
    """
    opening = opening_of(institution.ledger)
    rows = [
        row
        for ledger in portal.ledgers_of.get((office, institution.ledger), ())
        for row in (counted_rows(ledger) if public else ledger.rows)
        if (not institution.forms or row.get("form") in institution.forms)
        and row.get(opening, date.max) <= as_of
    ]
    return sorted(rows, key=lambda row: row[opening])


def opening_of(ledger: str) -> str:
    """Return the name of the first day of a ledger's rows, the one that places them in time."""
    return next((field.name for field in LEDGERS.get(ledger, ()) if field.type == DATE), "")


def _running(days: list[date], result: str, as_of: date) -> Running:
    years = [day.year for day in days]
    return Running(
        years.count(as_of.year), years.count(as_of.year - 1), max(days, default=None), result
    )


def _documents(portal: Portal, office: str, institution: Institution, as_of: date) -> Running:
    """Return the record of publishing, or of the reviews before it."""
    published = _published(portal, office, as_of)
    only_reviewed = institution.record == REVIEWED
    days = [day for day, reviewed in published if reviewed or not only_reviewed]
    words = "审查后公开" if only_reviewed else "公开"
    return _running(days, f"累计{words} {len(days)} 件" if days else "", as_of)


def _published(portal: Portal, office: str, as_of: date) -> list[tuple[date, bool]]:
    """Return the day of each public text of an office, and whether it tells of its review."""
    key = ("institution-days", office, as_of)
    if key not in portal.computed:
        portal.computed[key] = [
            (one.published_on, bool(one.record("review")))
            for one in portal.documents_of.get(office, ())
            if one.published_on and one.is_public(as_of)
        ]
    found: list[tuple[date, bool]] = portal.computed[key]
    return found


def _reviews(rows: Rows, as_of: date) -> str:
    row = rows[-1]
    score = f"最近一次得分 {row['score']}" if "score" in row else "最近一次没有得分"
    changed = row.get("changed_on", date.max) <= as_of
    return f"{score}，整改{'已公布' if changed else '还没有公布'}"


def _feedback(rows: Rows, as_of: date) -> str:
    answered = [row for row in rows if row.get("answered_on", date.max) <= as_of]
    days = sum((row["answered_on"] - row["received_on"]).days for row in answered)
    average = f"，平均 {days / len(answered):.1f} 天" if answered else ""
    return f"收到 {len(rows)} 件，答复 {len(answered)} 件{average}"


def _accountability(rows: Rows, as_of: date) -> str:
    corrected = sum(row.get("corrected_on", date.max) <= as_of for row in rows)
    return f"追究 {len(rows)} 起，整改完成 {corrected} 起"


def _training(rows: Rows, _: date) -> str:
    year = rows[-1]["held_on"].year
    people = sum(int(row.get("people", 0)) for row in rows if row["held_on"].year == year)
    return f"{year}年 {people} 人次"


def _inspections(rows: Rows, as_of: date) -> str:
    known = [row for row in rows if row.get("corrected_on", date.max) <= as_of]
    found = sum(int(row.get("found", 0)) for row in rows)
    corrected = sum(int(row.get("corrected", 0)) for row in known)
    return f"发现问题 {found} 个，已整改 {corrected} 个"


def _filings(rows: Rows, as_of: date) -> str:
    confirmed = sum(row.get("confirmed_on", date.max) <= as_of for row in rows)
    return f"报备 {len(rows)} 件，收到回执 {confirmed} 件"


def _requests(rows: Rows, as_of: date) -> str:
    answered = sum(is_answered(row, as_of) for row in rows)
    return f"收到 {len(rows)} 件，答复 {answered} 件"


def _briefings(rows: Rows, _: date) -> str:
    return f"发布 {len(rows)} 场"


def _nothing(rows: Rows, _: date) -> str:
    return f"登记 {len(rows)} 件"


_RESULTS: Mapping[str, Callable[[Rows, date], str]] = {
    "评议": _reviews,
    "反馈": _feedback,
    "追究": _accountability,
    "培训": _training,
    "监督": _inspections,
    "报备": _filings,
    "依申请公开": _requests,
    "新闻发布": _briefings,
}
