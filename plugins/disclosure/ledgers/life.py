"""The life of a request as a state machine (条例第三十条至第三十七条).

A row's days, in order of time, are steps from state to state; a step that the state does not
allow is impossible, and so is a result without an answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

IN_HAND, ASKED, CONSULTING, ANSWERED, UNKNOWN = "办理中", "待补正", "征求意见", "已答复", "未收到"
NOT_CORRECTED = "逾期不补正"
UNCLEAR = "补正后申请内容仍不明确"
STEPS = (
    "received_on",
    "correction_asked_on",
    "corrected_on",
    "third_asked_on",
    "third_answered_on",
    "extended_on",
    "answered_on",
)
"""The steps in the order in which they come when they fall on one day."""

_NEXT: Mapping[str, Mapping[str, str]] = {
    UNKNOWN: {"received_on": IN_HAND},
    IN_HAND: {
        "correction_asked_on": ASKED,
        "third_asked_on": CONSULTING,
        "extended_on": IN_HAND,
        "answered_on": ANSWERED,
    },
    ASKED: {"corrected_on": IN_HAND, "answered_on": ANSWERED},
    CONSULTING: {
        "third_answered_on": IN_HAND,
        "extended_on": CONSULTING,
        "answered_on": ANSWERED,
    },
    # A third party may write after its time is over and the office has decided (第三十二条).
    ANSWERED: {"third_answered_on": ANSWERED},
}
_CAUSE = {"corrected_on": "correction_asked_on", "third_answered_on": "third_asked_on"}
"""The step without which another cannot be."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A step that cannot be: ``step`` and ``state`` before it, or what it lacks."""

    step: str
    kind: str
    state: str = ""


BEFORE, ORDER, NO_CAUSE = "早于收到", "次序", "无前项"
NO_RESULT, NO_ANSWER, NO_CORRECTION = "无结果", "无答复", "未补正"


def trace(row: Mapping[str, Any]) -> tuple[str, list[Broken]]:
    """Return the state that a row's days lead to, and every step that cannot be."""
    state = UNKNOWN
    broken: list[Broken] = []
    received = row.get("received_on")
    for day, _, step in sorted(_days(row)):
        if _CAUSE.get(step) in {one.step for one in broken}:
            continue  # What follows from a wrong step is not told a second time.
        if received is not None and day < received:
            broken.append(Broken(step, BEFORE))
        elif step in _CAUSE and not row.get(_CAUSE[step]):
            broken.append(Broken(step, NO_CAUSE))
        elif step in _NEXT[state]:
            state = _NEXT[state][step]
        elif received is not None:
            broken.append(Broken(step, ORDER, state))
    return state, [*broken, *_results(row)]


def state_of(row: Mapping[str, Any], as_of: date) -> str:
    """Return the state of a request on a day: steps after it have not happened yet."""
    known = {name: value for name, value in row.items() if name not in STEPS or value <= as_of}
    return trace(known)[0]


def is_answered(row: Mapping[str, Any], as_of: date) -> bool:
    """True when the request was answered by ``as_of``."""
    day = row.get("answered_on")
    return isinstance(day, date) and day <= as_of


def _days(row: Mapping[str, Any]) -> Iterator[tuple[date, int, str]]:
    for number, step in enumerate(STEPS):
        day = row.get(step)
        if isinstance(day, date):
            yield day, number, step


def _results(row: Mapping[str, Any]) -> Iterator[Broken]:
    """Yield what a row's result and its steps say against each other."""
    result, answered = row.get("result"), row.get("answered_on")
    if result and not answered:
        yield Broken("answered_on", NO_ANSWER)
    if answered and not result:
        yield Broken("result", NO_RESULT)
    asked, corrected = row.get("correction_asked_on"), row.get("corrected_on")
    if result == NOT_CORRECTED and (corrected or not asked):
        yield Broken("result", NO_CORRECTION)
    elif asked and not corrected and result and result != NOT_CORRECTED:
        yield Broken("corrected_on", NO_CORRECTION)
