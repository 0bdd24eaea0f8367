"""Markdown cut into blocks: headings, lists, tables and paragraphs, kept as written."""

from __future__ import annotations

import re
from itertools import pairwise

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, Block, BlockKind, Manuscript
from plugins.importing.reading import markdown_inline
from plugins.importing.reading.html_blocks import blocks_of_fragment

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?")
_SETEXT = re.compile(r" {0,3}(=+|-{2,})[ \t]*")
_ITEM = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+\S")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_SEPARATOR = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_INDENT = re.compile(r"(?: {4,}|\t)\S")
_TABLE = re.compile(r"<table\b.*?</table\s*>", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(r"(?:(?<! ) {2,}|\\|<br\s*/?>)\n|<br\s*/?>", re.IGNORECASE)
_MARKS = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\*\*|^[ \t]*(?:[-+*]|\d+[.)])[ \t]+", re.MULTILINE)


def blocks(script: Manuscript, text: str, first: int) -> list[Block]:
    """Return the blocks of a Markdown text whose first line has the number ``first``."""
    out: list[Block] = []
    at = 0
    for match in _TABLE.finditer(text) if "</table" in text.lower() else ():
        out += _without_tables(script, text[at : match.start()], first + text.count("\n", 0, at))
        line = first + text.count("\n", 0, match.start())
        out += blocks_of_fragment(script, match.group(), line)
        at = match.end()
    return out + _without_tables(script, text[at:], first + text.count("\n", 0, at))


def _without_tables(script: Manuscript, text: str, first: int) -> list[Block]:
    reading = _Reading(script)
    lines = text.split("\n")
    for number, (line, after) in enumerate(pairwise([*lines, ""]), start=first):
        reading.take(line, after, number)
    reading.finish()
    return reading.out


class _Reading:
    """Collects the lines of a block until something else begins."""

    def __init__(self, script: Manuscript) -> None:
        self.script = script
        self.out: list[Block] = []
        self.lines: list[str] = []
        self.kind: BlockKind = "paragraph"
        self.first = 0
        self.fence = ""
        self.gap = False

    def take(self, line: str, after: str, number: int) -> None:
        """Take one line; ``after`` is the next, which may say what this one is."""
        if self.fence:
            self._add(line, number)
            if line.strip().startswith(self.fence):
                self.fence = ""
                self.finish()
            return
        if not line.strip(" \t\u3000\xa0"):
            self._blank()
            return
        if match := _FENCE.match(line):
            self._begin("paragraph", number)
            self.fence = match.group(1)
            self.lines.append(line)
        elif match := _ATX.fullmatch(line):
            self.finish()
            self._heading(match.group(2) or "", len(match.group(1)), number)
        elif self._underlines(line):
            text = " ".join(one.strip() for one in self.lines)
            self.lines = []
            self._heading(text, 1 if line.strip()[0] == "=" else 2, self.first)
        else:
            self._text(line, after, number)

    def _text(self, line: str, after: str, number: int) -> None:
        if self.kind == "table" and self.lines and "|" in line:
            self.lines.append(line.strip())
        elif "|" in line and _SEPARATOR.fullmatch(after) and "|" in after:
            self._begin("table", number)
            self.lines.append(line.strip())
        elif _ITEM.match(line) and not (_INDENT.match(line) and self.kind != "list"):
            if self.kind != "list" or not self.lines:
                self._begin("list", number)
            self._add(line, number)
        elif self.kind == "list" and self.lines and (not self.gap or _INDENT.match(line)):
            self._add(line, number)
        else:
            if self.kind != "paragraph" or self.gap:
                self._begin("paragraph", number)
            self._add(self._unindented(line, number), number)

    def _unindented(self, line: str, number: int) -> str:
        if _INDENT.match(line):
            self.script.remark(CHANGED, words.INDENT_GONE, number)
        return line.lstrip(" \t\u3000\xa0")

    def _underlines(self, line: str) -> bool:
        single = self.kind == "paragraph" and bool(self.lines) and not self.gap
        return single and bool(_SETEXT.fullmatch(line))

    def _blank(self) -> None:
        if self.kind == "list" and self.lines:
            self.gap = True
        else:
            self.finish()

    def _begin(self, kind: BlockKind, number: int) -> None:
        self.finish()
        self.kind, self.first = kind, number

    def _add(self, line: str, number: int) -> None:
        if not self.lines:
            self.first = number
        if self.gap and self.lines:
            self.lines.append("")
        self.gap = False
        self.lines.append(line.rstrip("\t\u3000\xa0") if self.fence == "" else line)

    def _heading(self, text: str, level: int, number: int) -> None:
        text = " ".join(text.split())
        if text.rstrip("#").endswith(" ") or not text.strip("#"):
            text = text.rstrip("#").rstrip()
        text = markdown_inline.files_and_links(self.script, text, number)
        if text:
            self.out.append(Block("heading", text, _plain(text), number, level))

    def finish(self) -> None:
        """End the block that is being collected."""
        lines, kind = self.lines, self.kind
        self.lines, self.gap, self.kind = [], False, "paragraph"
        if not lines:
            return
        text = "\n".join(lines).rstrip()
        text = markdown_inline.files_and_links(self.script, text, self.first)
        pieces = _BREAK.split(text) if kind == "paragraph" and not _FENCE.match(text) else [text]
        for piece in pieces:
            body = "\n".join(line.rstrip() for line in piece.split("\n"))
            if body.strip():
                self.out.append(Block(kind, body, _plain(body), self.first))


def _plain(text: str) -> str:
    return _MARKS.sub("", text).strip()
