"""What a masked copy would say instead: a proposal for each place, by the customary masks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal.detect import find
from plugins.disclosure.personal.hit import Hit
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.personal.masks import STAR, mask, mask_name
from plugins.disclosure.personal.names import is_name, names_on_lines
from plugins.disclosure.personal.tables import cells_below, tables_of

_HAN = re.compile(r"[\u4e00-\u9fff·]{2,12}")
_BY_LENGTH = frozenset({"住址", "私人邮箱"})
_COLUMN, _NAMES, _SIGNATURE = "敏感列", "身份名单", "签名印章"
_PLENTY = re.compile(r"[*＊×●■█]{4,}|[\u4e00-\u9fff][*＊×某]")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Instead of a passage's text from ``start`` to ``end`` the copy says ``instead``.

    Where a picture or the like cannot be masked in a text, ``instead`` is None.
    """

    index: int
    start: int
    end: int
    kind: str
    instead: str | None


def proposals(passages: Sequence[Passage], lists: Lists, about: str = "") -> list[Proposal]:
    """Return the proposals in order of place, none of which overlaps another."""
    hits = find(passages, lists, about=about)
    found = [one for hit in hits for one in _for_hit(hit, passages, lists)]
    heads = {hit.index: hit.kind for hit in hits if hit.kind in {_COLUMN, _NAMES}}
    for table in tables_of(passages, lists, about):
        for head, number, cell in cells_below(table):
            if head in heads and cell.text.strip():
                found.extend(_for_cell(number, cell, heads[head], lists))
    if any(hit.kind == _NAMES and not hit.passage.table for hit in hits):
        for number, one in names_on_lines(passages, lists):
            found.append(Proposal(number, one.start, one.end, _NAMES, mask_name(one.value)))
    return list(_apart(found))


def _for_hit(hit: Hit, passages: Sequence[Passage], lists: Lists) -> Iterator[Proposal]:
    text = passages[hit.index].text[hit.start : hit.end]
    if hit.kind == _COLUMN or (hit.kind == _NAMES and hit.passage.table):
        return
    if hit.kind == _NAMES:
        for match in _HAN.finditer(text):
            if is_name(match[0], lists):
                start = hit.start + match.start()
                end = start + len(match[0])
                yield Proposal(hit.index, start, end, hit.kind, mask_name(match[0]))
        return
    if hit.kind == _SIGNATURE and not _HAN.fullmatch(text.replace(" ", "")):
        yield Proposal(hit.index, hit.start, hit.end, hit.kind, None)
        return
    yield Proposal(hit.index, hit.start, hit.end, hit.kind, masked(hit.kind, text, lists))


def _for_cell(number: int, cell: Passage, kind: str, lists: Lists) -> Iterator[Proposal]:
    text = cell.text
    if kind == _NAMES and not is_name(text.strip(), lists, headed=True):
        return
    if not _PLENTY.search(text):
        instead = mask_name(text.strip()) if kind == _NAMES else STAR * 3
        yield Proposal(number, 0, len(text), kind, instead)


def masked(kind: str, text: str, lists: Lists) -> str:
    """Return a text as it stands with its value masked; what parts the value stays."""
    if kind in _BY_LENGTH or kind == _SIGNATURE:
        return mask(kind, text, lists)
    places = [place for place, char in enumerate(text) if char.isalnum() or char in STAR]
    front, back = lists.masks.get(kind, (0, 0))
    if front + back >= len(places):
        front = back = 0
    hidden = set(places[front : len(places) - back])
    return "".join(STAR if place in hidden else char for place, char in enumerate(text))


def _apart(found: list[Proposal]) -> Iterator[Proposal]:
    """Yield proposals by place; of two that overlap, the one that begins first or is longer."""
    index, end = -1, 0
    for one in sorted(found, key=lambda each: (each.index, each.start, -each.end)):
        if one.index != index or one.start >= end:
            index, end = one.index, one.end
            yield one


def applied(text: str, changes: Sequence[Proposal]) -> str:
    """Return a passage's text with its proposals carried out."""
    for one in sorted(changes, key=lambda each: each.start, reverse=True):
        if one.instead is not None:
            text = f"{text[: one.start]}{one.instead}{text[one.end :]}"
    return text
