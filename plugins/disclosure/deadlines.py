"""The clock of proactive disclosure: twenty working days (条例第二十六条)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.disclosure.model import Document
from plugins.disclosure.workdays import Calendar

IN_TIME, LATE, UNDETERMINED = "按时", "超期", "未判定"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A duty with its limit: when it started, when it was due, when it was done.

    ``due`` is None and ``state`` 未判定 when a day falls into a year without calendar.
    ``days_late`` counts working days.
    """

    record: str
    duty: str
    starts: date
    due: date | None
    done: date
    state: str
    days_late: int
    explanation: str


def disclosure_deadline(
    document: Document, calendar: Calendar, workdays: int, as_of: date
) -> Deadline | None:
    """Return the clock of a document, or None where its dates are not known."""
    start, done = document.made_on, document.published_on
    if start is None or done is None:
        return None
    due = calendar.after(start, workdays)
    count = f"{start} 起算，当日不计，第 {workdays} 个工作日"
    if due is None:
        text = f"{count}落在没有放假安排的年份，无法判定"
        return Deadline(document.id, "主动公开", start, None, done, UNDETERMINED, 0, text)
    late = calendar.between(due, min(done, as_of)) if done > due else 0
    state = LATE if late else IN_TIME
    text = f"{count}是 {due}，{done} 公开，{state}"
    return Deadline(document.id, "主动公开", start, due, done, state, late, text)
