"""Rich text (rtf): its words, without their form."""

from __future__ import annotations

import re
from typing import BinaryIO

from plugins.disclosure.opening.formats.properties import say_property
from plugins.disclosure.opening.kinds import EMBEDDED, UNREAD
from plugins.disclosure.opening.reading import Reading

_TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_SILENT = {b"fonttbl", b"colortbl", b"stylesheet", b"pict", b"themedata", b"datastore"}
_SILENT |= {b"listtable", b"listoverridetable", b"rsidtbl", b"generator", b"latentstyles"}
_BREAKS = {b"par": b"\n", b"line": b"\n", b"row": b"\n", b"cell": b"\t", b"tab": b"\t"}
_LIMIT = 48 * 1024 * 1024


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read the words, one passage a paragraph."""
    data = stream.read(_LIMIT)
    if b"\\objdata" in data:
        reading.remark(EMBEDDED)
        reading.remark(UNREAD, note="内嵌的对象没有检查")
    author = re.search(rb"\{\\author ([^{}\\]{1,100})", data)
    if author:
        say_property(reading, "author", author[1].decode("gb18030", "replace"))
    for number, line in enumerate(_words(data).splitlines(), start=1):
        reading.text(line, f"第{number}段")


def _words(data: bytes) -> str:
    """Return the words: bytes in the Chinese code, and letters by number."""
    out: list[bytes] = []
    silent: list[bool] = [False]
    skipped = 0
    for match in _TOKEN.finditer(data):
        code, word, number, sign, brace, plain = match.groups()
        if brace:
            _brace(silent, brace)
        elif word in _SILENT or (sign == b"*"):
            silent[-1] = True
        elif silent[-1]:
            continue
        elif word == b"u" and number:
            out.append(chr(int(number) % 65536).encode("gb18030", "replace"))
            skipped = 1
        elif word:
            out.append(_BREAKS.get(word, b""))
        elif code or plain:
            text = bytes([int(code, 16)]) if code else plain
            out.append(text[skipped:])
            skipped = 0
        elif sign in {b"\\", b"{", b"}"}:
            out.append(sign)
    return b"".join(out).decode("gb18030", "replace")


def _brace(silent: list[bool], brace: bytes) -> None:
    """Open a group, which is as silent as the one around it, or close one."""
    if brace == b"{":
        silent.append(silent[-1])
    elif len(silent) > 1:
        silent.pop()
