"""YAML and front matter as text values with places, whatever state the file is in.

Events are read one by one rather than through a loader: a value keeps the text that was
typed (``0571`` is not 377), a repeated key is seen, and aliases, which could make a small
file explode, are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from plugins.disclosure.source.place import Location
from plugins.disclosure.source.source import Path as ValuePath
from plugins.disclosure.source.source import Source
from plugins.disclosure.source.text import Text, decode, read_text

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_FULL_WIDTH_COLON = re.compile(r"^(\s*(?:- )?)([\u4e00-\u9fff（）]{1,12})：", re.MULTILINE)
_COLON_WITHOUT_SPACE = re.compile(
    r"^(\s*(?:- )?)([\u4e00-\u9fff（）]{1,12}):(?=[^ \t\n])", re.MULTILINE
)
_COMMENT_AFTER_VALUE = re.compile(
    r"^ *(?:- +)?(?:[^\s:'\"#\[{]+: +|(?!\S+:(?: |$)))[^\s'\"\[{|>#-][^#\n]*?[ \t]+(#.*)$",
    re.MULTILINE,
)
_BLOCK_TEXT = re.compile(r"[:-] *[|>][-+0-9]*[ \t]*$", re.MULTILINE)
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
_COLON_IN_VALUE = re.compile(r"^(\s*[^\s:#'\"{\[]+: )([^'\"{\[|>\s].*?: .*)$", re.MULTILINE)
_COLONS = (
    ("yaml-full-width-colon", _FULL_WIDTH_COLON),
    ("yaml-colon-space", _COLON_WITHOUT_SPACE),
)
MAX_DEPTH = 12
"""Values nested deeper than this are refused: no file of the schema needs half of it."""


class _Stop(Exception):  # noqa: N818 -- a jump out of nested reading, not an error
    """Ends the reading of a file whose fault has been noted."""


def read_yaml(root: Path, path: str) -> Source:
    """Return the values of a YAML file; the top level must be a mapping.

    Nobody changes values and marks: the same text at the same path, read again in this process
    (while the site is made anew after each change, or in tests), has the same ones.
    """
    text = read_text(root, path)
    source = _source(text)
    if source.readable:
        parsed = _parsed(text.path, text.content)
        source.values, source.readable = parsed.values, parsed.readable
        source.marks, source.key_marks = parsed.marks, parsed.key_marks
        source.faults.extend(parsed.faults)
    return source


@lru_cache(maxsize=1024)
def _parsed(path: str, content: str) -> Source:
    """Return what YAML text holds, to be copied from and not to be added to."""
    source = Source(path)
    parse_yaml(source, content, 0)
    return source


def read_document(root: Path, path: str) -> Source:
    """Return the front matter and the body of a Markdown file."""
    text = read_text(root, path)
    source = _source(text)
    if source.readable:
        split_document(source, text.content)
    return source


def parse_document(path: str, data: bytes) -> Source:
    """Return the front matter and the body of a Markdown file that lies in no folder."""
    text = decode(path, data)
    source = _source(text)
    if source.readable:
        split_document(source, text.content)
    return source


def _source(text: Text) -> Source:
    source = Source(text.path)
    source.faults.extend(text.faults)
    source.readable = text.readable
    return source


def split_document(source: Source, content: str) -> None:
    """Fill ``source`` from a Markdown text with front matter between two ``---`` lines."""
    opening = _FENCE.match(content)
    if not opening:
        source.fault("front-matter-missing", Location(source.path))
        source.readable = False
        source.body = content
        return
    start = opening.end() + 1
    closing = _FENCE.search(content, start)
    if not closing:
        source.fault("front-matter-open", Location(source.path))
        source.readable = False
        source.body = ""
        return
    source.body = content[closing.end() + 1 :]
    source.body_line = content.count("\n", 0, closing.end()) + 2
    values = content[start : closing.start()]
    parse_yaml(source, values, 1)
    if " #" in values and source.readable and not _BLOCK_TEXT.search(values):
        _note_comments(source, values)


def _note_comments(source: Source, values: str) -> None:
    """Note what stands after `` #`` on the line of a value: YAML drops it without a word."""
    for match in _COMMENT_AFTER_VALUE.finditer(values):
        at = match.start(1)
        place = Location(source.path, _line_of(values, at) + 2, at - values.rfind("\n", 0, at))
        source.fault("yaml-comment", place, 原文=match.group(1)[:40])


def parse_yaml(source: Source, content: str, lines_above: int) -> None:
    """Fill ``source.values`` from YAML text that begins below ``lines_above`` lines."""
    try:
        _Reader(source, lines_above).read(content)
    except _Stop:
        source.readable = False
    except yaml.YAMLError as error:
        source.readable = False
        _diagnose(source, content, lines_above, error)
    if not source.readable:
        source.values = {}


class _Reader:
    """Turns a stream of YAML events into text values and their places."""

    def __init__(self, source: Source, lines_above: int) -> None:
        self.source = source
        self.offset = lines_above + 1

    def read(self, content: str) -> None:
        loader = _Loader(content)
        self.next: Callable[[], Any] = loader.get_event
        try:
            self.next()
            event = self.next()
            if isinstance(event, yaml.StreamEndEvent):
                raise self._stop("yaml-empty", event)
            event = self.next()
            if not isinstance(event, yaml.MappingStartEvent):
                self._not_a_mapping(content, event)
            self.source.values = self._mapping((), 0)
            self.next()
            event = self.next()
            if not isinstance(event, yaml.StreamEndEvent):
                raise self._stop("yaml-two-documents", event)
        finally:
            loader.dispose()

    def _not_a_mapping(self, content: str, event: Any) -> None:
        for kind, pattern in _COLONS:
            match = pattern.search(content)
            if match:
                raise self._stop_at(kind, _line_of(content, match.start(2)), match, content)
        raise self._stop("yaml-not-a-mapping", event)

    def _stop_at(self, kind: str, line: int, match: re.Match[str], content: str) -> _Stop:
        column = match.start(2) - content.rfind("\n", 0, match.start(2))
        place = Location(self.source.path, line + self.offset, column)
        self.source.fault(kind, place, 键=match.group(2))
        return _Stop()

    def _stop(self, kind: str, event: Any) -> _Stop:
        self.source.fault(kind, self._location(event))
        return _Stop()

    def _location(self, event: Any) -> Location:
        mark = event.start_mark
        return Location(self.source.path, mark.line + self.offset, mark.column + 1)

    def _mapping(self, path: ValuePath, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        marks, key_marks, offset = self.source.marks, self.source.key_marks, self.offset
        while True:
            event = self.next()
            if type(event) is yaml.MappingEndEvent:
                return values
            if type(event) is not yaml.ScalarEvent:
                raise self._stop("yaml-key", event)
            key = event.value
            here = (*path, key)
            mark: Any = event.start_mark
            if key in values:
                first = Location(self.source.path, *key_marks[here])
                place = Location(self.source.path, mark.line + offset, mark.column + 1)
                self.source.fault("repeated-key", place, key, 键=key, 首次=str(first.line))
                self._value(self.next(), (*here, "again"), depth)
                continue
            key_marks[here] = (mark.line + offset, mark.column + 1)
            event = self.next()
            mark = event.start_mark
            marks[here] = (mark.line + offset, mark.column + 1)
            values[key] = self._value(event, here, depth)

    def _value(self, event: Any, path: ValuePath, depth: int) -> Any:
        if type(event) is yaml.ScalarEvent:
            if event.anchor or event.tag:
                raise self._stop("yaml-alias", event)  # &甲 and !甲 would be dropped unseen
            return event.value
        if depth > MAX_DEPTH:
            raise self._stop("yaml-too-deep", event)
        if type(event) is yaml.MappingStartEvent:
            return self._mapping(path, depth + 1)
        if type(event) is yaml.SequenceStartEvent:
            return self._sequence(path, depth + 1)
        raise self._stop("yaml-alias", event)

    def _sequence(self, path: ValuePath, depth: int) -> list[Any]:
        items: list[Any] = []
        while True:
            event = self.next()
            if type(event) is yaml.SequenceEndEvent:
                return items
            here = (*path, len(items))
            mark = event.start_mark
            self.source.marks[here] = (mark.line + self.offset, mark.column + 1)
            items.append(self._value(event, here, depth))


def _line_of(content: str, offset: int) -> int:
    return content.count("\n", 0, offset)


def _diagnose(source: Source, content: str, lines_above: int, error: yaml.YAMLError) -> None:
    """Note the fault that an editor can understand behind a parser's complaint."""
    mark = _mark(error)
    line = mark.line if mark else _line_of_bad_character(content, error)
    column = mark.column if mark else 0
    for kind, pattern in (
        ("yaml-tab", _TAB_INDENT),
        *_COLONS,
        ("yaml-colon", _COLON_IN_VALUE),
    ):
        match = _near(pattern, content, line)
        if match:
            start = match.start(2) if pattern.groups else match.start()
            place = Location(
                source.path,
                _line_of(content, start) + lines_above + 1,
                start - content.rfind("\n", 0, start),
            )
            source.fault(kind, place, 键=match.group(0).strip().partition(":")[0].rstrip("："))
            return
    place = Location(source.path, line + lines_above + 1, column + 1)
    lines = content.split("\n")
    text = lines[line] if line < len(lines) else ""
    source.fault("yaml-syntax", place, 原文=text.strip()[:40])


def _mark(error: yaml.YAMLError) -> Any:
    """Return the parser's mark: where a quote or bracket opened, if it was never closed."""
    context = getattr(error, "context", None) or ""
    if "quoted" in context or "flow" in context:
        return getattr(error, "context_mark", None)
    return getattr(error, "problem_mark", None)


def _near(pattern: re.Pattern[str], content: str, line: int) -> re.Match[str] | None:
    """Return the match on the line of the error or on one of the two above it."""
    for match in pattern.finditer(content):
        at = _line_of(content, match.start(2) if pattern.groups else match.start())
        if line - 2 <= at <= line:
            return match
    return None


def _line_of_bad_character(content: str, error: yaml.YAMLError) -> int:
    """Return the line, from 0, of a character that YAML forbids; the parser counts bytes."""
    position = getattr(error, "position", 0)
    before = content.encode("utf-8", "surrogatepass")[:position]
    return before.count(b"\n")
