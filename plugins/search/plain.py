"""The words of a Markdown body, without its markup."""

from __future__ import annotations

import re
from html import unescape

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_NOTE = re.compile(r"\[\^[^\]\s]+\]:?")
_START = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)", re.MULTILINE
)
_RULE = re.compile(r"^[ \t]*(?:[-*_=][ \t]*){3,}$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*$", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*{1,3}|~~|`+)(?=\S)(.+?)(?<=\S)\1")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~])")
_SPACES = re.compile(r"[ \t\u3000]+")
_LINES = re.compile(r"\s*\n\s*")
_MARKED = re.compile(r"[<\[*`~\\&|#>]|^[ \t]*[-+_=\d]", re.MULTILINE)


def plain_text(body: str) -> str:
    """Return the text of a Markdown body: one line a paragraph, item or row of a table."""
    if _MARKED.search(body):
        body = _without_markup(body)
    return _LINES.sub("\n", _SPACES.sub(" ", body)).strip()


def _without_markup(body: str) -> str:
    body = _HIDDEN.sub(" ", _COMMENT.sub(" ", body))
    body = _TABLE_RULE.sub("", _RULE.sub("", body))
    body = _TAG.sub("", _NOTE.sub("", _LINK.sub(r"\1", body)))
    body = _EMPHASIS.sub(r"\2", _START.sub("", body))
    body = "\n".join(map(_cells, body.split("\n")))
    return unescape(_ESCAPE.sub(r"\1", body))


def _cells(line: str) -> str:
    """Return a row of a table as its cells with spaces between; other lines as they are."""
    return line.strip().strip("|").replace("|", " ") if line.lstrip().startswith("|") else line
