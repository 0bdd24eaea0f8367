"""Raw HTML inside a document, reduced to what a text of an office needs.

A table with merged cells must be written as HTML; a script, a form or an event handler must
not reach a page. Whatever is not on the domain's list (``plugins.disclosure.markup``) is shown as
the characters it is made of, so that nothing that was written disappears.
"""

from __future__ import annotations

import re
from collections import Counter
from html import escape, unescape

from plugins.disclosure.markup import EVERYWHERE, FORMS, TAGS, is_harmless, is_local

VOID_TAGS = frozenset({"br", "col", "hr", "img"})
SCROLL_OPEN, SCROLL_CLOSE = '<div class="scroll" tabindex="0">', "</div>"
"""What a table stands in, so that a wide one scrolls by itself and not with the page."""
PREFIX = "d-"
"""Begins the ids that a text brings along: they never meet those of the page, nor a name that
a script may ask for."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?/?)>|<")
_ATTRIBUTE = re.compile(r"""([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))""")
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_COMMENT, _COMMENT_END = "<!--", "-->"


class Cleaning:
    """Cleans the fragments of one text after the other; ``ids`` are those that it has kept."""

    def __init__(self) -> None:
        self.ids: set[str] = set()

    def clean(self, fragment: str) -> str:
        """Return ``fragment`` with only allowed tags and attributes; the rest becomes text.

        Comments are left out: they are invisible by nature.
        """
        if "<" not in fragment:
            return fragment
        return _TAG.sub(self._tag, without_comments(fragment))

    def _tag(self, match: re.Match[str]) -> str:
        closing, tag, rest = match.groups()
        tag = (tag or "").lower()
        kept = self._attributes(tag, rest) if tag in TAGS and not closing else ""
        if tag not in TAGS or (tag == "img" and " src=" not in kept):
            return escape(match.group(), quote=False)
        if closing:
            return f"</{tag}>{SCROLL_CLOSE}" if tag == "table" else f"</{tag}>"
        return f"{SCROLL_OPEN}<{tag}{kept}>" if tag == "table" else f"<{tag}{kept}>"

    def _attributes(self, tag: str, text: str) -> str:
        kept: dict[str, str] = {}
        for written, double, single, bare in _ATTRIBUTE.findall(text):
            name, value = written.lower(), unescape(double or single or bare)
            if name in kept or name not in EVERYWHERE | TAGS[tag] or not _sound(name, value):
                continue
            if name == "id":
                if value in self.ids:
                    continue
                self.ids.add(value)
                value = PREFIX + value
            elif name == "headers":
                value = " ".join(PREFIX + one for one in value.split())
            kept[name] = value
        return "".join(f' {name}="{escape(value)}"' for name, value in kept.items())


def _sound(name: str, value: str) -> bool:
    """True for a value that an attribute may have."""
    if name == "href":
        return is_harmless(value)
    if name == "src":
        return is_local(value)
    form = FORMS.get(name)
    return form is None or form.fullmatch(value) is not None


def without_comments(text: str) -> str:
    """Return a text without its comments; one that is never closed stays as it is."""
    pieces, end = [], 0
    while (start := text.find(_COMMENT, end)) >= 0:
        close = text.find(_COMMENT_END, start + len(_COMMENT))
        if close < 0:
            break
        pieces.append(text[end:start])
        end = close + len(_COMMENT_END)
    return "".join([*pieces, text[end:]])


def balance(html: str) -> str:
    """Return ``html`` with every element closed and every stray end tag left out.

    A document that forgets ``</div>`` must not swallow the rest of the page.
    """
    open_tags: list[str] = []
    open_counts: Counter[str] = Counter()
    pieces: list[str] = []
    end = 0
    for match in _ANY_TAG.finditer(html):
        closing, tag = match.group(1), match.group(2).lower()
        pieces.append(html[end : match.start()])
        end = match.end()
        if tag in VOID_TAGS:
            pieces.append(match.group())
        elif not closing:
            open_tags.append(tag)
            open_counts[tag] += 1
            pieces.append(match.group())
        elif open_counts[tag]:
            while (last := open_tags.pop()) != tag:
                open_counts[last] -= 1
                pieces.append(f"</{last}>")
            open_counts[tag] -= 1
            pieces.append(match.group())
    pieces.append(html[end:])
    pieces.extend(f"</{tag}>" for tag in reversed(open_tags))
    return "".join(pieces)
