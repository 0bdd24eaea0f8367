"""How a deadline was counted, in words: each day, each stop, each notice it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from plugins.disclosure.clocks import DAYS, FIXED, WORKDAYS, Clocks
from plugins.disclosure.deadlines.deadline import Deadline
from plugins.disclosure.workdays import ONE_DAY, Calendar

STOPPED, WEEKEND, OFF, MAKE_UP, COUNTED = "停计", "周末", "放假", "调休上班", "计入"
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Day:
    """A day after the start: its position among those counted (0 where it is not) and why."""

    day: date
    position: int
    why: str


def counted_days(found: Deadline, calendar: Calendar) -> list[Day]:
    """Return every day after the start up to the limit; empty where days are not counted."""
    if found.due is None or found.clock.unit not in {WORKDAYS, DAYS}:
        return []
    days, position = [], 0
    for number in range(1, (found.due - found.starts).days + 1):
        day = found.starts + timedelta(days=number)
        why = _why(found, day, calendar)
        counts = why in {COUNTED, MAKE_UP}
        position += counts
        days.append(Day(day, position if counts else 0, why))
    return days


def _why(found: Deadline, day: date, calendar: Calendar) -> str:
    if found.clock.unit == DAYS:
        return COUNTED
    if not calendar.is_workday(day):
        return OFF if day.weekday() < 5 else WEEKEND  # noqa: PLR2004 -- Monday to Friday
    stop = found.stop
    if stop is not None and stop.since < day <= stop.until:
        return STOPPED
    return COUNTED if day.weekday() < 5 else MAKE_UP  # noqa: PLR2004


def explanation(found: Deadline, calendar: Calendar, clocks: Clocks) -> list[str]:
    """Return the sentences that let a reader count the limit again by hand."""
    return list(_sentences(found, calendar, clocks))


def _sentences(found: Deadline, calendar: Calendar, clocks: Clocks) -> Iterator[str]:
    clock = found.clock
    yield f"{clock.duty}，依据{clock.basis}。"
    if found.channel in clocks.received:
        yield f"{clocks.received[found.channel]}。"
    if found.due is None:
        yield f"{found.starts} 已告知补正，收到补正之日起才计算答复期限。"
        return
    if found.corrected:
        yield f"经告知补正，自收到补正之日 {found.starts} 起算。"
    if clock.unit == FIXED:
        yield from _fixed(found)
    else:
        yield from _counted(found, calendar)
    yield _outcome(found)


def _fixed(found: Deadline) -> Iterator[str]:
    due = found.due
    if due is None:
        return
    yield f"期限是固定日 {due}（星期{_WEEKDAYS[due.weekday()]}），遇到休息日不顺延。"


def _counted(found: Deadline, calendar: Calendar) -> Iterator[str]:
    days = counted_days(found, calendar)
    if found.due is None or not days:
        return
    total = days[-1].position or sum(1 for day in days if day.position)
    yield f"自 {found.starts} 起算，当日不计（《民法典》第二百零一条）。"
    yield from _extension(found)
    yield from _stopped(found)
    yield f"逐日计算：{'；'.join(_runs(days))}。"
    if found.clock.unit == DAYS and found.starts + timedelta(found.clock.count) < found.due:
        yield "末日是休息日，顺延到休息日结束的次日（《民法典》第二百零三条）。"
    yield f"共计入 {total} 个{found.clock.unit}，应在 {found.due} 以前完成。"
    if found.clock.unit == WORKDAYS:
        notices = calendar.notices(found.starts + ONE_DAY, found.due)
        if notices:
            yield f"工作日按{'、'.join(notices)}计算。"
    for year in found.unknown:
        yield f"{year} 年没有放假通知，按周一至周五暂估，以通知为准。"


def _extension(found: Deadline) -> Iterator[str]:
    if found.extended:
        yield f"{found.extended_on} 在原期限内告知延期，期限延长（《条例》第三十三条第二款）。"
    elif found.extended_on is not None:
        yield f"{found.extended_on} 告知延期时原期限已过，不能延长。"


def _stopped(found: Deadline) -> Iterator[str]:
    stop = found.stop
    if stop is None:
        return
    end = "收到答复" if stop.answered else "第三方答复期限届满"
    yield f"征求第三方意见：{stop.since} 的次日至 {stop.until}（{end}）不计算在内。"


def _runs(days: list[Day]) -> Iterator[str]:
    """Yield ``10-08至10-10 第1—3个`` for days that count and follow each other, else the why."""
    for why, run in groupby(days, key=lambda day: day.why):
        these = list(run)
        first, last = these[0], these[-1]
        span = f"{first.day:%m-%d}"
        span += f"至{last.day:%m-%d}" if len(these) > 1 else ""
        if not first.position:
            yield f"{span} {why}"
        else:
            count = f"第{first.position}"
            count += f"—{last.position}个" if len(these) > 1 else "个"
            yield f"{span} {count}（{MAKE_UP}）" if why == MAKE_UP else f"{span} {count}"


def _outcome(found: Deadline) -> str:
    words = {
        "按时": f"{found.done} 完成，按时。",
        "超期": f"{found.done} 完成，超期 {found.days} 个工作日。",
        "逾期": f"尚未完成，已逾期 {found.days} 个工作日。",
        "临期": f"尚未完成，还剩 {found.days} 个工作日。",
        "在办": f"尚未完成，还剩 {found.days} 个工作日。",
        "未判定": "是否按时，要等放假通知公布后才能判定。",
    }
    return words.get(found.state, "")
