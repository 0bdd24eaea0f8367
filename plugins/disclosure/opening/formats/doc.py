"""Word 97–2003 (doc): the text by its table of pieces, with notes and comments."""

from __future__ import annotations

import re
import struct
from typing import BinaryIO

from plugins.disclosure.opening.formats.blocks import Blocks
from plugins.disclosure.opening.formats.compound import opened_compound, read_shared, stream_of
from plugins.disclosure.opening.kinds import COMMENT, UNREAD
from plugins.disclosure.opening.reading import DamagedError, EncryptedError, Reading

_WORD_97 = 0xA5EC
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_COMPRESSED = 0x40000000
_PIECES, _FORMAT = 2, 1
_COUNTS, _CLX = 0x4C, 0x01A2
# The parts of the text in their order in the file, and how each is shown; the fourth was
# once for macros and is left out.
_STORIES = (
    ("", ""),
    ("脚注", ""),
    ("页眉页脚", ""),
    None,
    ("批注", COMMENT),
    ("尾注", ""),
    ("文本框", ""),
    ("页眉文本框", ""),
)
_CONTROL = re.compile(r"[\x00-\x06\x08\x0e-\x12\x15-\x1f]")
_SHORT = 0x01AA


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a document."""
    with opened_compound(stream) as file:
        base = stream_of(reading, file, "WordDocument")
        if len(base) < _SHORT or struct.unpack_from("<H", base)[0] != _WORD_97:
            reading.remark(UNREAD, note="Word 97 以前的格式没有办法读")
            return
        flags = struct.unpack_from("<H", base, 0x0A)[0]
        if flags & _ENCRYPTED:
            raise EncryptedError
        table = stream_of(reading, file, "1Table" if flags & _TABLE_1 else "0Table")
        _stories(reading, base, _text(base, table))
        read_shared(reading, file)


def _text(base: bytes, table: bytes) -> str:
    """Return the whole text: pieces of one or two bytes a letter, in order."""
    start, size = struct.unpack_from("<2I", base, _CLX)
    places, pieces = _piece_table(table[start : start + size])
    texts = []
    for number, piece in enumerate(pieces):
        length = places[number + 1] - places[number]
        if length < 0:
            raise DamagedError
        at = struct.unpack_from("<I", piece, 2)[0]
        if at & _COMPRESSED:
            at = (at & ~_COMPRESSED) // 2
            texts.append(base[at : at + length].decode("cp1252", "replace"))
        else:
            texts.append(base[at : at + 2 * length].decode("utf-16-le", "replace"))
    return "".join(texts)


def _piece_table(data: bytes) -> tuple[tuple[int, ...], list[bytes]]:
    """Return where the pieces begin, and the pieces; formats stand before them."""
    at = 0
    while at + 5 <= len(data) and data[at] == _FORMAT:
        at += 3 + struct.unpack_from("<H", data, at + 1)[0]
    if at + 5 > len(data) or data[at] != _PIECES:
        raise DamagedError
    size = struct.unpack_from("<I", data, at + 1)[0]
    body = data[at + 5 : at + 5 + size]
    count = (len(body) - 4) // 12
    places = struct.unpack_from(f"<{count + 1}I", body)
    rest = body[4 * (count + 1) :]
    return places, [rest[8 * number : 8 * number + 8] for number in range(count)]


def _stories(reading: Reading, base: bytes, text: str) -> None:
    counts = struct.unpack_from("<8i", base, _COUNTS)
    at = 0
    for count, story in zip(counts, _STORIES, strict=True):
        part, at = text[at : at + max(count, 0)], at + max(count, 0)
        if story and part.strip("\r \x07"):
            label, hidden = story
            if hidden:
                reading.remark(COMMENT)
            _story(Blocks(reading, label, cover=hidden), part)
    _story(Blocks(reading, "其他", cover="其他部件"), text[at:])


def _story(blocks: Blocks, text: str) -> None:
    """Give on paragraphs and cells; a row ends with a mark of a cell that holds nothing."""
    row: list[str] = []
    for line in re.findall(r"[^\r\x07\x0c]*(?:\r|\x07|\x0c|$)", text):
        words = _CONTROL.sub("", line.rstrip("\r\x07\x0c")).replace("\x0b", "\n")
        words = words.replace("\x13", " ").replace("\x14", " ")
        if not line.endswith("\x07"):
            _flow(blocks, row, words)
        elif words or not row:
            row.append(words)
        else:
            _row(blocks, row)
            row = []
    if row:
        _row(blocks, row)
    if blocks.in_table:
        blocks.end_table()


def _flow(blocks: Blocks, row: list[str], words: str) -> None:
    if row:
        row[-1] += f"\n{words}"
        return
    if blocks.in_table and words.strip():
        blocks.end_table()
    blocks.add(words)
    blocks.end_paragraph()


def _row(blocks: Blocks, cells: list[str]) -> None:
    if not blocks.in_table:
        blocks.table()
    blocks.row()
    for words in cells:
        blocks.cell()
        blocks.add(words)
        blocks.end_paragraph()
        blocks.end_cell()
