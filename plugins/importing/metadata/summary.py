"""A short account of a text in its own words."""

from __future__ import annotations

import re

from plugins.importing.manuscript import Manuscript

LIMIT = 100
_ARTICLE = re.compile(r"^第[一二三四五六七八九十百零〇\d]+条[ \u3000]*")
_NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．])\s*")
_ADDRESS = re.compile(r"[:：；;，,、]$")
_PLACEHOLDER = re.compile(
    r"[xX×＊*○]{2,}|某[某市县区局省]|待定|\d\*|[xX×]{1}[市县区省]|TODO", re.IGNORECASE
)
_SENTENCES = re.compile(r"[^。！？]+[。！？]?")
_WHOLE = re.compile(r"[。！？…!?][”’）)]?$")
_SHORTEST = 10
_LOOKED_AT, _LOOKED_INTO = 60, 1000


def summary(script: Manuscript) -> str:
    """Return the first telling sentences in at most 100 characters, never just the title.

    Addressees, headings, broken lines and placeholders are passed over where they can be.
    Empty when nothing of the text will do.
    """
    spare = ""
    for block in script.blocks[:_LOOKED_AT]:
        if block.kind != "paragraph":
            continue
        text = _NUMBERING.sub("", _ARTICLE.sub("", block.plain.strip()))
        if len(text) < _SHORTEST or _ADDRESS.search(text):
            continue
        short = _first_sentences(text)
        if script.is_title(short.rstrip("。")):
            continue
        if _WHOLE.search(short) and not _PLACEHOLDER.search(short):
            return short
        spare = spare or short
    return spare


def _first_sentences(text: str) -> str:
    text = " ".join(text[:_LOOKED_INTO].split())
    out = ""
    for sentence in _SENTENCES.findall(text):
        if len(out) + len(sentence) > LIMIT:
            break
        out += sentence
        if len(out) >= LIMIT // 3:
            break
    return out or _cut(text)


def _cut(text: str) -> str:
    """Return the start of a long sentence, ended at a comma where one is near."""
    room = text[: LIMIT - 1]
    comma = max(room.rfind("，"), room.rfind("、"), room.rfind(","), room.rfind("；"))
    return (room[:comma] if comma >= LIMIT // 2 else room) + "…"
