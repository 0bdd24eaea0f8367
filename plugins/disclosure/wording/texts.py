"""The texts of a record that people read, and what kind of text each record is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.disclosure.model import (
    INSTITUTIONS,
    AnnualReport,
    Document,
    Guide,
    Office,
    Site,
)
from plugins.disclosure.source.source import Path
from plugins.disclosure.wording.prose import prose

Holder = Office | Document | Guide | AnnualReport | Site
"""What holds texts; a ledger is a table and has checks of its own."""
BODY, TITLE = "正文", "标题"
_OF_A_DOCUMENT = (TITLE, "内容概述")
_SHOWN = frozenset({"名称", "职责", "分工", "职务", "办公地址", "办公时间", "首页说明"})
"""Keys of 机构.yaml and 门户.yaml that hold words of the office's own."""
_WHOLE = frozenset({"依申请公开", "工作机构", "查阅场所", "监督机构", "部分"})
"""Keys below which every text counts."""
_NOT_OURS = frozenset({"曾用名", "友情链接", "曾用代码"})
"""Keys that hold names of others or of former days."""
_STATUTES = frozenset({"法律", "法规", "规章", "条例", "司法解释"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a record: where its value stands (``path``), what was typed, what is prose."""

    label: str
    path: Path
    typed: str
    text: str


def pieces(holder: Holder) -> Iterator[Piece]:
    """Yield the texts of a record that is readable."""
    source = holder.source
    if not source.readable:
        return
    if isinstance(holder, Document):
        for label in _OF_A_DOCUMENT:
            value = source.values.get(label)
            if isinstance(value, str) and value:
                yield Piece(label, (label,), value, value)
    else:
        yield from _values(source.values, (), whole=False)
    if source.body:
        yield Piece(BODY, (), source.body, prose(source.body))


def _values(values: Any, path: Path, *, whole: bool) -> Iterator[Piece]:
    """Yield the texts of a mapping that people read, however deep they stand."""
    items = values.items() if isinstance(values, dict) else enumerate(values)
    for key, value in items:
        counts = whole or key in _WHOLE
        if isinstance(value, str):
            if value and (counts or key in _SHOWN or key == TITLE):
                label = "/".join(str(part) for part in (*path, key) if isinstance(part, str))
                yield Piece(label, (*path, key), value, prose(value))
        elif key not in _NOT_OURS:
            yield from _values(value, (*path, key), whole=counts)


def is_original(holder: Holder) -> bool:
    """True for a text that was made elsewhere or before: statutes, reprints, imports."""
    if not isinstance(holder, Document):
        return False
    return bool(
        holder.historic
        or holder.text("kind") in _STATUTES
        or _STATUTES.intersection(holder.column)
        or holder.text("origin")
        or holder.text("made_by")
    )


def is_current(holder: Holder, since: date, as_of: date) -> bool:
    """True for a text of the office's own that says how things have been since a day."""
    if isinstance(holder, AnnualReport):
        return date(max(holder.year, 1), 12, 31) >= since
    if not isinstance(holder, Document):
        return True
    if is_original(holder) or holder.out_of_force(as_of):
        return False
    return holder.made_on is not None and holder.made_on >= since


def is_advice(holder: Holder, since: date, as_of: date) -> bool:
    """True for a text that tells people how disclosure works since a day.

    Guides, offices' pages, annual reports, and documents among the institutions: one that is
    in force counts however old it is, for it is what people are told today.
    """
    if isinstance(holder, Document):
        return (
            holder.column[:1] == INSTITUTIONS
            and not is_original(holder)
            and not holder.out_of_force(as_of)
        )
    return is_current(holder, since, as_of)
