"""One list of words as it is read; an entry that cannot be used is a fault at its own line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.disclosure.fields import read_values
from plugins.disclosure.finding import SEVERITY_BY_LABEL, Severity
from plugins.disclosure.load_rules.fields import WORDS
from plugins.disclosure.load_rules.rules import CERTAIN, FROM_MEMORY
from plugins.disclosure.source import Fault, Location, Source
from plugins.disclosure.wording import ALL, SCOPES, Engine, Entry, compiled

_SECONDS = 1.0
_UNSEEN = "（外部词表，不显示）"
_HARMLESS = frozenset({"可用", "类型", "大小", "上限", "编码", "原因", "首次"})
"""Facts of a fault that say nothing of the words in the list."""


@dataclass(slots=True)
class WordList:
    """A list: its file, what it says, and whether it lies outside the repository."""

    source: Source
    values: Mapping[str, Any]
    engine: Engine
    outside: bool = False

    @classmethod
    def read(cls, source: Source, engine: Engine, *, outside: bool = False) -> WordList:
        """Return the list that a file holds."""
        return cls(source, read_values(source, WORDS), engine, outside)

    @property
    def category(self) -> str:
        """The category that a rule names."""
        return str(self.values.get("category", ""))

    def fault(self, kind: str, number: int, key: str, **facts: str) -> None:
        """Note a fault at a key of an entry."""
        self.source.fault(kind, self.source.at("条目", number, key), key, **facts)

    @property
    def faults(self) -> list[Fault]:
        """What is wrong with the list; of one outside neither folder nor words are repeated."""
        if not self.outside:
            return self.source.faults
        path = self.source.path
        return [
            Fault(
                fault.kind,
                Location(path, fault.location.line, fault.location.column),
                facts={
                    name: text if name in _HARMLESS else _UNSEEN
                    for name, text in fault.facts.items()
                },
            )
            for fault in self.source.faults
        ]

    def given(self, entry: Mapping[str, Any], name: str, default: str) -> str:
        """Return what an entry says, or what its list says for all."""
        return str(entry.get(name) or self.values.get(name) or default)


def entries_of(words: WordList) -> Iterator[tuple[int, Entry]]:
    """Yield the entries that can be used, each with its number in the list."""
    given = words.source.values.get("条目")
    given = given if isinstance(given, list) else []
    # What is no mapping has its fault already and is not among the values that were read.
    numbers = [number for number, one in enumerate(given) if isinstance(one, dict)]
    for number, values in zip(numbers, words.values.get("entries", ()), strict=True):
        entry = _entry(words, number, values)
        if entry:
            yield number, entry


def _entry(words: WordList, number: int, values: Mapping[str, Any]) -> Entry | None:
    """Return one entry, or None with a fault that says why it cannot be used."""
    word, raw = values.get("word", ""), words.source.values["条目"][number]
    place = words.source.at("条目", number, "误")
    if not word:
        words.fault("wording-incomplete", number, "误", 键="误")
    elif "停用" in raw:
        if "off" in values:
            return Entry(words.category, word, "", place, Severity.NOTICE, off=values["off"])
        words.fault("wording-off", number, "停用", 值=word)
    elif not (values.get("right") or values.get("advice")):
        words.fault("wording-incomplete", number, "正", 键="正”或者“说明")
    else:
        return _in_force(words, number, values, place)
    return None


def _in_force(
    words: WordList, number: int, values: Mapping[str, Any], place: Location
) -> Entry | None:
    """Return an entry that is not switched off, or None with a fault."""
    severity, scope = _severity(words, number, values), words.given(values, "scope", ALL)
    if scope not in SCOPES:
        words.fault("wording-scope", number, "范围", 值=scope, 可用="、".join(SCOPES))
        return None
    if severity is None or not _sound(words, number, values):
        return None
    return Entry(
        category=words.category,
        word=values["word"],
        right=values.get("right", ""),
        location=place,
        severity=severity,
        scope=scope,
        pattern=values.get("pattern", ""),
        cues=values.get("cues", ()),
        advice=values.get("advice", ""),
        since=values.get("since"),
        engine=words.engine,
        outside=words.outside,
    )


def _severity(words: WordList, number: int, values: Mapping[str, Any]) -> Severity | None:
    """Return the severity of an entry: from memory alone it is a warning at most."""
    text = words.given(values, "severity", Severity.WARNING.label)
    certainty = words.given(values, "certainty", CERTAIN)
    severity = SEVERITY_BY_LABEL.get(text)
    if severity is None:
        known = "、".join(SEVERITY_BY_LABEL)
        words.fault("wording-severity", number, "级别", 值=text, 可用=known)
    elif certainty not in {CERTAIN, FROM_MEMORY}:
        words.fault("wording-certainty", number, "把握", 值=certainty)
    elif severity is Severity.ERROR and certainty == FROM_MEMORY:
        if "severity" in values:
            words.fault("wording-memory", number, "级别", 值=text)
        return Severity.WARNING
    return severity


def _sound(words: WordList, number: int, values: Mapping[str, Any]) -> bool:
    """True for an entry that finds its own word, and nothing in what it must let pass."""
    word, pattern = values["word"], values.get("pattern", "")
    if not pattern:
        if "模式" in words.source.values["条目"][number]:
            words.fault("wording-empty", number, "模式", 值=word)
            return False
        return True
    limit = {"timeout": _SECONDS} if words.engine == "regex" else {}
    try:
        ready = compiled(pattern, words.engine)
        alarms = [text for text in values.get("right_uses", ()) if ready.search(text, **limit)]
        empty, found = ready.search("", **limit), ready.search(word, **limit)
    except ValueError as error:
        words.fault("wording-pattern", number, "模式", 值=word, 详情=str(error))
        return False
    except TimeoutError:
        words.fault("wording-pattern", number, "模式", 值=word, 详情="一秒内没有结果")
        return False
    if empty or (found and not found.group()):
        words.fault("wording-empty", number, "模式", 值=word)
    elif not found or not _cued(values):
        words.fault("wording-example", number, "误", 值=word)
    elif alarms:
        words.fault("wording-right-use", number, "不报", 值=word, 原文=alarms[0])
    else:
        return True
    return False


def _cued(values: Mapping[str, Any]) -> bool:
    """True when one of the cues, if there are any, stands in the word."""
    cues = values.get("cues", ())
    return not cues or any(cue in values["word"] for cue in cues)
