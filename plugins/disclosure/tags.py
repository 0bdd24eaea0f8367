"""The tags, comments and addresses in a text, each with its place, read once from left to right.

Read as the worst reader would: what looks like a tag is one, also where a browser or Markdown
would take it as text. Only code between backticks and what a backslash escapes is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_CODE = re.compile(r"(?<!`)(`++)[^`\n]++\1(?!`)")
_TAG = re.compile(
    r"""<(/?)([A-Za-z][^\s<>/"']*+)((?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)(>?)|<!--(?:\[if)?|<!\[if""",
)
_ATTRIBUTE = re.compile(
    r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"<]*+)"|'([^'<]*+)'|([^\s"'<>]++)))?"""
)
_LINK = re.compile(r"(!\[[^\[\]]{0,400}+)?\]\(\s*+<?([^)\n>]{1,2000}+)")
_REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\[\]\n]{1,400}+\]:[ \t]*+<?(\S{1,2000})", re.MULTILINE)
_COMMENT = "!--"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its name in small letters, its attributes, and the offset at which it begins.

    ``name`` is ``!--`` for a comment and ``![if`` for a condition of Word. ``whole`` is false
    where the tag is never closed.
    """

    name: str
    attributes: tuple[tuple[str, str], ...]
    start: int
    closing: bool = False
    whole: bool = True

    def get(self, name: str) -> str | None:
        """Return the value of an attribute, None when it is not there."""
        return next((value for key, value in self.attributes if key == name), None)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link or an image of Markdown leads, and the offset at which the address begins."""

    value: str
    start: int
    image: bool = False


def tags_in(text: str) -> Iterator[Tag]:
    """Yield the tags and comments of a text in order."""
    if "<" not in text:
        return
    end, last = 0, text.rfind("-->")
    for match in _TAG.finditer(without_code(text)):
        if match.start() < end or _escaped(text, match.start()):
            continue
        name = match[2]
        if name is None:
            name = "![if" if "[if" in match.group() else _COMMENT
            whole = match.start() < last
            if whole and match.group() != "<![if":
                end = text.find("-->", match.start())
            yield Tag(name, (), match.start(), whole=whole or name != _COMMENT)
        else:
            yield Tag(
                name.lower(),
                tuple(_attributes(match[3])),
                match.start(),
                closing=bool(match[1]),
                whole=bool(match[4]),
            )


def addresses_in(text: str) -> Iterator[Address]:
    """Yield where links and images written in Markdown lead, in order of their forms."""
    if "](" not in text and "]:" not in text:
        return
    plain = without_code(text)
    for match in _LINK.finditer(plain):
        yield Address(match[2].strip(), match.start(2), image=bool(match[1]))
    for match in _REFERENCE.finditer(plain):
        yield Address(match[1], match.start(1))


def without_code(text: str) -> str:
    """Return a text of the same length in which code between backticks is blank."""
    if "`" not in text:
        return text
    return _CODE.sub(lambda match: " " * len(match.group()), text)


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for match in _ATTRIBUTE.finditer(text):
        value = next((one for one in match.groups()[1:] if one is not None), "")
        yield match[1].lower(), unescape(value)


def _escaped(text: str, start: int) -> bool:
    """True where an odd number of backslashes stands before a place."""
    before = start
    while before and text[before - 1] == "\\":
        before -= 1
    return bool((start - before) % 2)
