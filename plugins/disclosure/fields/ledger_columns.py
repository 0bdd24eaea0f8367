"""Columns that most ledgers have."""

from __future__ import annotations

from plugins.disclosure.fields.field import (
    text_field,
)

NUMBER_FIELD = text_field("number", "编号")
PUBLIC_FIELD = text_field("public", "是否公开", of="是否")
NOTE_FIELD = text_field("note", "备注")
