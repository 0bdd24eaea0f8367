"""Bytes as text: encoding, byte-order mark, NUL and size, none of them ever a traceback."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from plugins.disclosure.source.place import Fault, Location

MAX_TEXT_BYTES = 8 * 1024 * 1024
"""A text file above this many bytes is reported and not read (8 MiB)."""

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Text:
    """What a file says, and the faults met on the way. ``content`` is empty if unreadable."""

    path: str
    content: str
    faults: tuple[Fault, ...] = ()
    readable: bool = True


def read_text(root: Path, path: str) -> Text:
    """Return the text of ``root/path``, decoded as UTF-8 or as what it really is.

    A file in GBK or UTF-16 is still read, so that nothing is left out, and the fault names
    the encoding. Never raises for what a file holds.
    """
    place = Location(path)
    full = root / path
    try:
        size = full.stat().st_size
        if size > MAX_TEXT_BYTES:
            facts = {"大小": f"{size / 1048576:.1f}", "上限": str(MAX_TEXT_BYTES // 1048576)}
            return Text(path, "", (Fault("too-large", place, facts=facts),), readable=False)
        data = full.read_bytes()
    except OSError as error:
        fault = Fault("unreadable", place, facts={"原因": error.strerror or str(error)})
        return Text(path, "", (fault,), readable=False)
    return decode(path, data)


def decode(path: str, data: bytes) -> Text:
    """Return ``data`` as text with the faults of its encoding."""
    place = Location(path)
    if not data.strip():
        return Text(path, "", (Fault("empty-file", place),), readable=False)
    faults: list[Fault] = []
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
        faults.append(Fault("byte-order-mark", place))
    content, encoding_fault = _characters(data, place)
    if encoding_fault:
        faults.append(encoding_fault)
    if "\0" in content:
        line = content.count("\n", 0, content.index("\0")) + 1
        faults.append(Fault("nul-character", Location(path, line)))
        content = content.replace("\0", "")
    if "\r" in content:
        content = content.replace("\r\n", "\n").replace("\r", "\n")
    return Text(path, content, tuple(faults))


def _characters(data: bytes, place: Location) -> tuple[str, Fault | None]:
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        at = error.start
    if data.startswith(_UTF16_MARKS):
        return _fallback(data, place, "utf-16", "UTF-16")
    place = Location(place.path, data.count(b"\n", 0, at) + 1)
    return _fallback(data, place, "gb18030", "GBK")


def _fallback(data: bytes, place: Location, codec: str, name: str) -> tuple[str, Fault]:
    try:
        return data.decode(codec), Fault("wrong-encoding", place, facts={"编码": name})
    except UnicodeDecodeError:
        fault = Fault("wrong-encoding", place, facts={"编码": "无法识别的编码"})
        return data.decode("utf-8", "replace"), fault
