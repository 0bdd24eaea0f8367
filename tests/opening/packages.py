"""Zip-based office files written part by part, so that each thing can be put where it hides."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SLIDE = "http://schemas.openxmlformats.org/presentationml/2006/main"
_VENDOR = "application/vnd.openxmlformats-officedocument"
_KINDS = {
    "xl/workbook.xml": f"{_VENDOR}.spreadsheetml.sheet.main+xml",
    "xl/worksheets/": f"{_VENDOR}.spreadsheetml.worksheet+xml",
    "xl/sharedStrings.xml": f"{_VENDOR}.spreadsheetml.sharedStrings+xml",
    "xl/comments": f"{_VENDOR}.spreadsheetml.comments+xml",
    "word/document.xml": f"{_VENDOR}.wordprocessingml.document.main+xml",
    "ppt/presentation.xml": f"{_VENDOR}.presentationml.presentation.main+xml",
    "ppt/slides/slide": f"{_VENDOR}.presentationml.slide+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip with these parts, the same bytes each time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return target.getvalue()


def office(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an office file of these parts, with the list of their types in front."""
    lines = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>'
        for part in parts
        for prefix, kind in _KINDS.items()
        if part.startswith(prefix)
    )
    plain = '<Default Extension="rels" ContentType='
    plain += '"application/vnd.openxmlformats-package.relationships+xml"/>'
    plain += '<Default Extension="xml" ContentType="application/xml"/>'
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    text = f'{_HEAD}<Types xmlns="{types}">{plain}{lines}</Types>'
    return zipped({"[Content_Types].xml": text, **parts})


def relations(targets: Mapping[str, tuple[str, str]], *external: str) -> str:
    """Return a part of relations: id → (type, target); ``external`` names those that lead out."""
    lines = ""
    for key, (kind, target) in targets.items():
        mode = ' TargetMode="External"' if key in external else ""
        lines += (
            f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target={quoteattr(target)}{mode}/>'
        )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{lines}</Relationships>'


def sheet(rows: str, before: str = "", after: str = "") -> str:
    """Return a worksheet around rows as XML."""
    return (
        f'{_HEAD}<worksheet xmlns="{SHEET}" xmlns:r="{OFFICE}">{before}'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def cell(place: str, text: str) -> str:
    """Return a cell that holds its text itself."""
    words = f'<t xml:space="preserve">{escape(text)}</t>'
    return f'<c r="{place}" t="inlineStr"><is>{words}</is></c>'


def workbook(
    sheets: Mapping[str, str],
    states: Mapping[str, str] | None = None,
    names: str = "",
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Return an xlsx: sheets by name, their states, defined names and further parts."""
    states = states or {}
    listed, targets = "", {}
    parts: dict[str, str | bytes] = {}
    for number, (name, text) in enumerate(sheets.items(), start=1):
        state = f' state="{states[name]}"' if name in states else ""
        listed += f'<sheet name={quoteattr(name)} sheetId="{number}"{state} r:id="r{number}"/>'
        targets[f"r{number}"] = ("worksheet", f"worksheets/sheet{number}.xml")
        parts[f"xl/worksheets/sheet{number}.xml"] = text
    parts["_rels/.rels"] = relations({"r1": ("officeDocument", "xl/workbook.xml")})
    parts["xl/workbook.xml"] = (
        f'{_HEAD}<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets>'
        f"<definedNames>{names}</definedNames></workbook>"
    )
    parts["xl/_rels/workbook.xml.rels"] = relations(targets)
    return office({**parts, **(more or {})})


def word(body: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a docx around the XML of its body, with further parts."""
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relations({"r1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": word_part("document", f"<w:body>{body}</w:body>"),
    }
    return office({**parts, **(more or {})})


def word_part(root: str, inner: str) -> str:
    """Return a part of a docx: document, comments, hdr, ftr, footnotes."""
    spaces = f'xmlns:w="{_WORD}" xmlns:r="{OFFICE}" xmlns:a="{_DRAWING}"'
    return f"{_HEAD}<w:{root} {spaces}>{inner}</w:{root}>"


def paragraph(text: str, properties: str = "", tag: str = "t") -> str:
    """Return a paragraph of one run; line breaks stay line breaks."""
    lines = "<w:br/>".join(
        f'<w:{tag} xml:space="preserve">{escape(line)}</w:{tag}>' for line in text.split("\n")
    )
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:p><w:r>{before}{lines}</w:r></w:p>"


def slide(text: str, shown: bool = True) -> str:
    """Return a slide with one shape."""
    hidden = "" if shown else ' show="0"'
    lines = "<a:br/>".join(f"<a:r><a:t>{escape(line)}</a:t></a:r>" for line in text.split("\n"))
    return (
        f'{_HEAD}<p:sld xmlns:p="{_SLIDE}" xmlns:a="{_DRAWING}" xmlns:r="{OFFICE}"{hidden}>'
        f"<p:cSld><p:spTree><p:sp><p:txBody><a:p>{lines}</a:p></p:txBody></p:sp></p:spTree>"
        "</p:cSld></p:sld>"
    )


def slides(texts: list[str], more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a pptx of slides as XML, with further parts."""
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="s{n}"/>' for n in range(1, len(texts) + 1))
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relations({"r1": ("officeDocument", "ppt/presentation.xml")}),
        "ppt/presentation.xml": f'{_HEAD}<p:presentation xmlns:p="{_SLIDE}" xmlns:r="{OFFICE}">'
        f"<p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            {f"s{n}": ("slide", f"slides/slide{n}.xml") for n in range(1, len(texts) + 1)}
        ),
    }
    for number, text in enumerate(texts, start=1):
        parts[f"ppt/slides/slide{number}.xml"] = text
    return office({**parts, **(more or {})})


def properties(**values: str) -> str:
    """Return docProps/core.xml: ``creator``, ``lastModifiedBy``, ``description`` …"""
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    lines = "".join(f"<cp:{name}>{escape(text)}</cp:{name}>" for name, text in values.items())
    return f'{_HEAD}<cp:coreProperties xmlns:cp="{core}">{lines}</cp:coreProperties>'


def ofd(pages: list[str], author: str = "") -> bytes:
    """Return an OFD whose pages hold one text object a line."""
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    listed = "".join(
        f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages))
    )
    parts: dict[str, str | bytes] = {
        "OFD.xml": f"{_HEAD}<ofd:OFD {space}><ofd:DocBody><ofd:DocInfo>"
        f"<ofd:Author>{escape(author)}</ofd:Author></ofd:DocInfo>"
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"{_HEAD}<ofd:Document {space}><ofd:Pages>{listed}</ofd:Pages>"
        "</ofd:Document>",
    }
    for number, text in enumerate(pages):
        objects = "".join(
            f'<ofd:TextObject ID="{n}" Boundary="20 {20 + 8 * n} 170 7" Font="1" Size="4">'
            f'<ofd:TextCode X="0" Y="4">{escape(line)}</ofd:TextCode></ofd:TextObject>'
            for n, line in enumerate(text.split("\n"))
        )
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f'{_HEAD}<ofd:Page {space}><ofd:Content><ofd:Layer ID="9">{objects}</ofd:Layer>'
            "</ofd:Content></ofd:Page>"
        )
    return zipped(parts)
