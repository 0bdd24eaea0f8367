"""The papers of 督办 (一单四制): task list, ledger, hand-out, sign-off, bulletin, from its rows.

A paper is a title, lines above, and one table; for the office's own use, so every row counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.disclosure.ledgers.tasks import BLUE, LATE, LIGHTS, RED, YELLOW, light_of

LIST, LEDGER, HAND_OUT, SIGN_OFF, BULLETIN = "任务清单", "台账", "交办单", "销号单", "通报"
PAPERS = (LIST, LEDGER, HAND_OUT, SIGN_OFF, BULLETIN)
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: ``above`` stands before the table, ``below`` after it, such as places to sign."""

    title: str
    above: tuple[str, ...]
    headings: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tasks:
    """The rows of an office's ledgers of 督办 as they were on a day, oldest first."""

    office: str
    year: int
    rows: tuple[Row, ...]
    as_of: date
    near: int

    def light(self, row: Row) -> str:
        """Return a row's light on the day."""
        return light_of(row, self.as_of, self.near)


def tasks_on(office: str, year: int, rows: Iterable[Row], as_of: date, near: int) -> Tasks:
    """Return the tasks handed out by a day; what is dated later is not known yet."""
    kept = [_as_known(row, as_of) for row in rows if (row.get("assigned_on") or as_of) <= as_of]
    kept.sort(key=lambda row: (row.get("assigned_on") or date.min, row.get("number", "")))
    return Tasks(office, year, tuple(kept), as_of, near)


def papers_of(tasks: Tasks, kind: str) -> list[Paper]:
    """Return the papers of a kind: one for each task for 交办单 and 销号单, else one in all.

    销号单 are for what is done; 通报 names what is late, near, and done since.
    """
    return _MAKERS[kind](tasks)


def _as_known(row: Row, as_of: date) -> Row:
    """Return a row without the dates after a day, nor a progress that was written after it."""
    known = {
        name: value
        for name, value in row.items()
        if name == "due_on" or not (isinstance(value, date) and value > as_of)
    }
    if "updated_on" in row and "updated_on" not in known:
        known.pop("progress", None)
    return known


def _cells(row: Row, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(_text(row.get(name)) for name in names)


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _units(row: Row) -> str:
    joint = row.get("joint", "")
    return f"{row.get('lead', '')}（配合：{joint}）" if joint else row.get("lead", "")


def _title(tasks: Tasks, kind: str) -> str:
    return f"{tasks.office}{tasks.year}年督办{kind}"


def _day(tasks: Tasks) -> str:
    return f"截至{tasks.as_of.isoformat()}，共 {len(tasks.rows)} 项。"


def _list(tasks: Tasks) -> list[Paper]:
    lines = tuple(
        (*_cells(row, ("number", "task", "source")), _units(row), _text(row.get("due_on")))
        for row in tasks.rows
    )
    headings = ("编号", "任务", "来源", "责任单位", "办理时限")
    return [Paper(_title(tasks, LIST), (_day(tasks),), headings, lines)]


def _ledger(tasks: Tasks) -> list[Paper]:
    names = ("assigned_on", "signed_on", "due_on", "progress", "updated_on", "done_on", "told_on")
    lines = tuple(
        (
            *_cells(row, ("number", "task")),
            _units(row),
            *_cells(row, names),
            _light(tasks.light(row)),
        )
        for row in tasks.rows
    )
    headings = ("编号", "任务", "责任单位", "交办", "签收", "时限", "进展", "更新", "办结", "通报")
    return [Paper(_title(tasks, LEDGER), (_day(tasks),), (*headings, "状态"), lines)]


def _light(light: str) -> str:
    """Return a light in words, its colour first where it has one."""
    return f"{light}灯（{LIGHTS[light]}）" if light in {RED, YELLOW, BLUE} else LIGHTS[light]


def _hand_out(tasks: Tasks) -> list[Paper]:
    return [
        Paper(
            f"{tasks.office}督办交办单",
            (f"编号：{_text(row.get('number'))}",),
            ("事项", "内容"),
            (
                ("任务", _text(row.get("task"))),
                ("来源", _text(row.get("source"))),
                ("牵头单位", _text(row.get("lead"))),
                ("配合单位", _text(row.get("joint")) or "无"),
                ("交办日期", _text(row.get("assigned_on"))),
                ("办理时限", _text(row.get("due_on")) or "没有写明"),
            ),
            ("交办人（签字）：", "签收人（签字）：", f"签收日期：{_text(row.get('signed_on'))}"),
        )
        for row in tasks.rows
    ]


def _sign_off(tasks: Tasks) -> list[Paper]:
    return [
        Paper(
            f"{tasks.office}督办销号单",
            (f"编号：{_text(row.get('number'))}",),
            ("事项", "内容"),
            (
                ("任务", _text(row.get("task"))),
                ("责任单位", _units(row)),
                ("签收日期", _text(row.get("signed_on"))),
                ("办理时限", _text(row.get("due_on")) or "没有写明"),
                ("办结日期", _text(row["done_on"])),
                ("办理结果", _text(row.get("progress"))),
                ("是否按期", LIGHTS[tasks.light(row)]),
            ),
            ("承办单位负责人（签字）：", "督办部门（签章）：", "销号日期："),
        )
        for row in tasks.rows
        if row.get("done_on")
    ]


def _bulletin(tasks: Tasks) -> list[Paper]:
    by_light = {light: [r for r in tasks.rows if tasks.light(r) == light] for light in LIGHTS}
    said = "，".join(f"{LIGHTS[light]} {len(found)} 项" for light, found in by_light.items())
    lines = tuple(
        (
            _light(light),
            *_cells(row, ("number", "task")),
            _units(row),
            _text(row.get("due_on")),
            _text(row.get("progress")),
            _days(row, light, tasks.as_of),
        )
        for light in (RED, YELLOW, LATE)
        for row in by_light[light]
    )
    headings = ("状态", "编号", "任务", "责任单位", "办理时限", "进展", "天数")
    above = (
        _day(tasks),
        f"{said}。",
        "下表列超期、临近和逾期办结的事项。" if lines else "没有超期、临近和逾期办结的事项。",
    )
    return [Paper(_title(tasks, BULLETIN), above, headings if lines else (), lines)]


def _days(row: Row, light: str, as_of: date) -> str:
    due: date = row["due_on"]
    if light == YELLOW:
        return f"还剩 {(due - as_of).days} 天"
    end = row["done_on"] if light == LATE else as_of
    return f"超过 {(end - due).days} 天"


_MAKERS: Mapping[str, Callable[[Tasks], list[Paper]]] = {
    LIST: _list,
    LEDGER: _ledger,
    HAND_OUT: _hand_out,
    SIGN_OFF: _sign_off,
    BULLETIN: _bulletin,
}
