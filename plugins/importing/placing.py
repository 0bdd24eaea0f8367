"""Which column a text goes to: the one that is named, the map's, or what the text suggests."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from plugins.disclosure.cli.main import UsageError
from plugins.disclosure.fields import parse_date
from plugins.disclosure.model import INSTITUTIONS, ColumnPath
from plugins.disclosure.schema import DOCUMENTS, Schema
from plugins.disclosure.source import Source, read_yaml
from plugins.importing import words
from plugins.importing.manuscript import Manuscript

AUTO = "auto"
_ENTRIES, _PATTERN, _COLUMN, _SKIP, _NOTE = "对应", "匹配", "栏目", "跳过", "说明"
_SUBJECTS = ("路径", "标题", "文号")
GIVEN = (
    words.KIND,
    words.MADE_BY,
    words.ORIGIN,
    words.TOPIC,
    words.MADE_ON,
    words.PUBLISHED_ON,
)
_DATES = frozenset({words.MADE_ON, words.PUBLISHED_ON})
_BY_TITLE = (
    (re.compile(r".*解读.*"), ("政策法规解读", "政策解读")),
    (re.compile(r".*讲话.*"), ("领导讲话",)),
    (re.compile(r".*总结.*"), ("工作总结",)),
    (re.compile(r".*(?:工作计划|工作要点|工作安排).*"), ("工作计划",)),
    (re.compile(r".*简报.*"), ("工作简报",)),
    (re.compile(r".*(?:通知|意见|办法|规定|细则|方案)(?:[（(].*[）)])?"), ("规范性文件",)),
    (re.compile(r"中华人民共和国.*法(?:[（(].*[）)])?"), ("法律",)),
    (re.compile(r".*条例(?:[（(].*[）)])?"), ("法规",)),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a map: what it matches, and the column or the reason for leaving out."""

    patterns: Mapping[str, str]
    column: ColumnPath = ()
    skip: str = ""
    given: Mapping[str, str] = field(default_factory=dict)

    def matches(self, subjects: Mapping[str, str]) -> bool:
        """Return true when every pattern of the entry fits its subject."""
        return all(_fits(pattern, subjects[name]) for name, pattern in self.patterns.items())


def columns_of(schema: Schema) -> dict[str, ColumnPath]:
    """Return the columns that documents fill, by path as written and by slug."""
    found: dict[str, ColumnPath] = {INSTITUTIONS[0]: INSTITUTIONS}
    for column in schema.walk():
        if column.filling == DOCUMENTS and not column.children:
            found[column.label] = column.path
            found.setdefault(column.slug, column.path)
    return found


def subjects_of(name: str, title: str = "", number: str = "") -> dict[str, str]:
    """Return what the patterns of a map are held against."""
    return dict(zip(_SUBJECTS, (name.partition("#")[0], title, number), strict=True))


def first_match(entries: tuple[Entry, ...], subjects: Mapping[str, str]) -> Entry | None:
    """Return the first entry that matches, or None."""
    return next((entry for entry in entries if entry.matches(subjects)), None)


def suggested(script: Manuscript, columns: Mapping[str, ColumnPath]) -> ColumnPath:
    """Return the column that the page names or the title suggests, empty when there is none."""
    paths = sorted(set(columns.values()))
    names = [script.column_name] if script.column_name else []
    for pattern, wanted in _BY_TITLE:
        if pattern.fullmatch(script.title):
            names += wanted
            break
    for name in names:
        found = [path for path in paths if path[-1] == name]
        if len(found) == 1:
            return found[0]
    return ()


def read_map(
    path: str, columns: Mapping[str, ColumnPath], vocabularies: Mapping[str, frozenset[str]]
) -> tuple[Entry, ...]:
    """Return the entries of a map; raises UsageError with the line of what is wrong in it."""
    full = Path(path)
    if not full.is_file():
        raise UsageError(words.MAP_MISSING.format(path=path))
    source = read_yaml(full.parent, full.name)
    if not source.readable or source.faults:
        fault = source.faults[0]
        raise UsageError(words.MAP_UNREADABLE.format(place=fault.location, kind=fault.kind))
    listed = source.values.get(_ENTRIES)
    if not isinstance(listed, list) or source.values.keys() - {_ENTRIES, _NOTE}:
        raise UsageError(words.MAP_SHAPE.format(place=source.at(_ENTRIES)))
    reading = _MapReading(source, columns, vocabularies)
    return tuple(reading.entry(number, values) for number, values in enumerate(listed))


class _MapReading:
    """Reads the entries of one map, with the place of each for complaints."""

    def __init__(
        self,
        source: Source,
        columns: Mapping[str, ColumnPath],
        vocabularies: Mapping[str, frozenset[str]],
    ) -> None:
        self.source = source
        self.columns = columns
        self.vocabularies = vocabularies

    def entry(self, number: int, values: object) -> Entry:
        """Return one entry."""
        if not isinstance(values, dict):
            raise self._wrong(words.MAP_SHAPE, number)
        known = (_PATTERN, _COLUMN, _SKIP, _NOTE, *GIVEN)
        for key, value in values.items():
            if key not in known:
                raise self._wrong(words.MAP_KEY, number, key, key=key, known="、".join(known))
            if key != _PATTERN and not isinstance(value, str):
                raise self._wrong(words.MAP_TEXT, number, key, key=key)
        patterns = self._patterns(number, values.get(_PATTERN))
        if bool(values.get(_COLUMN)) == bool(values.get(_SKIP)):
            raise self._wrong(words.MAP_NO_TARGET, number)
        if values.get(_SKIP):
            return Entry(patterns, skip=values[_SKIP])
        wanted = values[_COLUMN].strip("/")
        if wanted not in self.columns:
            known_columns = "、".join(name for name in self.columns if not name.isascii())
            template = "对应表 {place}：" + words.COLUMN_UNKNOWN
            raise self._wrong(
                template, number, _COLUMN, name="该机构", column=wanted, known=known_columns
            )
        given = {key: values[key] for key in GIVEN if values.get(key)}
        self._check_given(number, given)
        return Entry(patterns, self.columns[wanted], given=given)

    def _patterns(self, number: int, value: object) -> dict[str, str]:
        patterns = {_SUBJECTS[0]: value} if isinstance(value, str) else value
        if not isinstance(patterns, dict) or not patterns:
            raise self._wrong(words.MAP_NO_PATTERN, number)
        for key, pattern in patterns.items():
            if key not in _SUBJECTS:
                known = "、".join(_SUBJECTS)
                raise self._wrong(words.MAP_KEY, number, _PATTERN, key=key, known=known)
            if not isinstance(pattern, str) or not pattern:
                raise self._wrong(words.MAP_TEXT, number, _PATTERN, key=key)
            if _is_regex(pattern):
                try:
                    re.compile(pattern[1:-1])
                except re.error as error:
                    raise self._wrong(
                        words.MAP_PATTERN, number, _PATTERN, pattern=pattern, reason=str(error)
                    ) from None
        return patterns

    def _check_given(self, number: int, given: Mapping[str, str]) -> None:
        for key, value in given.items():
            if key in _DATES and parse_date(value) is None:
                raise self._wrong(words.MAP_DATE, number, key, value=value)
            allowed = self.vocabularies.get(key)
            if allowed and value not in allowed:
                raise self._wrong(words.MAP_WORD, number, key, value=value, field=key)

    def _wrong(self, template: str, *path: str | int, **facts: str) -> UsageError:
        place = self.source.at(_ENTRIES, *path)
        return UsageError(template.format(place=place, **facts))


def _is_regex(pattern: str) -> bool:
    return bool(re.fullmatch(r"/.+/", pattern))


def _fits(pattern: str, subject: str) -> bool:
    """Return true when ``/regex/`` is found in the subject, or a glob fits it whole.

    A path is also held against a glob with a ``/`` before it, so that ``*/行政法/*`` fits
    at the top too.
    """
    if _is_regex(pattern):
        return bool(re.search(pattern[1:-1], subject))
    return fnmatchcase(subject, pattern) or fnmatchcase("/" + subject, pattern)
