"""A manuscript's front matter: what the source states first, then what can be told from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, GUESSED, UNPLACED, Line, Manuscript
from plugins.importing.metadata import organs
from plugins.importing.metadata.history import entries, is_history_note
from plugins.importing.metadata.moments import find_moments
from plugins.importing.metadata.numbers import normalised, order_number, whole_number
from plugins.importing.metadata.summary import LIMIT, summary
from plugins.importing.metadata.vocabulary import kind_of, topic_of, validity_of

_SEPARATORS = re.compile(r"[;；,，、\s\u3000]+")
_PLACEHOLDER = re.compile(r"[xX×*＊]{1,}|某")
_MOST_KEYWORDS = 10
_LOOKED_AT = 8
_LONGEST_ENTRY = 2000


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known apart from the text: the office, the column, the map, the day, the words."""

    office_names: frozenset[str] = frozenset()
    column: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    as_of: date = date.max
    vocabularies: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Description:
    """The values of the front matter by label, and the day that the id is counted by."""

    values: dict[str, Any]
    published_on: date


def describe(script: Manuscript, setting: Setting) -> Description:
    """Return what a text says of itself; guesses and losses become remarks of the manuscript."""
    head = _head(script)
    note = next((b.plain for b in script.blocks[:2] if is_history_note(b.plain)), "")
    evidence = [text[:_LONGEST_ENTRY] for text in head] or ([note] if note else [])
    moments = find_moments(script, evidence, setting)
    values: dict[str, Any] = {
        words.TITLE: _title(script),
        words.NUMBER: _number(script, evidence),
        words.MADE_ON: moments.made_on,
        words.PUBLISHED_ON: moments.published_on,
        words.OPENNESS: _openness(script),
        words.SUMMARY: _summary(script),
        words.TOPIC: topic_of(script, setting.given, setting.vocabularies),
        words.KIND: kind_of(script, setting.given, setting.column, setting.vocabularies),
        words.KEYWORDS: _keywords(script),
        words.VALIDITY: validity_of(script),
        words.EFFECTIVE_ON: moments.effective_on,
        words.EXPIRES_ON: moments.expires_on,
        words.ORIGIN: _origin(script, setting),
        words.ORIGIN_URL: _address(script),
        words.MADE_BY: _maker(script, evidence, moments.signer, setting),
        words.HISTORY: head,
    }
    kept = {label: value for label, value in values.items() if value}
    return Description(kept, moments.published_on)


def _head(script: Manuscript) -> list[str]:
    """Return the history in the head; a line that is only a document number is stated as such."""
    rest: list[Line] = []
    for line in script.head:
        number = whole_number(line.text)
        if number:
            script.state(words.NUMBER, number, words.FROM_HEAD)
            script.remark(CHANGED, words.NUMBER_MOVED, line.number, words.NUMBER)
        else:
            rest.append(line)
    return entries(rest)


def _guess(script: Manuscript, label: str, value: object, origin: str) -> None:
    script.remark(GUESSED, words.GUESS.format(value=value, origin=origin), about=label)


def _title(script: Manuscript) -> str:
    if script.title_origin in {words.FROM_FILE_NAME, words.FROM_FIRST_LINE, words.FROM_PAGE_TITLE}:
        _guess(script, words.TITLE, script.title, script.title_origin)
    return " ".join(script.title.split())


def _number(script: Manuscript, evidence: list[str]) -> str:
    stated = script.stated.get(words.NUMBER)
    number = stated.value if stated else ""
    if not number:
        for block in script.blocks[:_LOOKED_AT]:
            number = whole_number(block.plain) if block.kind == "paragraph" else ""
            if number:
                _guess(script, words.NUMBER, number, words.FROM_TEXT)
                break
    if not number:
        number = next(filter(None, (order_number(text) for text in reversed(evidence))), "")
        if number:
            _guess(script, words.NUMBER, number, words.FROM_HISTORY)
    normal = normalised(number)
    if normal != number:
        remark = words.NUMBER_NORMALISED.format(old=number, new=normal)
        script.remark(CHANGED, remark, about=words.NUMBER)
    return normal


def _openness(script: Manuscript) -> str:
    stated = script.stated.get(words.OPENNESS)
    if stated is None:
        return "主动公开"
    for word in ("依申请公开", "不予公开", "主动公开"):
        if word in stated.value:
            return word
    return "主动公开" if stated.value in {"公开", "主动"} else _not_a_word(script, words.OPENNESS)


def _not_a_word(script: Manuscript, label: str) -> str:
    """Remark a value outside its vocabulary; an unclear openness is never taken for open."""
    stated = script.stated[label]
    remark = words.NOT_A_WORD.format(origin=stated.origin, value=stated.value, field=label)
    script.remark(UNPLACED, remark, about=label)
    return "依申请公开"


def _summary(script: Manuscript) -> str:
    stated = script.stated.get(words.SUMMARY)
    if stated and stated.value != script.title:
        if len(stated.value) <= LIMIT:
            return stated.value
        script.remark(CHANGED, words.SUMMARY_CUT.format(limit=LIMIT), about=words.SUMMARY)
        return stated.value[: LIMIT - 1] + "…"
    text = summary(script)
    script.remark(GUESSED, words.SUMMARY_DERIVED, about=words.SUMMARY)
    return text or words.NO_SUMMARY.format(title=script.title[: LIMIT - 5])


def _keywords(script: Manuscript) -> list[str]:
    stated = script.stated.get(words.KEYWORDS)
    parts = _SEPARATORS.split(stated.value) if stated else []
    return list(dict.fromkeys(filter(None, parts)))[:_MOST_KEYWORDS]


def _origin(script: Manuscript, setting: Setting) -> str:
    stated = script.stated.get(words.ORIGIN)
    value = stated.value if stated else setting.given.get(words.ORIGIN, "")
    return "" if value in setting.office_names else value


def _address(script: Manuscript) -> str:
    stated = script.stated.get(words.ORIGIN_URL)
    return stated.value if stated and re.match(r"https?://\S+$", stated.value) else ""


def _maker(script: Manuscript, evidence: list[str], signer: str, setting: Setting) -> str:
    stated = script.stated.get(words.MADE_BY)
    if stated:
        return "" if stated.value in setting.office_names else stated.value
    found = (
        (organs.from_history(evidence), words.FROM_HISTORY),
        (organs.from_title(script.title), words.FROM_TITLE),
        (organs.from_signature(signer), words.FROM_SIGNATURE),
        (setting.given.get(words.MADE_BY, ""), words.FROM_MAP),
    )
    for organ, origin in found:
        if organ and not _PLACEHOLDER.search(organ):
            if organ in setting.office_names:
                return ""
            _guess(script, words.MADE_BY, organ, origin)
            return organ
    return ""
