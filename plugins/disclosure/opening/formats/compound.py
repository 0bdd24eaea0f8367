"""Compound files (OLE): what the old formats share, and objects that programs put into others."""

from __future__ import annotations

import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

import olefile

from plugins.disclosure.opening.formats.properties import say_property
from plugins.disclosure.opening.kinds import EMBEDDED, MACRO, UNREAD
from plugins.disclosure.opening.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

_NATIVE, _OFFICE = "\x01Ole10Native", {"Package", "CONTENTS", "Contents"}
_INNER = ("WordDocument", "Workbook", "Book", "PowerPoint Document")
_PROPERTIES = ("author", "last_saved_by", "company", "manager", "title", "subject", "comments")
_STRINGS = 3


@contextmanager
def opened_compound(stream: BinaryIO) -> Iterator[olefile.OleFileIO]:
    """Open a compound file; the stream itself stays open."""
    file = olefile.OleFileIO(stream)
    try:
        yield file
    finally:
        file.close()


def stream_of(reading: Reading, file: olefile.OleFileIO, *path: str) -> bytes:
    """Return a stream's bytes, counted as unpacked."""
    if not file.exists(list(path)):
        return b""
    size = file.get_size(list(path))
    reading.budget.unpacked(size, 0, 1)
    with file.openstream(list(path)) as stream:
        data: bytes = stream.read()
    return data


def read_shared(reading: Reading, file: olefile.OleFileIO) -> None:
    """Read properties, objects inside and macros of a compound file."""
    if file.exists("\x05SummaryInformation") or file.exists("\x05DocumentSummaryInformation"):
        known = file.get_metadata()
        for name in _PROPERTIES:
            value = getattr(known, name, None)
            text = _decoded(value) if isinstance(value, bytes) else value
            if isinstance(text, str):
                say_property(reading, name, text)
    for path in file.listdir(streams=True, storages=False):
        reading.budget.file()
        if path[-1] == _NATIVE and len(path) > 1:
            _native(reading, stream_of(reading, file, *path))
        elif len(path) > 1 and path[-1] in _OFFICE:
            reading.remark(EMBEDDED)
            reading.inside("对象", stream_of(reading, file, *path))
        elif len(path) > 1 and path[-1] in _INNER:
            reading.remark(EMBEDDED)
            reading.remark(UNREAD, note="内嵌的旧格式对象没有检查")
        elif path[-1] == "_VBA_PROJECT":
            reading.remark(MACRO)


def _decoded(value: bytes) -> str:
    for code in ("utf-8", "gb18030"):
        try:
            return value.decode(code)
        except UnicodeDecodeError:
            continue
    return value.decode("latin-1")


def _native(reading: Reading, data: bytes) -> None:
    """Read a file that was dropped into a document: its name, two paths, and its bytes."""
    reading.remark(EMBEDDED)
    at, name = 6, ""
    for number in range(_STRINGS):
        end = data.find(b"\0", at)
        name = name or _decoded(data[at:end])
        at = end + 1 + (8 if number == 1 else 0)
        if end < 0:
            return
    if len(data) >= at + 4:
        size = struct.unpack_from("<I", data, at)[0]
        reading.inside(name, data[at + 4 : at + 4 + size])


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a compound file of no known format: what it shares with the others."""
    with opened_compound(stream) as file:
        if file.exists(_NATIVE):
            _native(reading, stream_of(reading, file, _NATIVE))
        elif file.exists("Package"):
            reading.inside("对象", stream_of(reading, file, "Package"))
        else:
            reading.remark(UNREAD, note="认不出是什么文件")
        read_shared(reading, file)
