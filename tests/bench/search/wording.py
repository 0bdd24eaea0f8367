"""Titles and numbers in the words of somebody who half remembers them."""

from __future__ import annotations

import random
import re
from functools import cache

from plugins.search.simplified import table
from plugins.search.terms import fold

_ISSUED = re.compile(r"关于(?:印发|发布|公布|转发|批转)(?:《(.+)》|(.+))的(?:通知|公告|命令)$")
_ISSUER = re.compile(r"^[^《》]{2,40}?关于(?=.{4})")
_STATE = "中华人民共和国"
_AFTER = re.compile(r"[（(〔\[][^（()）〔〕\[\]]*[）)〕\]]$")
_BETWEEN = re.compile(
    r"[\W_]+|中华人民共和国|最高人民法院|最高人民检察院|人民政府|关于|印发|以及|若干|问题|适用|"
    r"的|和|与|及|或|等|在|对|为"
)
_PART = 4
_RUNS = re.compile(r"[a-zA-Z0-9]+年?|[^a-zA-Z0-9]+")
_NOT_TOLD = re.compile(r"[\W_第]+")
_OPEN = {"〔": "[(（【［", "〕": "])）】］"}
_WIDE = {ord("0") + n: ord("０") + n for n in range(10)}


def same(text: str) -> str:
    """Return what two titles have in common that differ in punctuation and script only."""
    return re.sub(r"[\W_]+", "", fold(text))


def short_title(title: str) -> str:
    """Return a title without the state's name, what issues it and what stands in brackets."""
    found = _ISSUED.search(title)
    short = (found[1] or found[2]) if found else _ISSUER.sub("", title)
    short = _AFTER.sub("", short.replace(_STATE, "")).replace("《", "").replace("》", "")
    return short.strip()


def title_words(title: str) -> list[str]:
    """Return the words of a title by rule: between particles, at most five characters each."""
    words: list[str] = []
    for part in _BETWEEN.split(title):
        for piece in _RUNS.findall(part):
            words += [piece] if piece[0].isascii() else _pieces(piece)
    return [word for word in dict.fromkeys(words) if len(word) > 1]


def _pieces(text: str) -> list[str]:
    """Return a text in pieces of four; one left over stays with the last."""
    ends = [*range(_PART, len(text) - 1, _PART), len(text)]
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def without_words(words: list[str], chance: random.Random) -> list[str]:
    """Return words in their order with a quarter to a half of them dropped, at least one."""
    dropped = max(1, round(len(words) * chance.uniform(0.25, 0.5)))
    kept = sorted(chance.sample(range(len(words)), max(2, len(words) - dropped)))
    return [words[place] for place in kept]


def in_other_order(words: list[str], chance: random.Random) -> list[str]:
    """Return the words in another order."""
    moved = list(words)
    while moved == words:
        chance.shuffle(moved)
    return moved


def number_key(number: str) -> str:
    """Return what all ways of writing a document number have in common."""
    return _NOT_TOLD.sub("", fold(number.replace(_STATE, "")))


def other_number(number: str, chance: random.Random) -> str:
    """Return a number in other brackets, in full-width digits, or without 第 or the state."""
    place = chance.randrange(len(_OPEN["〔"]))
    forms = {
        number.replace("〔", _OPEN["〔"][place]).replace("〕", _OPEN["〕"][place]),
        number.translate(_WIDE),
        number.replace("第", ""),
        number.replace(_STATE, ""),
        number.replace("〔", " ").replace("〕", " "),
        number.replace(_STATE, "").replace("第", ""),
    }
    return chance.choice(sorted(forms - {number}) or [number])


@cache
def _traditional() -> dict[int, str]:
    found: dict[int, str] = {}
    for full, simple in sorted(table().items()):
        if len(simple) == 1:
            found.setdefault(ord(simple), full)
    return found


def in_traditional(text: str) -> str:
    """Return a text with every character that has a traditional form in that form."""
    return text.translate(_traditional())
