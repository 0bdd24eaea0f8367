"""The lines between a title and its text: promulgation and amendment, one entry a line."""

from __future__ import annotations

import re
from datetime import date

from plugins.importing.manuscript import Line
from plugins.importing.metadata.dates import made_and_effective

_DATED = re.compile(r"\s*[（(]?\s*\d{4}\s*年")
_REST_OF_DATE = re.compile(r"\d{1,2}月\d{1,2}日")
_TWO_ENTRIES = re.compile(
    r"(?<![ \u3000])[ \u3000]{2,}(?=\d{4}年)"
    r"|(?<=[过布准正订行])(?=(?:根据)?\d{4}年\d{1,2}月\d{1,2}日[\u4e00-\u9fff《])"
)
_ENDS = re.compile(r"(?:通过|公布|发布|批准|修正|修订|施行|实施|生效|废止)[）)\s\u3000]*$")
_LONGEST_NOTE = 2000
_NOTE = re.compile(r"[（(].*\d{4}\s*年.*(?:通过|公布|发布|批准|修正|修订).*[）)]$")


def entries(lines: list[Line]) -> list[str]:
    """Return the history with lines put together that a break split."""
    out: list[str] = []
    for line in lines:
        text = line.text.strip(" \t\u3000\xa0")
        if not text:
            continue
        text, *further = _TWO_ENTRIES.split(text)
        if out and not _DATED.match(text) and (glue := _glue(out[-1], text)) is not None:
            out[-1] += glue + text
        else:
            out.append(text)
        out += further
    return out


def _glue(before: str, text: str) -> str | None:
    """Return what stands between a line and its continuation, or None when it is none."""
    if _REST_OF_DATE.match(text) or before.endswith("、"):
        return ""
    for opening, closing in ("《》", "〈〉", "<>", "（）"):
        if before.count(opening) > before.count(closing):
            return "" if opening != "（" else " "
    if text[:1] in "〈<《":
        return ""
    return None if _ENDS.search(before) or not _DATED.match(before) else " "


def is_history_note(text: str) -> bool:
    """Return true for a bracketed note on passage and amendment below a title (题注)."""
    return len(text) <= _LONGEST_NOTE and bool(_NOTE.fullmatch(text.strip()))


def newest(texts: list[str]) -> tuple[date | None, date | None]:
    """Return the newest day of promulgation or amendment, and the newest of coming into force."""
    made: list[date] = []
    effective: list[date] = []
    for text in texts:
        one, other = made_and_effective(text)
        made += one
        effective += other
    return max(made, default=None), max(effective, default=None)
