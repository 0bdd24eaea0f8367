"""Plain text: paragraphs with the line on which each begins."""

from __future__ import annotations

from typing import BinaryIO

from plugins.disclosure.opening.kinds import OVER_LIMIT
from plugins.disclosure.opening.reading import DamagedError, Reading

_CODES = ("utf-8-sig", "gb18030")
_BYTES = 4


def decoded(reading: Reading, stream: BinaryIO) -> str:
    """Return a text file as text: UTF-8, the Chinese code, or UTF-16 with its mark."""
    limit = reading.budget.limits.characters * _BYTES
    data = stream.read(limit + 1)
    if len(data) > limit:
        reading.remark(OVER_LIMIT, note=f"文字过多，只读了前 {limit // 1024 // 1024} MB")
        data = data[: limit - limit % 4]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    for code in _CODES:
        try:
            return data.decode(code)
        except UnicodeDecodeError as error:
            if len(data) - error.start < _BYTES:
                return data.decode(code, "replace")
    raise DamagedError


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a text by paragraphs."""
    lines: list[str] = []
    first = 1
    for number, line in enumerate(decoded(reading, stream).splitlines(), start=1):
        if line.strip():
            first = first if lines else number
            lines.append(line)
        elif lines:
            reading.text("\n".join(lines), f"第{first}行")
            lines = []
    if lines:
        reading.text("\n".join(lines), f"第{first}行")
