"""What this site registers with Python-Markdown: shortcuts, ids, frames, harmless links.

Most official prose holds no inline markup at all. The shortcuts let such text pass by the
steps that would find nothing in it; text with markup takes the ordinary way, and both ways
give the same HTML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import InlineProcessor, Treeprocessor, UnescapeTreeprocessor
from markdown.util import AtomicString

from plugins.portal.raw_html import balance, clean

_INLINE = re.compile(r"[\\`*_\[\]!<>&\x02]|  \n")
"""The characters without which no inline pattern can match."""
_PLAIN_START = re.compile(r"[\u3007\u4e00-\u9fff\u201c\u300a（【]")
_CONTENTS = {"h2": 2, "h3": 3}
_OWN_LINE = frozenset(
    {
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr"),
        *("ul", "ol", "li", "table", "thead", "tbody", "tr"),
    }
)
_SCHEMES = ("http://", "https://", "mailto:", "tel:")
_ANY_SCHEME = re.compile(r"[a-z][\w+.-]*:|[/\\]{2}")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a text, for its table of contents."""

    level: int
    id: str
    text: str


class _PlainParagraph(BlockProcessor):
    """Takes a one-line block that begins with a Chinese character: it can only be a paragraph."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the library's
        return (
            _PLAIN_START.match(block) is not None
            and "\n" not in block
            and not self.parser.state
            and len(block) > 1
        )

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "p").text = blocks.pop(0)


class _RawBlocks(HtmlBlockPreprocessor):
    """Looks for raw HTML only where there is a tag."""

    def run(self, lines: list[str]) -> list[str]:
        if any("<" in line for line in lines):
            return super().run(lines)
        return lines


class _Inline(InlineProcessor):
    """Applies inline patterns to the texts that hold one of their characters, and no others."""

    marked = False

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        self.marked = False
        for element in tree.iter():
            for name in ("text", "tail"):
                text = getattr(element, name)
                if not text:
                    continue
                if _INLINE.search(text):
                    self.marked = True
                else:
                    setattr(element, name, AtomicString(text))
        return super().run(tree, ancestors) if self.marked else tree


class _Unescape(UnescapeTreeprocessor):
    """Turns escaped characters back, where an inline pattern can have escaped one."""

    def __init__(self, md: Markdown, inline: _Inline) -> None:
        super().__init__(md)
        self.inline = inline

    def run(self, root: Element) -> None:
        if self.inline.marked:
            super().run(root)


class _Lines(Treeprocessor):
    """Starts a line after each block, for those who read the source of a page."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _OWN_LINE and not element.tail:
                element.tail = "\n"


class _Structure(Treeprocessor):
    """Gives headings their ids, tables their frame and columns, links a harmless address."""

    def run(self, root: Element) -> None:
        self.headings: list[Heading] = []
        tables = False
        for element in root:
            if element.tag == "h1":
                element.tag = "h2"
            if element.tag in _CONTENTS:
                number = len(self.headings) + 1
                element.set("id", f"s{number}")
                text = "".join(element.itertext())
                self.headings.append(Heading(_CONTENTS[element.tag], f"s{number}", text))
            elif element.tag == "table":
                tables = True
        if tables:
            _frame_tables(root)
        for attribute, tag in (("href", "a"), ("src", "img")):
            for element in root.iter(tag):
                if not _harmless(element.get(attribute, "")):
                    del element.attrib[attribute]


def _harmless(address: str) -> bool:
    """True for a web address, a mail or phone number, or a place on this site."""
    address = _INVISIBLE.sub("", unescape(address)).lower()
    return address.startswith(_SCHEMES) or not _ANY_SCHEME.match(address)


def _frame_tables(root: Element) -> None:
    for cell in root.iter():
        if cell.tag in {"td", "th"}:
            align = cell.attrib.pop("align", "")
            if align:
                cell.set("class", align)
    for number, element in enumerate(root):
        if element.tag == "table":
            frame = Element("div", {"class": "scroll", "tabindex": "0"})
            frame.append(element)
            frame.tail, element.tail = element.tail, None
            root[number] = frame


class _RawHtml(RawHtmlPostprocessor):
    """Puts raw HTML back, cleaned."""

    def stash_to_string(self, text: str) -> str:
        return clean(super().stash_to_string(text))

    def isblocklevel(self, html: str) -> bool:
        return not html.strip() or super().isblocklevel(html)

    def run(self, text: str) -> str:
        if not self.md.htmlStash.html_counter:
            return text
        return balance(super().run(text))


class OfficialText(Extension):
    """Registers the above in the place of what they extend."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is the library's
        md.parser.blockprocessors.register(_PlainParagraph(md.parser), "plain", 110)
        md.preprocessors.register(_RawBlocks(md), "html_block", 20)
        inline = _Inline(md)
        md.treeprocessors.register(inline, "inline", 20)
        md.treeprocessors.register(_Lines(md), "prettify", 10)
        md.treeprocessors.register(_Unescape(md, inline), "unescape", 0)
        self.structure = _Structure(md)
        md.treeprocessors.register(self.structure, "structure", 15)
        md.postprocessors.register(_RawHtml(md), "raw_html", 30)
