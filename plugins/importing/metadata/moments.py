"""The days of a text: made, published, in force, expired."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from plugins.importing import words
from plugins.importing.manuscript import GUESSED, UNPLACED, Manuscript
from plugins.importing.metadata import dates
from plugins.importing.metadata.history import newest

_IN_FORCE = re.compile(
    r"(?:本|该)(?:法|条例|办法|规定|细则|解释|通知|意见|决定)?.{0,6}自.{6,20}(?:施行|实施|生效|执行)"
).search
_FROM_END, _FROM_TOP, _LONGEST_SIGNATURE = 8, 4, 60


class HasDay(Protocol):
    """What is known apart from the text."""

    @property
    def as_of(self) -> date:
        """The day of the import."""

    @property
    def given(self) -> Mapping[str, str]:
        """Values that the map gives."""


@dataclass(frozen=True, slots=True)
class Moments:
    """The days that were found; ``signer`` is the name beside the day at the end of the text."""

    made_on: date | None
    published_on: date
    effective_on: date | None
    expires_on: date | None
    signer: str


def find_moments(script: Manuscript, evidence: list[str], setting: HasDay) -> Moments:
    """Return the days of a text. ``evidence`` is its history.

    Without any day of making, the text counts as published on the day of the import.
    """
    signed, signer = _signature(script, setting.as_of)
    made, origin = _made_on(script, evidence, signed)
    if made is None and words.MADE_ON in setting.given:
        made, origin = dates.parse(setting.given[words.MADE_ON]), words.FROM_MAP
    published = _stated(script, words.PUBLISHED_ON)
    if published is None and words.PUBLISHED_ON in setting.given:
        published = dates.parse(setting.given[words.PUBLISHED_ON])
    if made is None and published is not None and published <= setting.as_of:
        made, origin = published, words.FROM_PUBLISHING
    if made is None:
        script.remark(UNPLACED, words.NO_MADE_ON, about=words.MADE_ON)
    elif origin:
        script.remark(GUESSED, _guess(made, origin), about=words.MADE_ON)
    if published is None:
        published = made or setting.as_of
        origin = words.FROM_MADE_ON if made else words.FROM_TODAY
        script.remark(GUESSED, _guess(published, origin), about=words.PUBLISHED_ON)
    if published > setting.as_of:
        remark = words.IN_THE_FUTURE.format(day=published, today=setting.as_of)
        script.remark(UNPLACED, remark, about=words.PUBLISHED_ON)
    effective = _effective(script, evidence, made)
    return Moments(made, published, effective, _stated(script, words.EXPIRES_ON), signer)


def _effective(script: Manuscript, evidence: list[str], made: date | None) -> date | None:
    """Return the day of coming into force; of its own clause only if no amendment came later."""
    stated = _stated(script, words.EFFECTIVE_ON)
    if stated:
        return stated
    found, origin = newest(evidence)[1], words.FROM_HISTORY
    if found is None:
        closing = [block.plain for block in script.blocks[-_FROM_END:] if _IN_FORCE(block.plain)]
        found, origin = newest(closing[-1:])[1], words.FROM_CLOSING
        if found and made and found < made:
            found = None
    if found:
        script.remark(GUESSED, _guess(found, origin), about=words.EFFECTIVE_ON)
    return found


def _made_on(
    script: Manuscript, evidence: list[str], signed: tuple[date, str] | None
) -> tuple[date | None, str]:
    stated = _stated(script, words.MADE_ON)
    if stated:
        return stated, ""
    named = dates.in_file_name(script.name)
    decided, _ = newest(evidence)
    if decided and named and decided != named:
        remark = words.DATES_DIFFER.format(history=decided, name=named)
        script.remark(GUESSED, remark, about=words.MADE_ON)
    if decided and (named is None or decided >= named):
        return decided, words.FROM_HISTORY if script.head else words.FROM_NOTE
    if named is None and signed:
        return signed
    return named, words.FROM_FILE_NAME if named else ""


def _signature(script: Manuscript, as_of: date) -> tuple[tuple[date, str] | None, str]:
    """Return the day and its origin, and the signer, from the end of a text or its top."""
    last = script.blocks[-_FROM_END:]
    for position in range(len(last) - 1, -1, -1):
        found = _signed(last[position].plain, as_of)
        if found:
            above = last[position - 1].plain if position else ""
            return (found[0], words.FROM_SIGNATURE), found[1] or above
    for block in script.blocks[:_FROM_TOP]:
        found = _signed(block.plain, as_of)
        if found:
            return (found[0], words.FROM_TOP), found[1]
    return None, ""


def _signed(text: str, as_of: date) -> tuple[date, str] | None:
    found = dates.signature(text) if len(text) <= _LONGEST_SIGNATURE else None
    return found if found and found[0] <= as_of else None


def _stated(script: Manuscript, label: str) -> date | None:
    stated = script.stated.get(label)
    if stated is None:
        return None
    day = dates.parse(stated.value)
    if day is None:
        remark = words.NOT_A_DATE.format(origin=stated.origin, value=stated.value)
        script.remark(UNPLACED, remark, about=label)
    return day


def _guess(day: date, origin: str) -> str:
    return words.GUESS.format(value=day, origin=origin)
