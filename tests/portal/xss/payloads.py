"""The payloads, by family."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("payloads.txt")
_FAMILY = "## "
_CHARACTER = re.compile(r"\\(?:u([0-9a-fA-F]{4})|([ntr0bfv\\]))")
_SHORT = dict(zip("ntr0bfv\\", "\n\t\r\0\b\f\v\\", strict=True))


@cache
def families() -> dict[str, list[str]]:
    """Return the payloads of each family, in the order of the file."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in FILE.read_text(encoding="utf-8").split("\n"):
        title = line.removeprefix(_FAMILY)
        if title != line and title.isascii() and "<" not in title and "(" not in title:
            name = title
        elif line and (name or not line.startswith("#")):
            found.setdefault(name, []).append(_CHARACTER.sub(_character, line))
    return found


def payloads() -> list[str]:
    """Return all payloads."""
    return [payload for family in families().values() for payload in family]


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else _SHORT[match[2]]
