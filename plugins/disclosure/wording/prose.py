"""A Markdown text with everything that is no prose blotted out, each character in its place.

Code, comments, tags and the addresses of links become NUL characters, so that no word is seen
in them and none across them; line ends stay. Addresses on the author's own machine stay too:
they are what a list looks for.
"""

from __future__ import annotations

import re

_FENCE = re.compile(r"^ {0,3}(```+|~~~+)", re.MULTILINE)
_OPENS = re.compile(
    r"""(?P<code>`+)|(?P<comment><!--)|(?P<tag></?[A-Za-z][^<>]*>)"""
    r"""|(?P<link>\]\(<?(?!file:|https?://(?:localhost|127\.|10\.|192\.168\.))[^()\s]*)"""
    r"""|(?P<address>https?://(?!localhost|127\.|10\.|192\.168\.)[^\s\u4e00-\u9fff，。；、）》”<>|]+)"""
)
_SIGNS = ("`", "<", "](", "http")
_NOT_LINE_END = re.compile(r"[^\n]")


def prose(text: str) -> str:
    """Return ``text`` with code, tags and addresses blotted out, at its own length."""
    if not any(sign in text for sign in _SIGNS) and "~~~" not in text:
        return text
    return _without_marks(_without_fences(text))


def _without_fences(text: str) -> str:
    """Return the text with blocks of code blotted out."""
    parts: list[str] = []
    at = 0
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            parts.append(text[at : fence.start()])
            opened, at = fence, fence.start()
        elif fence[1].startswith(opened[1]):
            end = _line_end(text, fence.end())
            parts.append(_blot(text[at:end]))
            opened, at = None, end
    parts.append(_blot(text[at:]) if opened else text[at:])
    return "".join(parts)


def _without_marks(text: str) -> str:
    """Return the text with code in a line, comments, tags and addresses blotted out.

    What was not closed once is not looked for again, so that no text takes more than one pass
    for each kind.
    """
    parts: list[str] = []
    at = 0
    missing: set[str] = set()
    while match := _OPENS.search(text, at):
        end = match.end()
        closing = "-->" if match["comment"] else match["code"]
        if closing:
            found = -1 if closing in missing else text.find(closing, end)
            if found < 0:
                missing.add(closing)
            if found < 0 or (match["code"] and "\n\n" in text[end:found]):
                parts.append(text[at:end])
                at = end
                continue
            end = found + len(closing)
        parts += [text[at : match.start()], _blot(text[match.start() : end])]
        at = end
    return "".join([*parts, text[at:]])


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _blot(text: str) -> str:
    return _NOT_LINE_END.sub("\0", text) if "\n" in text else "\0" * len(text)
