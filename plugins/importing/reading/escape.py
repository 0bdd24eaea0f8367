"""Plain characters as Markdown that renders to the same characters, escaped no more than needed.

While a text is put together, markup stands in it as control characters, which no clean text
has; only at the end are its characters escaped and the markup written.
"""

from __future__ import annotations

import html
import re

STRONG, STRONG_END = "\x0e", "\x0f"
LINK, LINK_TARGET, LINK_END = "\x10", "\x11", "\x12"
_MARKUP = re.compile("[\x0e-\x12]")
_TARGETS = re.compile("\x11[^\x12]*\x12")
_PUNCTUATION = re.compile(r"\\(?=[!-/:-@\[-`{-~]|$)", re.MULTILINE)
_ENTITY = re.compile(r"&(?=#|\w{1,40};)")
_TAG = re.compile(r"<(?=[A-Za-z/!?]|[^<> !]+@)")
_LINK_LIKE = re.compile(r"\]\s*[(\[:]|\[\^|\[TOC\]")
_LIST_OR_RULE = re.compile(r"[-+*](?=[ \t]|$)|[-*_](?=[ \t]*(?:[-*_][ \t]*){2,}$)|#|>|\*(?=\[)|\{")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")
_REFERENCED = re.compile(r"~{3}|:(?=[ \t])|[=](?==*[ \t]*$)")
_ONLY_DASHES = re.compile(r"-+[ \t]*")
_INDENT = re.compile(r"^[ \t\u3000\xa0]+")


def paragraph(text: str) -> str:
    """Return one line of text as a Markdown paragraph of its own."""
    return line_start(inline(text.strip(" \t\u3000\xa0")))


def heading(text: str) -> str:
    """Return text as the words of a Markdown heading."""
    text = inline(" ".join(text.split()))
    if text.endswith("#"):
        text = text[:-1] + "\\#"
    return _without_attributes(text)


def cell(text: str) -> str:
    """Return text as a cell of a pipe table; indentation, which tells rank there, is kept."""
    stripped = text.strip(" \t\n")
    indent = _INDENT.match(stripped)
    rest = stripped[indent.end() :] if indent else stripped
    wide = "".join("&emsp;" if char == "\u3000" else "&nbsp;" for char in (indent or [""])[0])
    written = inline(rest.rstrip("\u3000\xa0"), crowded=True).replace("|", "\\|")
    return wide + _without_attributes(written)


def _without_attributes(text: str) -> str:
    """Return text whose end is not read as attributes of what it stands in."""
    return text.replace("{", "\\{") if text.endswith("}") else text


def inline(text: str, *, crowded: bool = False) -> str:
    """Return text with what Markdown would read as markup escaped, and its own markup written.

    ``crowded`` escapes every mark, for text that has other text beside it.
    """
    marked = bool(_MARKUP.search(text))
    crowded = crowded or marked
    targets = _TARGETS.findall(text)
    text = _TARGETS.sub("\x12", text)
    text = _PUNCTUATION.sub(r"\\\\", text)
    for mark in "*_`":
        if crowded or text.count(mark) > 1:
            text = text.replace(mark, "\\" + mark)
    if marked or _LINK_LIKE.search(text):
        text = text.replace("[", "\\[")
    if marked:
        text = text.replace("{", "\\{")
    text = _ENTITY.sub("&amp;", text)
    text = _TAG.sub("&lt;", text)
    return _written(text, targets) if marked else text


def line_start(text: str) -> str:
    """Return a line whose beginning Markdown does not read as a list, a heading or a rule."""
    match = _LIST_OR_RULE.match(text)
    if match or _ONLY_DASHES.fullmatch(text):
        return "\\" + text
    match = _NUMBERED.match(text)
    if match:
        return f"{match.group(1)}\\{text[match.end(1) :]}"
    match = _REFERENCED.match(text)
    if match:
        return f"&#{ord(text[0])};{text[1:]}"
    return text


def plain(text: str) -> str:
    """Return text without the markup that stands in it."""
    return _MARKUP.sub("", _TARGETS.sub("", text))


def as_html(text: str) -> str:
    """Return text as inline HTML, for a cell of an HTML table."""
    targets = [target[1:-1] for target in _TARGETS.findall(text)]
    out = html.escape(_TARGETS.sub("\x12", text), quote=False)
    out = out.replace(STRONG, "<strong>").replace(STRONG_END, "</strong>")
    for target in targets:
        opening = f'<a href="{html.escape(target)}">'
        out = out.replace(LINK, opening, 1).replace(LINK_END, "</a>", 1)
    return out


def _written(text: str, targets: list[str]) -> str:
    text = text.replace(STRONG, "**").replace(STRONG_END, "**").replace(LINK, "[")
    for target in targets:
        text = text.replace(LINK_END, f"]({_address(target[1:-1])})", 1)
    return text


def _address(target: str) -> str:
    """Return an address in which no character ends the Markdown link early."""
    return "".join(
        f"%{ord(char):02X}" if char in "()<>[]\\\"'` *_|" else char for char in target
    ).replace("&", "&amp;")
