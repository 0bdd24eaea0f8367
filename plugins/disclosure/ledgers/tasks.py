"""督办: a task's light on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

RED, YELLOW, BLUE, DONE, LATE = "红", "黄", "蓝", "已办结", "逾期办结"
LIGHTS = {RED: "超期", YELLOW: "临近", BLUE: "在办", LATE: "逾期办结", DONE: "按期办结"}
"""The lights in order of urgency, with the word that stands beside each colour."""


def light_of(row: Mapping[str, Any], as_of: date, near: int) -> str:
    """Return a task's light: red past its limit, yellow ``near`` natural days before, else blue.

    A task without a limit is blue until it is done.
    """
    due, done = row.get("due_on"), row.get("done_on")
    if done and done <= as_of:
        return LATE if due and done > due else DONE
    if due is None:
        return BLUE
    if as_of > due:
        return RED
    return YELLOW if (due - as_of).days <= near else BLUE
