"""The body of a document as HTML, through one Markdown instance that is used again and again."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from plugins.portal.markdown_hooks import Heading, OfficialText
from plugins.portal.places import with_places
from plugins.portal.raw_html import PREFIX
from plugins.portal.sanitise import sanitiser

BACK = "回到正文注{}处"


@dataclass(frozen=True, slots=True)
class Text:
    """A document's body as HTML, with its headings."""

    html: str
    headings: tuple[Heading, ...]


class Renderer:
    """Turns bodies into HTML, one after the other; texts with footnotes have their own set."""

    def __init__(self) -> None:
        self._sanitiser = sanitiser(self._place)
        self._ids: set[str] = set()
        self._plain = _instance()
        self._notes: tuple[Markdown, OfficialText] | None = None

    def render(self, body: str) -> Text:
        """Return the HTML of a Markdown body and its headings."""
        md, extension = self._plain
        if "[^" in body:
            self._notes = self._notes or _instance(FootnoteExtension(BACKLINK_TITLE=BACK))
            md, extension = self._notes
        md.reset()
        html = md.convert(body)
        if not html:
            return Text("", ())
        if not extension.raw.is_plain(html):
            self._ids = extension.raw.cleaning.ids
            html = self._sanitiser.clean(html)
        return Text(with_places(html), tuple(extension.structure.headings))

    def _place(self, name: str) -> str:
        """Return the id that a place of the text has on its page."""
        return PREFIX + name if unquote(name) in self._ids else name


def _instance(*more: Extension) -> tuple[Markdown, OfficialText]:
    extension = OfficialText()
    tables = TableExtension(use_align_attribute=True)
    extensions = [tables, SaneListExtension(), *more, extension]
    md = Markdown(extensions=extensions, output_format="html")
    return md, extension
