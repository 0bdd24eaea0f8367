"""A compound file (OLE) written by hand: just enough for the old formats of Word."""

from __future__ import annotations

import struct
from collections.abc import Mapping

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_CUTOFF = 4096
_STREAM, _ROOT = 2, 5


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file with these streams at its root, each padded to 4096 bytes."""
    padded = {name: _padded(data) for name, data in streams.items()}
    chains, sectors = _laid_out(padded)
    directory = _directory(padded, chains)
    first = len(sectors)
    sectors += [directory[at : at + _SECTOR] for at in range(0, len(directory), _SECTOR)]
    tables = 1
    while (len(sectors) + tables) * 4 > tables * _SECTOR:
        tables += 1
    table = _table(chains, padded, first, len(sectors), tables)
    header = _header(tables, len(sectors), first)
    return header + b"".join(sectors) + table


def _padded(data: bytes) -> bytes:
    size = max(_CUTOFF, -(-len(data) // _SECTOR) * _SECTOR)
    return data.ljust(size, b"\0")


def _laid_out(streams: Mapping[str, bytes]) -> tuple[dict[str, int], list[bytes]]:
    """Return where each stream starts, and all of their sectors."""
    starts: dict[str, int] = {}
    sectors: list[bytes] = []
    for name, data in streams.items():
        starts[name] = len(sectors)
        sectors += [data[at : at + _SECTOR] for at in range(0, len(data), _SECTOR)]
    return starts, sectors


def _table(
    starts: Mapping[str, int], streams: Mapping[str, bytes], first: int, used: int, tables: int
) -> bytes:
    following = list(range(1, used + 1))
    for name, start in starts.items():
        following[start + len(streams[name]) // _SECTOR - 1] = _END
    following[first:] = [*range(first + 1, used), _END]
    following += [_FAT] * tables
    room = tables * _SECTOR // 4
    following += [_FREE] * (room - len(following))
    return struct.pack(f"<{room}I", *following)


def _directory(streams: Mapping[str, bytes], starts: Mapping[str, int]) -> bytes:
    """Return the directory: the streams hang on the root as one chain to the right."""
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    entries = [_entry("Root Entry", (_END, 0), child=1)]
    for number, name in enumerate(names, start=1):
        after = number + 1 if number < len(names) else _FREE
        entries.append(_entry(name, (starts[name], len(streams[name])), right=after))
    while len(entries) % 4:
        entries.append(b"\0" * 68 + struct.pack("<3I", _FREE, _FREE, _FREE) + b"\0" * 48)
    return b"".join(entries)


def _entry(name: str, where: tuple[int, int], *, right: int = _FREE, child: int = _FREE) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    kind = _ROOT if child != _FREE else _STREAM
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
    links = struct.pack("<3I", _FREE, right, child)
    start, size = where
    return head + links + b"\0" * 36 + struct.pack("<IQ", start, size)


def _header(tables: int, first_table: int, first_directory: int) -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    head += struct.pack("<5H6s", 0x3E, 3, 0xFFFE, 9, 6, b"\0" * 6)
    head += struct.pack("<4I", 0, tables, first_directory, 0)
    head += struct.pack("<5I", _CUTOFF, _END, 0, _END, 0)
    where = list(range(first_table, first_table + tables))
    return head + struct.pack("<109I", *where, *[_FREE] * (109 - tables))


def word_document(text: str, *, note: str = "", flags: int = 0) -> bytes:
    """Return a .doc whose text, and the text of one comment, stand in one piece."""
    body = text.replace("\n", "\r") + "\r"
    remark = f"{note}\r" if note else ""
    encoded = (body + remark).encode("utf-16-le")
    start = 1024
    base = bytearray(start)
    struct.pack_into("<HH", base, 0, 0xA5EC, 193)
    struct.pack_into("<H", base, 0x0A, 0x0200 | flags)
    counts = (len(body), 0, 0, 0, len(remark))
    struct.pack_into("<5i", base, 0x4C, *counts)
    length = len(body) + len(remark)
    pieces = struct.pack("<2I", 0, length) + struct.pack("<HIH", 0, start, 0)
    table = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<2I", base, 0x01A2, 0, len(table))
    return compound({"WordDocument": bytes(base) + encoded, "1Table": table})
