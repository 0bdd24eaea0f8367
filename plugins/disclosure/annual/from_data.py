"""Tables kept as data: ``表格`` of 年报/<year>.yaml, headings to lists of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from plugins.disclosure.annual.tables import (
    MISSING_BLOCK,
    MISSING_ROW,
    UNKNOWN_BLOCK,
    UNKNOWN_ROW,
    WIDTH,
    Odd,
    Tables,
)
from plugins.disclosure.annual_form import Block, Form, plain
from plugins.disclosure.source import Source

KEY = "表格"


def read_data(source: Source, forms: Iterable[Form], tables: Tables) -> None:
    """Fill ``tables`` from the data of a report; the form of each part is told by its rows."""
    given = source.values.get(KEY)
    if not isinstance(given, Mapping):
        return
    forms = tuple(forms)
    for part in dict.fromkeys(block.part for form in forms for block in form.blocks):
        form = max(forms, key=lambda one: _fits(one.blocks_of(part), given))
        blocks = form.blocks_of(part)
        if any(block.heading in given for block in blocks):
            tables.forms[part] = form
            for block in blocks:
                _block(source, block, given, tables)
    known = {block.heading for form in tables.forms.values() for block in form.blocks}
    for heading in given:
        if heading not in known:
            tables.odd.append(Odd(UNKNOWN_BLOCK, heading, source.key_at(KEY, heading)))


def _fits(blocks: Iterable[Block], given: Mapping[str, Any]) -> int:
    """Return how well a form's blocks fit what is given: rows that agree less those that do not."""
    score = 0
    for block in blocks:
        rows = given.get(block.heading)
        if not isinstance(rows, Mapping):
            score -= 1
            continue
        found = {plain(name): numbers for name, numbers in rows.items()}
        same = [name for name in found if name in block.row_by_name]
        width = len(block.columns)
        score += sum(isinstance(found[name], list) and len(found[name]) == width for name in same)
        score -= len(found) - len(same)
    return score


def _block(source: Source, block: Block, given: Mapping[str, Any], tables: Tables) -> None:
    rows = given.get(block.heading)
    if not isinstance(rows, Mapping):
        tables.odd.append(Odd(MISSING_BLOCK, block.heading, source.key_at(KEY)))
        return
    seen = set()
    for name, numbers in rows.items():
        row = block.row_by_name.get(plain(name))
        place = source.key_at(KEY, block.heading, name)
        if row is None:
            tables.odd.append(Odd(UNKNOWN_ROW, name, place))
        elif not isinstance(numbers, list) or len(numbers) != len(block.columns):
            words = f"{name}（应有 {len(block.columns)} 列）"
            tables.odd.append(Odd(WIDTH, words, place))
            seen.add(row.key)
        else:
            seen.add(row.key)
            for index, (column, text) in enumerate(zip(block.columns, numbers, strict=True)):
                at = source.at(KEY, block.heading, name, index)
                tables.put(block, row, column, text if isinstance(text, str) else "？", at)
    for row in block.rows:
        if row.key not in seen:
            at = source.key_at(KEY, block.heading)
            tables.odd.append(Odd(MISSING_ROW, row.name, at))
