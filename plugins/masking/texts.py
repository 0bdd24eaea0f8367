"""Texts as passages, and their masked copies: Markdown, plain text, CSV, HTML."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal import Lists
from plugins.disclosure.personal.markdown import passages_of
from plugins.disclosure.personal.proposals import Proposal, applied, proposals

_CELL = re.compile(r"<(tr|t[dh])\b[^>]{0,500}>([^<]*)", re.IGNORECASE)
_ENCODINGS = ("utf-8-sig", "gb18030")


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was done, or could not be done: the place, the kind, the passage."""

    place: str
    proposal: Proposal
    value: str


class NotTextError(ValueError):
    """The bytes are no text in an encoding that offices use."""


def decoded(data: bytes) -> tuple[str, str]:
    """Return a text and the encoding that a copy has to be written in.

    Raises NotTextError for bytes that are neither UTF-8 nor GBK.
    """
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        marked = encoding == "utf-8-sig" and data.startswith(b"\xef\xbb\xbf")
        return text, encoding if marked or encoding != "utf-8-sig" else "utf-8"
    raise NotTextError


def mask_text(text: str, suffix: str, about: str, lists: Lists) -> tuple[str, list[Told]]:
    """Return the masked copy of a text of a kind, and what was masked in it."""
    if suffix == ".csv":
        return _mask_csv(text, about, lists)
    pieces = list(_PIECES.get(suffix, passages_of)(text))
    passages = [passage for _, passage in pieces]
    changes: dict[int, list[Proposal]] = defaultdict(list)
    told = []
    for one in proposals(passages, lists, about):
        changes[one.index].append(one)
        offset, passage = pieces[one.index]
        line = text.count("\n", 0, offset + one.start) + 1
        told.append(Told(f"第{line}行", one, passage.text[one.start : one.end]))
    for index in sorted(changes, key=lambda each: pieces[each][0], reverse=True):
        offset, passage = pieces[index]
        end = offset + len(passage.text)
        text = text[:offset] + applied(passage.text, changes[index]) + text[end:]
    return text, told


def _mask_csv(text: str, about: str, lists: Lists) -> tuple[str, list[Told]]:
    delimiter = "\t" if "\t" in text.partition("\n")[0] else ","
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    cells = [
        (row, column, Passage(cell, "", "表", row + 1, column + 1))
        for row, line in enumerate(rows)
        for column, cell in enumerate(line)
    ]
    changes: dict[int, list[Proposal]] = defaultdict(list)
    told = []
    for one in proposals([passage for _, _, passage in cells], lists, about):
        row, column, passage = cells[one.index]
        changes[one.index].append(one)
        told.append(Told(f"第{row + 1}行第{column + 1}列", one, passage.text[one.start : one.end]))
    for index, found in changes.items():
        row, column, passage = cells[index]
        rows[row][column] = applied(passage.text, found)
    out = io.StringIO()
    ending = "\r\n" if "\r\n" in text else "\n"
    csv.writer(out, delimiter=delimiter, lineterminator=ending).writerows(rows)
    return out.getvalue(), told


def _html(text: str) -> Iterator[tuple[int, Passage]]:
    """Yield the cells of tables, and what stands between them with its tags."""
    at = row = column = 0
    for match in _CELL.finditer(text):
        if match[1].lower() == "tr":
            row, column = row + 1, 0
            continue
        column += 1
        if match.start(2) > at:
            yield at, Passage(text[at : match.start(2)])
        yield match.start(2), Passage(match[2], "", "表", row, column)
        at = match.end(2)
    if at < len(text):
        yield at, Passage(text[at:])


def _plain(text: str) -> Iterator[tuple[int, Passage]]:
    yield 0, Passage(text)


_PIECES: dict[str, Callable[[str], Iterator[tuple[int, Passage]]]] = {
    ".txt": _plain,
    ".html": _html,
    ".htm": _html,
}
