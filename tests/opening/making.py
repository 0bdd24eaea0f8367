"""Files that hold a text in one place, made for the table of containers."""

from __future__ import annotations

import html
import io
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

import xlwt

from tests.opening import packages as made

OTHER = "本表由示例市填写"
"""A harmless text that stands beside the one in question."""


def rows(text: str, row: str = "", column: str = "") -> str:
    """Return a worksheet with the text in B2."""
    rows = f'<row r="1">{made.cell("A1", OTHER)}</row>'
    rows += f'<row r="2"{row}>{made.cell("B2", text)}</row>'
    return made.sheet(rows, before=column)


def book(text: str, state: str = "", row: str = "", column: str = "") -> bytes:
    """Return a workbook with the text on its second sheet."""
    first = made.sheet(f'<row r="1">{made.cell("A1", OTHER)}</row>')
    states = {"名单": state} if state else {}
    return made.workbook({"说明": first, "名单": rows(text, row, column)}, states)


def shared(text: str) -> bytes:
    """Return a workbook whose strings stand apart."""
    strings = f'<sst xmlns="{made.SHEET}"><si><t>{OTHER}</t></si><si><r><t>'
    strings += f"{escape(text)}</t></r></si></sst>"
    rows = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>'
    return made.workbook({"名单": made.sheet(rows)}, more={"xl/sharedStrings.xml": strings})


def comment(text: str, threaded: bool = False) -> bytes:
    """Return a workbook with the text in a comment."""
    if threaded:
        part, kind = "xl/threadedComments/threadedComment1.xml", "threadedComment"
        words = f'<ThreadedComments><threadedComment ref="B2"><text>{escape(text)}</text>'
        words += "</threadedComment></ThreadedComments>"
    else:
        part, kind = "xl/comments1.xml", "comments"
        words = f'<comments xmlns="{made.SHEET}"><authors><author/></authors><commentList>'
        words += f'<comment ref="B2" authorId="0"><text><r><t>{escape(text)}</t></r>'
        words += "</text></comment></commentList></comments>"
    links = made.relations({"c1": (kind, f"/{part}")})
    more = {part: words, "xl/worksheets/_rels/sheet1.xml.rels": links}
    return made.workbook({"名单": rows(OTHER)}, more=more)


def name(text: str) -> bytes:
    """Return a workbook with the text in a hidden name."""
    quoted = escape(text.replace('"', '""'))
    names = f'<definedName name="旧表" hidden="1">"{quoted}"</definedName>'
    return made.workbook({"名单": rows(OTHER)}, names=names)


def pivot(text: str) -> bytes:
    """Return a workbook with the text in the cache of a pivot table."""
    records = f"<pivotCacheRecords><r><s v={quoteattr(text)}/></r></pivotCacheRecords>"
    part = "xl/pivotCache/pivotCacheRecords1.xml"
    return made.workbook({"名单": rows(OTHER)}, more={part: records})


def embedded(text: str) -> bytes:
    """Return a workbook with a docx inside."""
    inner = {"xl/embeddings/document1.docx": made.word(made.paragraph(text))}
    return made.workbook({"名单": rows(OTHER)}, more=inner)


def paragraphs(inner: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a docx with a harmless paragraph, more of them, and further parts."""
    return made.word(made.paragraph(OTHER) + inner, parts)


def margin(part: str, root: str, text: str) -> bytes:
    """Return a docx with the text in its header or footer."""
    return paragraphs("", {part: made.word_part(root, made.paragraph(text))})


def table(text: str) -> bytes:
    """Return a docx with the text in a table."""
    cells = "".join(f"<w:tc>{made.paragraph(one)}</w:tc>" for one in (OTHER, text))
    head = f"<w:tr><w:tc>{made.paragraph('甲')}</w:tc><w:tc>{made.paragraph('乙')}</w:tc></w:tr>"
    return made.word(f"<w:tbl>{head}<w:tr>{cells}</w:tr></w:tbl>")


def word_note(text: str) -> bytes:
    """Return a docx with the text in a comment."""
    words = made.word_part("comments", f'<w:comment w:id="1">{made.paragraph(text)}</w:comment>')
    return paragraphs("", {"word/comments.xml": words})


def footnote(text: str) -> bytes:
    """Return a docx with the text in a footnote."""
    note = f'<w:footnote w:id="2">{made.paragraph(text)}</w:footnote>'
    return paragraphs("", {"word/footnotes.xml": made.word_part("footnotes", note)})


def revised(text: str, tag: str) -> bytes:
    """Return a docx with the text inserted or deleted."""
    words = made.paragraph(text, tag="delText" if tag == "del" else "t")
    words = words.replace("<w:r>", f"<w:{tag}><w:r>").replace("</w:r>", f"</w:r></w:{tag}>")
    return paragraphs(words)


def properties(text: str) -> bytes:
    """Return a docx with the text in its properties."""
    more = {"docProps/core.xml": made.properties(description=text)}
    return made.word(made.paragraph(OTHER), more)


def notes(text: str) -> bytes:
    """Return a pptx with the text in the notes of a slide."""
    page = made.slide(text).replace("p:sld", "p:notes")
    links = made.relations({"n1": ("notesSlide", "../notesSlides/notesSlide1.xml")})
    more = {"ppt/notesSlides/notesSlide1.xml": page, "ppt/slides/_rels/slide1.xml.rels": links}
    return made.slides([made.slide(OTHER)], more)


def csv_text(text: str) -> str:
    """Return a table as CSV."""
    quoted = '"' + text.replace('"', '""') + '"'
    return f"项目,内容\n甲,{quoted}\n"


def web_page(inner: str) -> bytes:
    """Return a web page."""
    return f"<!DOCTYPE html><html><body><p>{OTHER}</p>{inner}</body></html>".encode()


def web_table(text: str) -> bytes:
    """Return a web page with a table."""
    head = "<tr><th>项目</th><th>内容</th></tr>"
    return web_page(f"<table>{head}<tr><td>甲</td><td>{html.escape(text)}</td></tr></table>")


def old_book(text: str, visibility: int = 0, note: bool = False) -> bytes:
    """Return an xls with the text on its second sheet."""
    book = xlwt.Workbook(encoding="utf-8")
    book.add_sheet("说明").write(0, 0, OTHER)
    page = book.add_sheet("名单")
    page.write(1, 1, text)
    page.visibility = visibility
    page.row(1).hidden = note
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
