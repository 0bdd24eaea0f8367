"""Finds personal data in passages: the one door to all detectors."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal import accounts, identity, names, permits, phones, tables, written
from plugins.disclosure.personal.fold import NUMERALS
from plugins.disclosure.personal.hit import CERTAIN, Found, Hit, digest_of
from plugins.disclosure.personal.lists import KINDS, Lists
from plugins.disclosure.personal.masks import mask
from plugins.disclosure.personal.view import View

_DIGIT = rf"[\d{NUMERALS}]"
_PROVINCE = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
WORTH = re.compile(
    # What makes a text worth reading; one class first, to pass quickly over what begins nothing.
    rf"[\d{NUMERALS}十@＠{_PROVINCE}单](?:"
    rf"(?<={_DIGIT})(?:[\W_]{{0,6}}{_DIGIT}){{6}}|(?<=[@＠])"
    rf"|(?<=[{_PROVINCE}])[ 　]?[A-Za-zＡ-Ｚａ-ｚ]"
    r"|(?<=[\d一二三四五六七八九十])[组号室户]|(?<=单)元)"
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
DAY_OR_NUMBER = re.compile(r"[A-Za-z]?\d{4}-\d{2}-?\d{2}", re.ASCII)
"""A day, or the number of a ledger's row: most cells, in which no detector finds anything."""
_PHONE = "手机号"
_CONTACTS = frozenset({_PHONE, "私人邮箱", "住址"})
_BESIDE_OTHERS = frozenset({"敏感列", "身份名单"})
_REACH = 24
_CUT = 48
_ENDS = re.compile(rf"[\d{NUMERALS}][-－—]?\s*$")
_BEGINS = re.compile(rf"\s*[\d{NUMERALS}]")
_LINES_BETWEEN = 3
_FEWEST_DIGITS = 9


def worth_reading(text: str, lists: Lists) -> bool:
    """True unless a text has neither digits enough nor a word that detectors wait for."""
    return WORTH.search(text) is not None or lists.cues.search(text) is not None


def plain(text: str) -> str:
    """Return a contact as it is compared: letters, digits and @ alone, in small letters."""
    return "".join(char for char in text.lower() if char.isalnum() or char in "@.")


def find(
    passages: Sequence[Passage],
    lists: Lists,
    *,
    about: str = "",
    public: frozenset[str] = frozenset(),
    until: date = date.max,
) -> list[Hit]:
    """Return the personal data in passages, in order of place.

    ``about`` is what the whole is called, such as a document's title; ``public`` holds the
    numbers and addresses that offices themselves state as contacts; nobody is born after
    ``until``. Nothing in the result holds a value.
    """
    told = tables.tables_of(passages, lists, about)
    found = list(_in_passages(passages, told, lists, about, until))
    found.extend(_across_passages(passages, lists, about, until))
    for table in told:
        found.extend(tables.detect(table, lists))
        found.extend(_in_split_cells(table, lists, until))
    if lists.pattern("status_words").search(" ".join((about, *(one.text for one in passages)))):
        found.extend(names.listed(passages, about, lists))
    known = (one for one in _without_overlaps(found) if not _is_public(one[1], public))
    hits = [_hit(number, passages[number], one, lists) for number, one in known]
    return _with_rows_of_phones(hits)


def _in_passages(
    passages: Sequence[Passage], told: list[tables.Table], lists: Lists, about: str, until: date
) -> Iterator[tuple[int, Found]]:
    context = {number: table for table in told for number, _ in table.cells}
    before = ""
    worth: dict[str, bool] = {}
    for number, passage in enumerate(passages):
        text = passage.text
        if text not in worth:
            worth[text] = not DAY_OR_NUMBER.fullmatch(text) and worth_reading(text, lists)
        if worth[text]:
            table = context.get(number)
            heading = table.heads.get(number, "") if table else ""
            left = table.lefts.get(number, "") if table else before
            view = View(passage, heading, left, table.about if table else about)
            for one in _in_text(view, lists, until):
                yield number, _placed(view, one)
        before = text[-_REACH:] or before


def _in_text(view: View, lists: Lists, until: date) -> Iterator[Found]:
    if view.most_digits >= _FEWEST_DIGITS:
        yield from identity.detect(view, lists, until)
        yield from phones.detect(view, lists)
        yield from accounts.detect(view, lists)
    yield from permits.detect(view, lists)
    yield from written.detect(view, lists)
    if not view.passage.table:
        yield from names.enumerations(view.text, view.about, lists)


def _placed(view: View, found: Found) -> Found:
    """Return what was found with its place in the text as it was before folding."""
    start, end = view.folded.original(found.start, found.end)
    return replace(found, start=start, end=end)


def _across_passages(
    passages: Sequence[Passage], lists: Lists, about: str, until: date
) -> Iterator[tuple[int, Found]]:
    """Yield the numbers that a line's end has cut in two, at what stands on the first line."""
    for number, (first, second) in enumerate(itertools.pairwise(passages)):
        if first.table or second.table or len(first.text) + len(second.text) < _FEWEST_DIGITS:
            continue
        if not (_ENDS.search(first.text[-4:]) and _BEGINS.match(second.text)):
            continue
        if _DAY.fullmatch(first.text) and _DAY.fullmatch(second.text):
            # Two days under each other, as in nearly every head: no detector takes their digits
            # for one number, since twelve of them are no mobile number without a word for it.
            continue
        tail = first.text[-_CUT:]
        view = View(Passage(f"{tail}\n{second.text[:_CUT]}"), "", first.text[:-_CUT], about)
        if view.most_digits < _FEWEST_DIGITS:
            continue
        shift = len(first.text) - len(tail)
        found = (*identity.detect(view, lists, until), *phones.detect(view, lists))
        for one in (_placed(view, each) for each in (*found, *accounts.detect(view, lists))):
            if one.start < len(tail) < one.end:
                yield number, replace(one, start=shift + one.start, end=len(first.text))


def _in_split_cells(table: tables.Table, lists: Lists, until: date) -> Iterator[tuple[int, Found]]:
    """Yield the numbers of which each digit has a cell of its own, at the first of the cells."""
    for cells in (*tables.rows_of_single_characters(table), *tables.rows_of_parts(table)):
        number, first = cells[0]
        joined = first._replace(text="".join(cell.text.strip() for _, cell in cells))
        view = View(joined, "", table.lefts.get(number, ""), table.about)
        found = (*identity.detect(view, lists, until), *phones.detect(view, lists))
        for one in (*found, *accounts.detect(view, lists)):
            yield number, replace(one, start=0, end=len(first.text))


def _without_overlaps(found: Iterable[tuple[int, Found]]) -> list[tuple[int, Found]]:
    """Return what was found in order; of what overlaps, what is surer and of an earlier kind."""
    ranks = {kind: rank for rank, kind in enumerate(KINDS)}
    kept: list[tuple[int, Found]] = []
    taken: dict[int, list[tuple[int, int]]] = {}
    for number, one in sorted(
        found, key=lambda each: (each[0], each[1].certainty != CERTAIN, ranks[each[1].kind])
    ):
        spans = taken.setdefault(number, [])
        if one.kind in _BESIDE_OTHERS or not any(
            one.start < end and start < one.end for start, end in spans
        ):
            if one.kind not in _BESIDE_OTHERS:
                spans.append((one.start, one.end))
            kept.append((number, one))
    return sorted(kept, key=lambda each: (each[0], each[1].start, ranks[each[1].kind]))


def _is_public(found: Found, public: frozenset[str]) -> bool:
    """True for a contact that an office itself has stated."""
    return bool(public) and found.kind in _CONTACTS and plain(found.value) in public


def _hit(number: int, passage: Passage, found: Found, lists: Lists) -> Hit:
    shown = mask(found.kind, found.value, lists)
    digest = digest_of(found.value)
    return Hit(found.kind, passage, found.start, found.end, found.certainty, shown, digest, number)


def _with_rows_of_phones(hits: list[Hit]) -> list[Hit]:
    """Return the hits with mobile numbers made sure where three rows of a list have one each."""
    rows: dict[str, dict[tuple[int, int], set[str]]] = {}
    groups: dict[int, str] = {}
    line, name = -_LINES_BETWEEN, ""
    for place, hit in enumerate(hits):
        if hit.kind != _PHONE:
            continue
        if hit.passage.table:
            group, row = f"table {hit.passage.table}", (hit.passage.row, 0)
        else:
            here = hit.index + hit.passage.text.count("\n", 0, hit.start)
            if here - line > _LINES_BETWEEN:
                name = f"lines {place}"
            line, group, row = here, name, (hit.index, here)
        groups[place] = group
        rows.setdefault(group, {}).setdefault(row, set()).add(hit.digest)
    sure = {
        group
        for group, lines in rows.items()
        if len(lines) >= names.ENOUGH and len(set().union(*lines.values())) >= names.ENOUGH
    }
    return [
        replace(hit, certainty=CERTAIN) if groups.get(place) in sure else hit
        for place, hit in enumerate(hits)
    ]
