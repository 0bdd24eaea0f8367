"""The file of a report (年报/<year>.yaml), written in one way: the same report, the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plugins.disclosure.annual.from_data import KEY
from plugins.disclosure.annual.tables import Key
from plugins.disclosure.annual_form import Block, Form
from plugins.disclosure.fields import REPORT_PARTS

_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_BLOCK_TEXT = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufeff]*")
_PLAIN_KEY = re.compile(r"[^\s:#'\"\[\]{},&*!|>%@`?-][^:#\n\t]*")


def report_text(
    values: Mapping[str, Any], texts: Mapping[Key, str], blocks: Iterable[Block]
) -> str:
    """Return the file of a report.

    ``values`` are 年度, 公开日期, 部分 (texts by part), 校验, 更正 and 导入 by label; ``texts`` the
    cells; ``blocks`` the tables to write, in order.
    """
    lines = [f"年度: {values['年度']}", f"公开日期: {values.get('公开日期', '')}".rstrip(), "部分:"]
    for part in REPORT_PARTS:
        lines += _part(part, values.get("部分", {}).get(part, ""), values.get("必写", ()))
    tables = list(_tables(texts, blocks))
    lines += [f"{KEY}:", *tables] if tables else []
    for label in ("导入", "校验"):
        if values.get(label):
            lines.append(f"{label}: {_flow(values[label])}")
    if values.get("更正"):
        lines += ["更正:", *(f"  - {_flow(one)}" for one in values["更正"])]
    return "\n".join(lines) + "\n"


def _part(part: str, text: str, wanted: Iterable[str]) -> Iterator[str]:
    lines = text.strip("\n").rstrip().split("\n")
    if not text.strip():
        if part in wanted:
            yield f"  {part}:"
    elif not _BLOCK_TEXT.fullmatch(text) or lines[0].startswith(" "):
        yield f"  {part}: {json.dumps(text, ensure_ascii=True)}"
    else:
        yield f"  {part}: |"
        yield from (f"    {line.rstrip()}" if line.strip() else "" for line in lines)


def _tables(texts: Mapping[Key, str], blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield f"  {block.heading}:"
        yield f"    # {'，'.join(column.name for column in block.columns)}"
        for row in block.rows:
            cells = (texts.get((block.key, row.key, column.key), "") for column in block.columns)
            yield f"    {row.name}: [{', '.join(map(_cell, cells))}]"


def _cell(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else "'" + " ".join(text.split()).replace("'", "''") + "'"


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    return json.dumps(str(value), ensure_ascii=False)


def forms_blocks(forms: Mapping[str, Form]) -> list[Block]:
    """Return the blocks of the forms that a report's parts have, in order of the parts."""
    return [
        block for part in REPORT_PARTS if part in forms for block in forms[part].blocks_of(part)
    ]
