"""Reads shards and lists one bit after the other, written from the description of the format."""

from __future__ import annotations

from dataclasses import dataclass, field

FIELDS = ("body", "title", "number", "index")
CLASSES = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 28, 40, 64, 100)
MARK_BITS, HEAD = 20, 4
Row = tuple[int, int | None, int | None]
"""A document, the class of its times, its places; None where the list does not say so."""


class TooShortError(ValueError):
    """There are no more bits."""


class Bits:
    """Bits in order, the highest of each byte first."""

    def __init__(self, data: bytes) -> None:
        self._text = "".join(f"{byte:08b}" for byte in data)
        self.at = 0

    def take(self, length: int) -> int:
        """Return the next bits as a number."""
        part = self._text[self.at : self.at + length]
        if len(part) < length:
            raise TooShortError
        self.at += length
        return int(part or "0", 2)

    def ones(self, most: int) -> int:
        """Return how many ones come, before a zero or up to so many."""
        count = 0
        while count < most and self.take(1):
            count += 1
        return count

    def gamma(self) -> int:
        """Return a number from 1 on."""
        zeros = 0
        while not self.take(1):
            zeros += 1
        return 1 << zeros | self.take(zeros)

    def rice(self, low: int) -> int:
        """Return a number from 0 on."""
        high = self.ones(12)
        return self.take(24) if high == 12 else high << low | self.take(low)

    def align(self) -> None:
        """Go on with a whole byte."""
        self.at = -(-self.at // 8) * 8


@dataclass
class Entry:
    """What a shard says of a term."""

    df: int = 0
    heavy: int = -1
    body: list[Row] = field(default_factory=list)
    title: list[Row] = field(default_factory=list)
    number: list[Row] = field(default_factory=list)
    index: list[Row] = field(default_factory=list)


def low_bits(space: int, count: int) -> int:
    """Return the low bits of the gaps between so many numbers below ``space``."""
    return max((space * 11 // (16 * max(count, 1))).bit_length() - 1, 0)


def read_list(bits: Bits, count: int, size: int, name: str) -> list[Row]:
    """Return a list of so many documents of ``size``."""
    rows: list[Row] = []
    low = low_bits(size, count)
    doc = -1
    for _ in range(count):
        doc += bits.rice(low) + 1
        kind = places = None
        if name in ("body", "title"):
            ones = bits.ones(5)
            kind = ones if ones < 5 else bits.take(4)
        if name == "body" and count > 128 and kind is not None and kind < 5:
            places = _places(bits, kind)
        rows.append((doc, kind, places))
    return rows


def _places(bits: Bits, kind: int) -> int:
    if kind > 2:
        return bits.take(8)
    found = 0
    for _ in range(kind + 1):
        found |= 1 << bits.take(3)
    return found


def read_heavy(data: bytes, size: int) -> list[Row]:
    """Return the list in a file of its own."""
    assert data[:HEAD] == b"GK\x04h"
    bits = Bits(data[HEAD:])
    return read_list(bits, bits.gamma(), size, "body")


def read_shard(data: bytes, size: int) -> tuple[dict[int, Entry], int, list[int]]:
    """Return the entries of a shard by mark, its turn, and its documents of the kind across."""
    assert data[:HEAD] == b"GK\x04s"
    bits = Bits(data[HEAD:])
    count = bits.gamma() - 1
    turn = bits.gamma() - 1
    low = low_bits(1 << MARK_BITS, count)
    entries: dict[int, Entry] = {}
    flags: list[int] = []
    mark = -1
    for _ in range(count):
        mark += bits.rice(low) + 1
        entries[mark] = Entry()
        flags.append(1 if bits.take(1) else bits.take(5))
    for place, name in enumerate(FIELDS):
        bits.align()
        for entry, flag in zip(entries.values(), flags, strict=True):
            if flag >> place & 1:
                _fill(entry, name, flag, bits, size)
    bits.align()
    across = [doc for doc, _, _ in read_list(bits, bits.gamma() - 1, size, "number")]
    bits.align()
    assert bits.at == 8 * (len(data) - HEAD)
    return entries, turn, across


def _fill(entry: Entry, name: str, flag: int, bits: Bits, size: int) -> None:
    count = bits.gamma()
    if name == "body":
        entry.df = count
        if flag >> 4:
            entry.heavy = bits.take(24)
            return
    setattr(entry, name, read_list(bits, count, size, name))
