"""What a piece of a built page holds: links, places, headings, tables, and what must not be there.

Pages share most of their frame, so a page is read in pieces, cut before its ``nav``, ``header``,
``main`` and ``footer``, and a piece that has been read once is not read again. Of each piece only
the elements that a check asks about are built: the paragraphs of a law cost no more than their
characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.filter import SoupStrainer

from plugins.built.footer_words import footer_words
from plugins.disclosure.markup import is_local

Place = tuple[int, int]
"""Line and column, from 1, within the piece."""

_CUT = re.compile(r"(?=<(?:nav|main|header|footer)\b|</main>)")
_FOOT = "<footer"
_MAIN = re.compile(r"<main\b[^>]*>")
_WANTED = frozenset(
    {
        *("a", "area", "img", "table", "h1", "h2", "h3", "h4", "h5", "h6", "form", "link"),
        *("script", "style", "iframe", "frame", "object", "embed", "applet", "base", "svg"),
        *("math", "meta", "video", "audio", "source", "track", "portal", "button", "input"),
    }
)
_NEVER = frozenset(
    {
        *("style", "iframe", "frame", "object", "embed", "applet", "base", "svg", "math"),
        *("video", "audio", "source", "track", "portal"),
    }
)
"""Elements that no page of the site has."""
_NO_ATTRIBUTES = frozenset({"style", "formaction", "srcset", "ping", "srcdoc"})
_FETCHED = {"img": "src", "script": "src", "link": "href"}
_CODE = {"class": ["qr"], "role": "img"}
_DRAWN = re.compile(r"[Mmh\d. ]+")
_HEADING = re.compile(r"h([1-6])")
_AT_ONCE = re.compile(r"0; url=(\S+)")
_SHOWN = 60


@dataclass(slots=True)
class Chunk:
    """What stands in a piece of a page, each thing with its place.

    ``links`` are address and text, ``fetched`` what a browser loads by itself, ``ids`` places,
    ``headings`` levels and words, ``images`` and ``tables`` those that lack words or headings,
    ``runnable`` what could run or must not be there, ``tags`` the names and contents of ``meta``,
    ``foot`` what a footer says.
    """

    links: list[tuple[str, str, Place]] = field(default_factory=list)
    fetched: list[tuple[str, Place]] = field(default_factory=list)
    ids: list[tuple[str, Place]] = field(default_factory=list)
    headings: list[tuple[int, str, Place]] = field(default_factory=list)
    images: list[tuple[str, Place]] = field(default_factory=list)
    tables: list[tuple[str, Place]] = field(default_factory=list)
    runnable: list[tuple[str, Place]] = field(default_factory=list)
    tags: list[tuple[str, str, Place]] = field(default_factory=list)
    foot: str = ""

    def kept(self) -> dict[str, Any]:
        """Return the chunk as JSON can hold it."""
        return asdict(self)


def pieces(html: str) -> Iterator[tuple[int, int, str]]:
    """Yield the pieces of a page with the line and column at which each begins, from 1.

    The last footer is one piece, whatever stands in it.
    """
    start = 0
    line = column = 1
    foot = html.rfind(_FOOT)
    last = foot if foot > 0 else len(html)
    for text in filter(None, (*_CUT.split(html[:last]), html[last:])):
        yield line, column, text
        start += len(text)
        line += text.count("\n")
        column = start - html.rfind("\n", 0, start)


class _Asked(SoupStrainer):
    """Lets through the elements that are asked about, and those with a place or a handler."""

    def allow_tag_creation(
        self,
        nsprefix: str | None,  # noqa: ARG002 - the library's
        name: str,
        attrs: Mapping[Any, str] | None,
    ) -> bool:
        return name in _WANTED or any(
            key in {"id", "style"} or key.startswith("on") for key in attrs or ()
        )


_ASKED = _Asked()


def read_chunk(html: str) -> Chunk:
    """Return what a piece of a page holds."""
    chunk = Chunk(foot=footer_words(html) if html.startswith(_FOOT) else "")
    # The element main has an id: were it built, so would be everything in it.
    main = _MAIN.match(html)
    inside = html[main.end() :] if main else html
    if main:
        _read(BeautifulSoup(main.group(), "html.parser"), chunk, (1, 1))
    offset = (main.group().count("\n") + 1, main.end() - main.group().rfind("\n")) if main else None
    _read(BeautifulSoup(inside, "html.parser", parse_only=_ASKED), chunk, offset or (1, 1))
    return chunk


def _read(soup: BeautifulSoup, chunk: Chunk, start: Place) -> None:
    for element in soup.find_all(True):
        line, column = element.sourceline or 1, (element.sourcepos or 0) + 1
        place = (start[0] + line - 1, column + (start[1] - 1 if line == 1 else 0))
        _note(element, chunk, place)


def _note(element: Tag, chunk: Chunk, place: Place) -> None:
    name, attributes = element.name, element.attrs
    if "id" in attributes:
        chunk.ids.append((str(attributes["id"]), place))
    if name in {"a", "area"} and "href" in attributes:
        chunk.links.append((str(attributes["href"]), _words(element), place))
    elif name == "form":
        chunk.links.append((str(attributes.get("action", "")), "表单", place))
    if name == "meta" and "name" in attributes:
        content = str(attributes.get("content", ""))
        chunk.tags.append((str(attributes["name"]), content, place))
    if name == "meta" and (target := _moves(element)):
        chunk.links.append((target, "跳转", place))
    if name in _FETCHED and _FETCHED[name] in attributes and not _names_itself(element):
        chunk.fetched.append((str(attributes[_FETCHED[name]]), place))
    if name == "img" and not str(attributes.get("alt", "")).strip():
        chunk.images.append((str(attributes.get("src", "")), place))
    elif name == "table" and not element.find("th"):
        chunk.tables.append((_shortened(element.get_text(" ", strip=True)), place))
    elif found := _HEADING.fullmatch(name):
        chunk.headings.append((int(found[1]), _shortened(_words(element)), place))
    chunk.runnable.extend((words, place) for words in _runnable(element))


def _words(element: Tag) -> str:
    """Return what a link or a heading is called: its label, its text, or its picture's words."""
    if label := str(element.get("aria-label", "")).strip():
        return label
    text = element.get_text("", strip=True)
    return text or " ".join(str(image.get("alt", "")) for image in element.find_all("img")).strip()


def _runnable(element: Tag) -> Iterator[str]:
    """Yield what of an element could run, or would change the page."""
    if element.name in _NEVER and not _is_code(element):
        yield f"<{element.name}>"
    elif (
        element.name == "script"
        and not _is_data(element)
        and ("src" not in element.attrs or element.get_text().strip())
    ):
        yield "<script> 里的内容"
    elif element.name == "meta" and _moves(element) is None:
        yield "<meta http-equiv=refresh>"
    for key in element.attrs:
        if key in _NO_ATTRIBUTES or key.startswith("on"):
            yield f"<{element.name}> 的属性 {key}"


def _is_data(element: Tag) -> bool:
    """True for a block of data, which no browser runs."""
    return element.attrs.keys() == {"type"} and element["type"] == "application/ld+json"


def _moves(element: Tag) -> str | None:
    """Return the page of this site that a moved page leads to at once; None for another one.

    Empty for a ``meta`` that leads nowhere.
    """
    if str(element.get("http-equiv", "")).lower() != "refresh":
        return ""
    found = _AT_ONCE.fullmatch(str(element.get("content", "")))
    return found[1] if found and is_local(found[1]) else None


def _names_itself(element: Tag) -> bool:
    """True for a link that tells search engines the address of the page: nothing is loaded."""
    return element.name == "link" and element.get("rel") == ["canonical"]


def _is_code(element: Tag) -> bool:
    """True for the code of the page's address on paper: strokes of one path, and nothing else."""
    if element.name != "svg" or any(element.get(key) != said for key, said in _CODE.items()):
        return False
    inside = element.find_all(True)
    return (
        element.attrs.keys() <= {*_CODE, "viewbox", "aria-label"}
        and not element.get_text(strip=True)
        and [(one.name, list(one.attrs)) for one in inside] == [("path", ["d"])]
        and _DRAWN.fullmatch(str(inside[0]["d"])) is not None
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
