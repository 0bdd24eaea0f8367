"""PowerPoint 97–2003 (ppt): every text of the file, without its slide."""

from __future__ import annotations

import struct
from typing import BinaryIO

from plugins.disclosure.opening.formats.compound import opened_compound, read_shared, stream_of
from plugins.disclosure.opening.reading import Reading

_WIDE, _NARROW, _STRING = 0x0FA0, 0x0FA8, 0x0FBA
_CONTAINER = 0x0F


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read the texts of a presentation in the order of the file."""
    with opened_compound(stream) as file:
        data = stream_of(reading, file, "PowerPoint Document")
        at = 0
        while at + 8 <= len(data):
            version, kind, size = struct.unpack_from("<HHI", data, at)
            at += 8
            if version & 0x0F == _CONTAINER:
                continue
            text = ""
            if kind in {_WIDE, _STRING}:
                text = data[at : at + size].decode("utf-16-le", "replace")
            elif kind == _NARROW:
                text = data[at : at + size].decode("latin-1")
            reading.text(text.replace("\r", "\n"), "幻灯片")
            at += size
        read_shared(reading, file)
