"""What this site registers with Python-Markdown: shortcuts, ids, frames, harmless links.

Most official prose holds no inline markup at all. The shortcuts let such text pass by the
steps that would find nothing in it; text with markup takes the ordinary way, and both ways
give the same HTML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import InlineProcessor, Treeprocessor, UnescapeTreeprocessor
from markdown.util import AtomicString

from plugins.disclosure.markup import is_harmless, is_local
from plugins.portal.raw_html import Cleaning, balance

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
_REFERENCE = re.compile(r"&[#\w]+;")


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
        for link in root.iter("a"):
            if not is_harmless(link.get("href", "")):
                del link.attrib["href"]
        for image in root.iter("img"):
            _keep_at_home(image)


def _keep_at_home(image: Element) -> None:
    """Make a link of an image from elsewhere, and its words of one that is no picture at all.

    A page fetches nothing from others, and what was written is still there to be read.
    """
    address = image.get("src", "")
    if is_local(address):
        return
    image.tag = "a" if is_harmless(address) else "span"
    image.text = image.get("alt") or address
    image.attrib = {"href": address} if image.tag == "a" else {}


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
    """Puts raw HTML back, cleaned; ``cleaning`` knows the ids that the text has brought."""

    def stash_to_string(self, text: str) -> str:
        return self.cleaning.clean(super().stash_to_string(text))

    def isblocklevel(self, html: str) -> bool:
        return not html.strip() or super().isblocklevel(html)

    def run(self, text: str) -> str:
        self.cleaning = Cleaning()
        if not self.md.htmlStash.html_counter:
            return text
        return balance(super().run(text))

    def is_plain(self, html: str) -> bool:
        """True where every tag of the result was written by Markdown's serialiser itself.

        What an author writes as HTML is stashed, and only references to characters may be in
        the stash here; all other text and every value of an attribute has been escaped. Links
        and images are the only elements whose attributes an author gives.
        """
        stash = self.md.htmlStash.rawHtmlBlocks
        return (
            "<a" not in html
            and "<img" not in html
            and all(isinstance(raw, str) and _REFERENCE.fullmatch(raw) for raw in stash)
        )


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
        self.raw = _RawHtml(md)
        md.postprocessors.register(self.raw, "raw_html", 30)
