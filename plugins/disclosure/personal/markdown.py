"""A Markdown body as passages: the cells of its tables, and the text between them."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from plugins.disclosure.passage import Passage

_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*\|?[ \t]*")
_CELL = re.compile(r"(?:[^|\\\n]|\\.|\\)+")
_RULE_LONGEST = 2000


def passages_of(body: str) -> Iterator[tuple[int, Passage]]:
    """Yield each passage of a body with the offset where it begins."""
    if "|" not in body:
        yield 0, Passage(body)
        return
    lines = body.split("\n")
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    start, number, count = 0, 0, 0
    while number < len(lines):
        if number + 1 < len(lines) and "|" in lines[number] and _is_rule(lines[number + 1]):
            if start < number:
                yield offsets[start], Passage("\n".join(lines[start:number]))
            count += 1
            number = yield from _table(lines, offsets, number, f"正文表格{count}")
            start = number
        else:
            number += 1
    if start < len(lines):
        yield offsets[start], Passage("\n".join(lines[start:]))


def _is_rule(line: str) -> bool:
    return "-" in line and "|" in line and len(line) < _RULE_LONGEST and bool(_RULE.fullmatch(line))


def _table(
    lines: list[str], offsets: list[int], number: int, name: str
) -> Generator[tuple[int, Passage], None, int]:
    """Yield the cells of the table whose headings stand on a line; return the line after it."""
    row = 0
    while number < len(lines) and "|" in lines[number]:
        if not _is_rule(lines[number]):
            row += 1
            yield from _cells(lines[number], offsets[number], name, row)
        number += 1
    return number


def _cells(line: str, offset: int, name: str, row: int) -> Iterator[tuple[int, Passage]]:
    column = 0 if line.lstrip().startswith("|") else 1
    at = 0
    for match in _CELL.finditer(line):
        column += line.count("|", at, match.start())
        text, at = match[0].strip(), match.end()
        if text:
            begin = offset + match.start() + len(match[0]) - len(match[0].lstrip())
            yield begin, Passage(text, f"{name}第{row}行第{column}列", name, row, column)
