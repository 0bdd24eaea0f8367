"""A public text as it is handed over: what its page tells of it, and the text itself."""

from __future__ import annotations

import re
from datetime import date

from plugins.disclosure.archive.items import Item
from plugins.disclosure.fields import DOCUMENT
from plugins.disclosure.model import Document

_TOLD = (
    *("number", "made_on", "published_on", "openness", "carriers", "topic", "kind", "keywords"),
    *("validity", "effective_on", "expires_on", "summary", "made_by", "origin", "origin_url"),
    *("history", "interprets", "replaces", "repeals", "amends", "corrects", "clarifies"),
    "attachments",
)
"""The fields that anyone may read, in the order of the sheet; who reviewed it is not told."""
_COMMENT = re.compile(r"<!--[\s\S]*?(?:-->|\Z)")


def text_of(item: Item, document: Document) -> str:
    """Return an item's text in Markdown: a sheet of what is known of it, then the body.

    Comments in the body are on no page, and so in no volume.
    """
    labels = {field.name: field.label for field in DOCUMENT}
    lines = [f"# {document.title or item.id}", "", f"- 索引号：{item.index_number}"]
    for name in _TOLD:
        value = _words(document.values.get(name))
        if value:
            lines.append(f"- {labels[name]}：{value}")
    body = _COMMENT.sub("", document.source.body).strip("\n")
    return "\n".join([*lines, "", "---", "", body, ""])


def _words(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "、".join(str(one) for one in value)
    return " ".join(value.split()) if isinstance(value, str) else ""
