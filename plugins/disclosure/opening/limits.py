"""How much of an attachment is read at most, and what has been used of it."""

from __future__ import annotations

from dataclasses import dataclass
from time import process_time
from typing import Any, BinaryIO

NO_MEMORY = "需要的内存过多，没有读完"
"""What the remark says when the cap on memory was met."""
_MEGABYTE = 1024 * 1024
_FREE_EXPANSION = 10 * _MEGABYTE
_OF_TIME = 0.8
_EVERY = 512


class OverLimitError(Exception):
    """A limit was met; the words say which, for the remark."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one attachment may cost: bytes, files inside, depth, rows, texts, seconds of CPU.

    ``memory`` is the address space of the process that opens, where the platform can cap it;
    ``expanded`` counts all that is unpacked, at any depth.
    """

    size: int = 100 * _MEGABYTE
    expanded: int = 200 * _MEGABYTE
    ratio: int = 250
    files: int = 2000
    depth: int = 4
    rows: int = 200_000
    passages: int = 300_000
    characters: int = 12_000_000
    seconds: int = 30
    memory: int = 320 * _MEGABYTE


class Budget:
    """What is left of the limits while one attachment is read."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.depth = self.files = self.rows = self.expanded = 0
        self.passages = self.characters = 0
        self.until = process_time() + limits.seconds * _OF_TIME

    def time(self) -> None:
        """End the reading while there is still time to hand over what was read."""
        if process_time() > self.until:
            raise OverLimitError(f"用时过长，{self.limits.seconds} 秒内没有读完")

    def file(self) -> None:
        """Count a file inside; too many end the reading."""
        self.time()
        self.files += 1
        if self.files > self.limits.files:
            raise OverLimitError(f"内含文件超过 {self.limits.files} 个")

    def row(self) -> None:
        """Count a row of a table."""
        self.rows += 1
        if self.rows % _EVERY == 0:
            self.time()
        if self.rows > self.limits.rows:
            raise OverLimitError(f"表格行数过多，只读了前 {self.limits.rows} 行")

    def text(self, length: int) -> None:
        """Count a text that is kept."""
        self.passages += 1
        self.characters += length
        if self.passages > self.limits.passages or self.characters > self.limits.characters:
            raise OverLimitError(f"文字过多，只读了前 {self.passages - 1} 处")

    def unpacked(self, length: int, so_far: int, packed: int) -> None:
        """Count bytes that came out of a compressed file, of which ``packed`` went in."""
        self.expanded += length
        if self.expanded > self.limits.expanded:
            raise OverLimitError(f"解压后超过 {self.limits.expanded // _MEGABYTE} MB")
        if so_far > _FREE_EXPANSION and so_far > packed * self.limits.ratio:
            raise OverLimitError(f"压缩比超过 {self.limits.ratio} 倍")


class Unpacking:
    """A compressed stream that is read under a budget."""

    def __init__(self, stream: Any, packed: int, budget: Budget) -> None:
        self.stream, self.packed, self.budget = stream, packed, budget
        self.so_far = 0

    def read(self, size: int = 65536) -> bytes:
        """Return the next bytes."""
        data: bytes = self.stream.read(size)
        self.so_far += len(data)
        self.budget.unpacked(len(data), self.so_far, self.packed)
        return data

    def all(self) -> bytes:
        """Return the rest."""
        return b"".join(iter(self.read, b""))


def start_of(stream: BinaryIO, length: int = 4096) -> bytes:
    """Return the first bytes of a file, and go back to its start."""
    stream.seek(0)
    head = stream.read(length)
    stream.seek(0)
    return head
